/** Faces of needs as rows of the public table, closed exactly as on the page. Empty cells that nobody asked for have no row. Pure. */
import type { Column, ColumnValue } from '../../kernel/column.ts';
import type { Cell, Faces } from './faces.ts';
import type { Tally } from './tally.ts';

export interface NeedsRow {
  face: string;
  place?: string;
  theme?: string;
  contest?: string;
  tally: Tally;
  isClosed: boolean;
  /** Sums asked may be shown. */
  hasSums: boolean;
}
export interface NeedsNamed {
  place: (id: string) => string;
  theme: (id: string) => string;
  /** Id of a record, or nothing for what was put together. */
  recordOf: (id: string) => string | undefined;
}

export function needsRows(faces: Faces): NeedsRow[] {
  const { themeByPlace, themeByContest, placeByContest, total, hasSums } = faces;
  const open = { isClosed: false, hasSums: true };
  const asked = (cell: Cell): boolean => cell.isClosed || cell.count > 0;
  return [
    { face: 'всего', tally: total, isClosed: false, hasSums },
    ...(themeByPlace?.columns.map((theme, i) => ({ face: 'тема', theme, tally: themeByPlace.columnTotals[i]!, ...open })) ?? []),
    ...(themeByPlace?.rows.map((place, i) => ({ face: 'место', place, tally: themeByPlace.rowTotals[i]!, ...open })) ?? []),
    ...(themeByPlace?.rows.flatMap((place, row) => themeByPlace.columns.map((theme, i) => ({ face: 'тема и место', place, theme, tally: themeByPlace.cells[row]![i]!, isClosed: themeByPlace.cells[row]![i]!.isClosed, hasSums: true })).filter(({ tally }) => asked(tally))) ?? []),
    ...(themeByContest?.rows.flatMap((theme, row) => themeByContest.columns.map((contest, i) => ({ face: 'тема и год', theme, contest, tally: themeByContest.cells[row]![i]!, isClosed: themeByContest.cells[row]![i]!.isClosed, hasSums: themeByContest.hasSums })).filter(({ tally }) => asked(tally))) ?? []),
    ...(placeByContest?.rows.flatMap((place, row) => placeByContest.columns.map((contest, i) => ({ face: 'место и год', place, contest, tally: placeByContest.cells[row]![i]!, isClosed: placeByContest.cells[row]![i]!.isClosed, hasSums: placeByContest.hasSums })).filter(({ tally }) => asked(tally))) ?? []),
  ];
}

/** Won and awarded are public always; the rest of a closed row is empty. */
const unlessClosed = (of: (tally: Tally) => ColumnValue) => ({ tally, isClosed }: NeedsRow): ColumnValue => (isClosed ? undefined : of(tally));
const sums = (of: (tally: Tally) => ColumnValue) => ({ tally, isClosed, hasSums }: NeedsRow): ColumnValue => (isClosed || !hasSums ? undefined : of(tally));

export const NEEDS_COLUMNS: readonly Column<NeedsRow & { year?: number | null; names: NeedsNamed }>[] = [
  { name: 'face', type: 'string', title: 'Что в строке', description: 'Какие признаки соединены: всего, тема, место, тема и место, тема и год, место и год', value: (r) => r.face },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: 'Имя записи в таблице municipalities; пусто у итогов и у «остальных вместе»', value: (r) => r.place && r.names.recordOf(r.place) },
  { name: 'municipalityName', type: 'string', title: 'Муниципалитет, название', description: 'Короткое название; «Остальные вместе» — те, у кого поодиночке слишком мало', value: (r) => (r.place === undefined ? undefined : r.names.place(r.place)) },
  { name: 'theme', type: 'string', title: 'Тема', description: 'Имя вида объекта; пусто у итогов и у «остального вместе»', value: (r) => r.theme && r.names.recordOf(r.theme) },
  { name: 'themeName', type: 'string', title: 'Тема, название', description: 'О чём просили', value: (r) => (r.theme === undefined ? undefined : r.names.theme(r.theme)) },
  { name: 'contest', type: 'string', title: 'Конкурс', description: 'Имя записи в таблице contests', value: (r) => r.contest },
  { name: 'year', type: 'year', title: 'Год', description: 'Год конкурса', value: (r) => r.year },
  { name: 'isClosed', type: 'boolean', title: 'Закрыто', description: 'Да, если числа этой строки не показаны по правилу малых чисел', value: (r) => r.isClosed },
  { name: 'applications', type: 'integer', title: 'Заявок', description: 'Пусто, если закрыто', value: unlessClosed(({ count }) => count) },
  { name: 'winners', type: 'integer', title: 'Победили', description: 'Победители названы публично, поэтому это число есть всегда', value: (r) => r.tally.won },
  { name: 'asked', type: 'number', title: 'Запрошено, ₽', description: 'Сумма известного; пусто, если закрыто или не названо ни у одной', value: sums(({ asked }) => (asked.known > 0 ? asked.amount : undefined)) },
  { name: 'askedKnown', type: 'integer', title: 'По скольким заявкам запрошенное', description: 'У скольких заявок названа сумма', value: sums(({ asked }) => asked.known) },
  { name: 'awarded', type: 'number', title: 'Присуждено, ₽', description: 'Сумма известного; пусто, если не названо ни у одного победителя', value: (r) => (r.tally.given.known > 0 ? r.tally.given.amount : undefined) },
  { name: 'awardedKnown', type: 'integer', title: 'По скольким победителям присуждённое', description: 'У скольких победителей названа сумма', value: (r) => r.tally.given.known },
];
