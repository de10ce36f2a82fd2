/** Words typed where they do no good: quotes in a name, tags in a text, names of people. */
import { countOf, NOUNS } from '../kernel/text.ts';
import { LONGEST_TITLE } from '../kernel/vocabulary.ts';
import { plainText } from '../reader/body.ts';
import type { Path } from '../reader/yaml.ts';
import { allEntries, at, type Finding, type Rule } from './rule.ts';

const tosNamesAreBare: Rule = ({ entries }) =>
  entries.tos.flatMap((entry) => {
    const typed = entry.data.name.trim();
    const bare = unquoted(typed.replace(/^ТОС(?=[\s\u00A0«"„“])[\s\u00A0]*/i, ''));
    return bare === typed || bare === '' ? [] : [at(entry, ['name'], { code: 'name-decorated', found: `«${typed}»`, expected: 'название без слова «ТОС» и без кавычек: сайт поставит их сам', hint: `Напишите так: name: ${bare}` })];
  });

function unquoted(name: string): string {
  const inside = /^(?:«(.*)»|"(.*)"|„(.*)[“”]|“(.*)”)$/.exec(name)?.slice(1).find((part) => part !== undefined)?.trim();
  return inside !== undefined && !/^[^«"„“]*[»"”]/.test(inside) ? inside : name;
}

const EMPTY_ALT = /^(фото(графия|снимок)?|снимок|картинка|изображение|рисунок|вид|до|после|photo|image|img|picture|\S+\.(jpe?g|png|webp))[.\s\d№]*$/i;

const picturesAreDescribed: Rule = ({ entries }) =>
  entries.projects.flatMap((entry) =>
    entry.data.media.flatMap(({ alt }, index) =>
      EMPTY_ALT.test(alt.trim()) ? [at(entry, ['media', index, 'alt'], { severity: 'warning', code: 'empty-alt', found: `«${alt}»`, expected: 'что видно на снимке: его прочтут вслух тем, кто не видит', hint: 'Например: «Дети качаются на новых качелях».' })] : [],
    ),
  );

const titlesAreShort: Rule = ({ entries }) =>
  entries.projects.flatMap((entry) => {
    const { length } = entry.data.title.trim();
    return length > LONGEST_TITLE ? [at(entry, ['title'], { severity: 'warning', code: 'title-long', found: `название в ${countOf(length, NOUNS.letter)}`, expected: `до ${LONGEST_TITLE} знаков: что сделали и где`, hint: 'Остальное скажите в поле lead; название из заявки — в officialTitle.' })] : [];
  });

const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/i;

/** Stands in every tag and every name; cheap to look for, before the patterns themselves. */
const SUSPECT = /<|[а-яё]\.[\s\u00A0]?[а-яё]\./i;
/** «Иванов И. И.», «И. И. Иванов» */
const PERSON = /(?<![А-ЯЁа-яё-])(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?[\s\u00A0]+[А-ЯЁ]\.[\s\u00A0]?[А-ЯЁ]\.|[А-ЯЁ]\.[\s\u00A0]?[А-ЯЁ]\.[\s\u00A0]?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)/g;
/** What is named after somebody: «школа имени …», «сквер …», «улица …». */
const NAMED_AFTER = /(?<![а-яё])(?:имени|памяти|в честь|им\.|ул\.|пер\.|пр\.|наб\.|пл\.|(?:улиц|площад|проспект|переул|набережн|бульвар|сквер|парк|памятник|бюст|музе|усадьб)[а-яё-]*)[\s\u00A0«]*$/i;
/** Where a name is a signature: a title as its source writes it, the author of a picture, an editor. */
const SIGNED = new Set<string | number>(['source', 'sources', 'evidence', 'author', 'outlet', 'imprint']);

function personIn(text: string): string | undefined {
  return text.matchAll(PERSON).find(({ index }) => !NAMED_AFTER.test(text.slice(Math.max(0, index - 30), index)))?.[0];
}

function personNamed(name: string): Finding {
  return { severity: 'warning', code: 'person-name', found: `«${name}»: похоже на имя человека`, expected: 'должность или учреждение', hint: 'О частных лицах атлас не пишет. Если в честь человека что-то названо, напишите «имени …».' };
}

const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['tos', 'projects', 'inserts', 'events', 'mediaLog', 'tearSheets', 'applications', 'plans', 'contests', 'indicators', 'municipalities', 'documents', 'programmes', 'episodes', 'roles', 'councils', 'chats', 'appeals']);

/** Tags in any record, names of people where neighbours are told of; both in one walk, for it goes through every text. */
const textsAreFit: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    const isAboutPeople = ABOUT_PEOPLE.has(entry.collection);
    const inFields = suspects(entry.data).flatMap(({ value, path }) => {
      const tag = TAG.exec(value)?.[0];
      if (tag) return [at(entry, path, { code: 'html-in-field', found: `«${tag.slice(0, 40)}» в тексте поля`, expected: 'текст без тегов: теги здесь не нужны, оформляет сайт', hint: 'Удалите всё в угловых скобках.' })];
      const person = isAboutPeople && !path.some((step) => SIGNED.has(step)) ? personIn(value) : undefined;
      return person ? [at(entry, path, personNamed(person))] : [];
    });
    const body = isAboutPeople && entry.body.length > 0 ? plainText(entry.body, () => '') : '';
    const person = personIn(body);
    return [...inFields, ...(person ? [{ ...at(entry, [], personNamed(person)), field: 'текст' }] : [])];
  });

function suspects(data: unknown): { value: string; path: Path }[] {
  const found: { value: string; path: Path }[] = [];
  const way: (string | number)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (SUSPECT.test(value)) found.push({ value, path: [...way] });
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) step(index, value[index]);
    } else if (value !== null && typeof value === 'object') {
      for (const key in value) step(key, (value as Record<string, unknown>)[key]);
    }
  };
  const step = (name: string | number, value: unknown): void => {
    way.push(name);
    visit(value);
    way.pop();
  };
  visit(data);
  return found;
}

export const wordingRules: readonly Rule[] = [tosNamesAreBare, titlesAreShort, picturesAreDescribed, textsAreFit];
