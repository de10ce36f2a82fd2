/** Tear sheets agree with the insert they were cut from: its day, its materials; one issue is one record. */
import { isSurelyAfter, yearOf } from '../kernel/dates.ts';
import { nearest } from '../kernel/suggest.ts';
import type { DataOf, Entry } from '../reader/content.ts';
import { at, guessHint, type Rule } from './rule.ts';

/** A page beside the inserts bears this name. */
const RESERVED = 'simulyator';

const insertsKeepTheName: Rule = ({ entries }) =>
  entries.inserts.flatMap((entry) => (entry.id === RESERVED ? [at(entry, [], { code: 'reserved-name', found: `папка «${RESERVED}»`, expected: 'другое имя: по адресу /gazeta/simulyator/ стоит страница «Поместится ли?»', hint: 'Назовите папку по году и месяцу: 2027-03.' })] : []));

/** A newspaper cannot take what is not out yet. */
const sheetsFollowTheInsert: Rule = ({ entries }) => {
  const inserts = new Map(entries.inserts.map(({ id, data }) => [id, data]));
  return entries.tearSheets.flatMap((entry) => {
    const insert = inserts.get(entry.data.insert);
    if (!insert || !isSurelyAfter(insert.date, entry.data.date)) return [];
    return [at(entry, ['date'], { code: 'sheet-before-insert', found: `«${entry.data.date}», а вкладка вышла позже: «${insert.date}»`, expected: `дата не раньше ${insert.date}`, hint: 'Проверьте год и месяц номера газеты и ту ли вкладку называет insert.' })];
  });
};

/** More would not be read in one line. */
const SHOWN = 6;

const materialsAreOfTheInsert: Rule = ({ entries, ids }) => {
  const inserts = new Map(entries.inserts.map(({ id, data }) => [id, data.blocks.map(({ project }) => project)]));
  return entries.tearSheets.flatMap((entry) => {
    const carried = inserts.get(entry.data.insert);
    if (!carried) return [];
    const seen = new Set<string>();
    return entry.data.took.flatMap(({ project }, index) => {
      const isTwice = seen.has(project);
      seen.add(project);
      const path = ['took', index, 'project'];
      if (isTwice) return [at(entry, path, { code: 'taken-twice', found: `«${project}» назван второй раз`, expected: 'каждый материал — один раз', hint: 'Оставьте одну строку; если газета дала его на двух страницах, впишите обе в page.' })];
      if (carried.includes(project) || !ids.projects.has(project)) return [];
      return [at(entry, path, { code: 'not-in-insert', found: `«${project}»: такого материала во вкладке «${entry.data.insert}» нет`, expected: `один из материалов вкладки: ${carried.slice(0, SHOWN).join(' · ')}${carried.length > SHOWN ? ' …' : ''}`, hint: guessHint(nearest(project, carried)) ?? 'Если газета взяла материал другой вкладки, исправьте insert.' })];
    });
  });
};

type Sheet = Entry<DataOf<'tearSheets'>>;

const issuesStandOnce: Rule = ({ entries }) => {
  const first = new Map<string, Sheet>();
  return entries.tearSheets.flatMap((entry) => {
    const signs = signsOf(entry);
    const twin = signs.map((sign) => first.get(sign)).find((other) => other !== undefined);
    for (const sign of signs) if (!first.has(sign)) first.set(sign, entry);
    if (!twin) return [];
    return [at(entry, ['newspaper'], { code: 'sheet-twice', found: `этот номер газеты уже записан: ${twin.file}`, expected: 'одна запись на номер газеты: по записям складываются тиражи', hint: 'Перенесите материалы в первую запись, страницы — в её page, и удалите эту.' })];
  });
};

/** One issue is known by its day or by its number within the year. */
function signsOf({ data: { insert, newspaper, date, newspaperIssue } }: Sheet): string[] {
  const number = newspaperIssue?.toLowerCase().replace(/[^0-9a-zа-яё]/g, '');
  return [`${insert} ${newspaper} ${date}`, ...(number ? [`${insert} ${newspaper} ${yearOf(date)} № ${number}`] : [])];
}

/** An insert knows the newspapers it came out with. */
const wholeInsertsAreNamed: Rule = ({ entries }) => {
  const inserts = new Map(entries.inserts.map(({ id, data }) => [id, data.newspapers]));
  return entries.tearSheets.flatMap((entry) => {
    const { whole, insert, newspaper } = entry.data;
    const named = inserts.get(insert);
    if (!whole || !named || named.includes(newspaper)) return [];
    return [at(entry, ['whole'], { severity: 'warning', code: 'newspaper-not-named', found: `вкладка вышла с газетой «${newspaper}» целиком, а во вкладке «${insert}» газета не названа`, expected: 'имя газеты в newspapers вкладки', hint: `Добавьте «${newspaper}» в newspapers записи inserts/${insert}.` })];
  });
};

export const tearSheetRules: readonly Rule[] = [insertsKeepTheName, sheetsFollowTheInsert, materialsAreOfTheInsert, issuesStandOnce, wholeInsertsAreNamed];
