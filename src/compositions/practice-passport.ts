/** The passport of a project as a manuscript: what every passport has says «не указано» when it is empty, the rest is left out. Pure. */
import type { Manuscript, Piece, StyleName } from '../features/paper/packs/manuscript.ts';
import { formatDate } from '../kernel/dates.ts';
import type { CollectionName } from '../kernel/fields.ts';
import { capitalise, formatNumber, formatRoubles } from '../kernel/text.ts';
import { typeset } from '../kernel/typography.ts';
import type { PracticeData } from './practice-data.ts';

/** Name of a record for people. */
export type NameOf = (collection: CollectionName, id: string) => string;

const UNKNOWN = 'не указано';

/** @param day yyyy-mm-dd, the date inside the file */
export function practicePassport(data: PracticeData, story: string, nameOf: NameOf, site: string, day: string): Manuscript {
  const title = text(data.title) ?? 'Название не указано';
  const names = (key: string, collection: CollectionName): string | undefined => many(data[key]).map((id) => nameOf(collection, String(id))).join('; ') || undefined;
  const one = (key: string, collection: CollectionName): string | undefined => (data[key] === undefined ? undefined : nameOf(collection, String(data[key])));
  const money = (data.money ?? {}) as PracticeData;
  const point = data.point as { lat?: unknown; lng?: unknown; precision?: unknown } | undefined;
  const state = many(data.statusHistory).at(-1) as { status?: string; date?: string } | undefined;
  const beneficiaries = data.beneficiaries as { value?: unknown; how?: unknown } | undefined;
  const replication = (data.replication ?? {}) as PracticeData;

  const pieces: Piece[] = [
    line('Рубрика', 'Паспорт проекта ТОС'),
    line('Заголовок', title),
    ...(text(data.lead) ? [line('Вводка', text(data.lead)!)] : []),
    table([], [
      ['ТОС', names('tos', 'tos')],
      ['Муниципалитет', one('municipality', 'municipalities')],
      ['Место', text(data.place)],
      ['Год', data.year === null ? 'неизвестен' : (say(data.year, false) ?? undefined)],
      ['Направление', one('direction', 'directions')],
      ['Состояние', state?.status && [state.status, state.date && dateWords(state.date)].filter(Boolean).join(', ')],
      ...told([
        ['Точка на карте', point?.lat !== undefined && point.lng !== undefined ? [`${degrees(point.lat)}; ${degrees(point.lng)}`, say(point.precision) && `(точность: ${say(point.precision)})`].filter(Boolean).join(' ') : undefined],
        ['Что сделано', names('objectTypes', 'objectTypes')],
        ['Кто предложил', text(data.initiator)],
        ['Кто помог', many(data.partners).join('; ') || undefined],
        ['Название в заявке', text(data.officialTitle)],
      ]),
    ]),
    ...chapter('Что мешало', paragraphs(text(data.problem))),
    ...chapter('Что придумали', paragraphs(text(data.solution))),
    ...chapter('Как делали', numbered(many(data.steps).map((step) => stepWords(step as PracticeData)))),
    ...(story.trim() ? chapter('Рассказ', storyPieces(story)) : []),
    line('Подзаголовок', 'Деньги'),
    moneyTable(money),
    ...(text(money.note) ? [line('Текст', text(money.note)!)] : []),
    ...chapter('Что получилось', many(data.results).length > 0 ? [table(['Что', 'Сколько'], many(data.results).map((result) => resultRow(result as PracticeData)))] : []),
    ...tableOf([
      ['Скольким людям стало лучше', beneficiaries?.value === undefined ? undefined : [say(beneficiaries.value), text(beneficiaries.how)].filter(Boolean).join(' — ')],
      ['Кто содержит', text((data.afterGrant as PracticeData | undefined)?.maintainer)],
    ]),
    ...extra('Чему научились', listed(many(data.lessons).map(String))),
    ...extra('Как повторить', tableOf([
      ['Сколько месяцев занимает', say(replication.months)],
      ['От какой суммы начать', typeof replication.minCost === 'number' ? formatRoubles(replication.minCost) : undefined],
      ['Что понадобится', many(replication.needs).join('; ') || undefined],
      ['С кем согласовать', many(replication.permits).join('; ') || undefined],
      ['Чего не делать', many(replication.doNot).join('; ') || undefined],
    ])),
    ...extra('Снимки', listed(many(data.media).map((shot) => shotWords(shot as PracticeData)))),
    ...chapter('Откуда сведения', listed([...new Set(many(data.sources).map((source) => sourceWords(source as PracticeData)))])),
    line('Служебное', `Сведения на: ${text(data.asOf) ? dateWords(text(data.asOf)!) : UNKNOWN}. Паспорт составлен на странице «Рассказать о практике», ${site}.`),
  ];
  return { title, day, pieces };
}

function moneyTable(money: PracticeData): Piece {
  const sum = (value: unknown): string | undefined => (typeof value === 'number' ? formatRoubles(value) : undefined);
  const parts = many(money.parts).map((raw): (string | undefined)[] => {
    const part = raw as PracticeData;
    const unknown = `неизвестно${text(part.reason) ? `: ${text(part.reason)}` : ''}`;
    const amount = part.amount === null ? unknown : sum(part.amount);
    return [capitalise([text(part.source), text(part.kind)].filter(Boolean).join(', ')), amount && part.approximate ? `около ${amount}` : amount];
  });
  return table(['Деньги', 'Сумма'], [...told([['Просили', sum(money.asked)], ['Дали', sum(money.awarded)]]), ['Потратили всего', sum(money.spent)], ...parts]);
}

function chapter(title: string, pieces: readonly Piece[]): Piece[] {
  return [line('Подзаголовок', title), ...(pieces.length > 0 ? pieces : [line('Текст', UNKNOWN)])];
}

/** A chapter that only some passports have. */
function extra(title: string, pieces: readonly Piece[]): Piece[] {
  return pieces.length > 0 ? chapter(title, pieces) : [];
}

type Row = readonly [string, string | undefined];

function told(rows: readonly Row[]): readonly Row[] {
  return rows.filter(([, value]) => value);
}

function tableOf(rows: readonly Row[]): Piece[] {
  return told(rows).length > 0 ? [table([], told(rows))] : [];
}

function degrees(value: unknown): string {
  return String(value).replace('.', ',');
}

function line(style: StyleName, said: string): Piece {
  return { kind: 'line', style, text: typeset(said) };
}

function table(head: string[], rows: readonly (readonly (string | undefined)[])[]): Piece {
  return { kind: 'table', head, rows: rows.map((row) => row.map((cell) => typeset(cell || UNKNOWN))) };
}

function paragraphs(said: string | undefined): Piece[] {
  return (said ?? '').split('\n').filter((one) => one.trim() !== '').map((one) => line('Текст', one.trim()));
}

/** Subheadings and lists of the story keep their look. */
function storyPieces(story: string): Piece[] {
  return story.split('\n').filter((one) => one.trim() !== '').map((raw) => {
    const one = raw.trim();
    return one.startsWith('## ') ? line('Подзаголовок', one.slice(3)) : one.startsWith('- ') ? line('Список', `—\u00A0${one.slice(2)}`) : line('Текст', one);
  });
}

const listed = (items: readonly string[]): Piece[] => items.map((item) => line('Список', `—\u00A0${item}`));
const numbered = (items: readonly string[]): Piece[] => items.map((item, i) => line('Список', `${i + 1}.\u00A0${item}`));

function stepWords(step: PracticeData): string {
  const papers = many(step.documents).join(', ');
  return [text(step.text) ?? UNKNOWN, text(step.who) && `кто: ${text(step.who)}`, step.weeks !== undefined && `недель: ${say(step.weeks)}`, papers && `бумаги: ${papers}`].filter(Boolean).join('; ');
}

function resultRow({ what, value, unit }: PracticeData): (string | undefined)[] {
  return [text(what), [say(value), text(unit)].filter(Boolean).join(' ')];
}

function shotWords({ file, moment, alt, author }: PracticeData): string {
  return [`${say(file) ?? ''} (${text(moment) ?? 'когда — не указано'})`, text(alt), text(author) && `Фото: ${text(author)}`].filter(Boolean).join('. ');
}

function sourceWords({ title, publisher, date, url }: PracticeData): string {
  return [text(title) ?? UNKNOWN, text(title)?.includes(text(publisher) ?? ' ') ? undefined : text(publisher), text(date) && dateWords(text(date)!), text(url)].filter(Boolean).join(', ');
}

function dateWords(date: string): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(date) ? formatDate(date) : date;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A number in Russian form; a year is not grouped. */
function say(value: unknown, isGrouped = true): string | undefined {
  if (typeof value === 'number') return isGrouped && !String(value).includes('.') ? formatNumber(value) : String(value);
  return text(value);
}

function many(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
