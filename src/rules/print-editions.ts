/** Editions of an insert: each newspaper once, with a page to lay the insert out for, and an address of its own. */
import { dateRange } from '../kernel/dates.ts';
import type { Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { at, guessHint, type Rule } from './rule.ts';

const editionsAreReal: Rule = ({ entries }) => {
  const newspapers = new Map(entries.newspapers.map((n) => [n.id, n.data]));
  return entries.inserts.flatMap((entry) =>
    entry.data.editions.flatMap(({ newspaper: id }, index): Problem[] => {
      const path = ['editions', index, 'newspaper'];
      const newspaper = newspapers.get(id);
      if (!newspaper) return [];
      const first = entry.data.editions.findIndex((e) => e.newspaper === id);
      if (first < index) return [at(entry, path, { code: 'edition-twice', found: `газета «${newspaper.name}» уже названа в editions[${first + 1}]`, expected: 'у каждой газеты одно издание', hint: 'Соедините обе записи в одну.' })];
      const told: Problem[] = [];
      if (!newspaper.page) told.push(at(entry, path, { code: 'newspaper-without-page', found: `у газеты «${newspaper.name}» не описана полоса`, expected: `раздел page в content/newspapers/${id}.yaml: ширина, высота, цвет`, hint: 'Спросите у редакции размер полосы набора в миллиметрах; образец — _templates/newspaper.yaml.' }));
      if (entry.data.status === 'вышел' && !entry.data.newspapers.includes(id)) told.push(at(entry, path, { code: 'edition-not-out', found: `номер вышел, а газеты «${newspaper.name}» нет в поле newspapers`, expected: 'газета, с которой номер вышел', hint: `Добавьте «${id}» в newspapers или удалите её издание.` }));
      return told;
    }),
  );
};

const newspapersStandOnce: Rule = ({ entries }) =>
  entries.inserts.flatMap((entry) =>
    entry.data.newspapers.flatMap((id, index) => (entry.data.newspapers.indexOf(id) < index ? [at(entry, ['newspapers', index], { code: 'newspaper-twice', found: `газета «${id}» названа дважды`, expected: 'каждая газета один раз', hint: 'Удалите повтор.' })] : [])),
  );

/** Kits of newspapers and of municipalities lie in one folder, by id, beside the common ones. */
const COMMON = /^obshchee(-|$)/;

const editionsHaveTheirOwnAddress: Rule = (content) => [
  ...[...content.entries.newspapers, ...content.entries.municipalities].flatMap((entry) =>
    COMMON.test(entry.id) ? [at(entry, [], { code: 'edition-address', found: `имя «${entry.id}» занято общим изданием вкладки`, expected: 'имя, которое не начинается словом obshchee', hint: 'Переименуйте файл: иначе два издания вкладки получат один адрес.' })] : [],
  ),
  ...content.entries.newspapers.flatMap((entry) =>
    content.ids.municipalities.has(entry.id)
      ? [at(entry, [], { code: 'edition-address', found: `имя «${entry.id}» уже есть у муниципалитета`, expected: 'имя, которого нет ни у одного муниципалитета', hint: `Переименуйте файл газеты: ${entry.id}-gazeta.yaml, иначе два издания вкладки получат один адрес.` })]
      : [],
  ),
];

/** A line of fewer than some 24 letters tears every second word. */
const NARROWEST_COLUMN_MM = 40;
const GUTTER_MM = 5;

const pagesHoldTheirColumns: Rule = ({ entries, press }) =>
  entries.newspapers.flatMap((entry) => {
    const { page, press: shop } = entry.data;
    const told: Problem[] = [];
    if (page?.columns) {
      const column = (page.widthMm - (page.columns - 1) * GUTTER_MM) / page.columns;
      const most = Math.max(2, Math.floor((page.widthMm + GUTTER_MM) / (NARROWEST_COLUMN_MM + GUTTER_MM)));
      if (column < NARROWEST_COLUMN_MM) told.push(at(entry, ['page', 'columns'], { code: 'column-narrow', found: `колонок ${page.columns} на ${page.widthMm} мм: в каждой ${String(Math.round(column)).replace('.', ',')} мм`, expected: `колонки не уже ${NARROWEST_COLUMN_MM} мм`, hint: `На такой полосе поместится колонок: ${most}. Или удалите строку columns, и число встанет само.` }));
    }
    for (const side of ['widthMm', 'heightMm'] as const) {
      if (page?.trim && page.trim[side] < page[side]) told.push(at(entry, ['page', 'trim', side], { code: 'trim-small', found: `лист ${page.trim[side]} мм, а полоса набора ${page[side]} мм`, expected: 'лист не меньше полосы набора', hint: 'Проверьте, не переставлены ли размеры листа и полосы.' }));
    }
    if ((shop?.bleedMm ?? 0) > 0 && !page?.trim) told.push(at(entry, ['press', 'bleedMm'], { severity: 'warning', code: 'bleed-without-trim', found: `вылеты ${shop!.bleedMm} мм, а размера листа нет`, expected: 'page.trim: лист после обреза', hint: 'Без листа страница равна полосе набора, и вылеты не нужны: впишите trim или удалите bleedMm.' }));
    if (shop && !page) told.push(at(entry, ['press'], { severity: 'warning', code: 'press-without-page', found: 'требования типографии есть, а полосы нет', expected: 'раздел page: без него издание газеты не собрать' }));
    if (shop?.icc && !press.has(shop.icc)) told.push(at(entry, ['press', 'icc'], { code: 'icc-missing', found: `в папке press нет файла «${shop.icc}»`, expected: press.size > 0 ? `один из профилей: ${[...press].join(', ')}` : 'профиль типографии в папке press', hint: guessHint(nearest(shop.icc, press)) ?? 'Положите файл в press или удалите строку: тогда возьмётся общий профиль газетной печати.' }));
    return told;
  });

const correctionsFollow: Rule = ({ entries }) =>
  entries.inserts.flatMap((entry) =>
    entry.data.corrections.flatMap(({ date }, index): Problem[] => {
      const path = ['corrections', index, 'date'];
      if (entry.data.status === 'пробный') return [at(entry, path, { severity: 'warning', code: 'correction-of-trial', found: 'исправление к пробному номеру', expected: 'исправления к номеру, который вышел', hint: 'Пробный номер правят прямо в записи; если он уже вышел, напишите status: вышел.' })];
      if (dateRange(date).last >= dateRange(entry.data.date).first) return [];
      return [at(entry, path, { code: 'correction-early', found: `исправлено «${date}», а номер вышел «${entry.data.date}»`, expected: 'дата не раньше выхода номера', hint: 'Проверьте год и месяц в обеих строках.' })];
    }),
  );

export const printEditionRules: readonly Rule[] = [editionsAreReal, newspapersStandOnce, editionsHaveTheirOwnAddress, pagesHoldTheirColumns, correctionsFollow];
