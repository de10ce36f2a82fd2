/** What `npm run import` says: counts first, then what stops it, then what would change; lists are bounded. Pure. */
import type { ImportPlan, PlannedFile } from '../features/registry-import/plan.ts';
import type { Remark } from '../kernel/remark.ts';
import { countOf, NOUNS, type PluralForms } from '../kernel/text.ts';

const MOST = 12;
const MOST_FIELDS = 6;
const MOST_PLACES = 5;
const MOST_READ = 3;
const QUESTIONS: PluralForms = ['вопрос', 'вопроса', 'вопросов'];

const STOPPING: readonly Remark['severity'][] = ['error', 'question'];

export function stops(remarks: readonly Remark[]): boolean {
  return remarks.some(({ severity }) => STOPPING.includes(severity));
}

/** One line: what would become of the folder. */
export function countsInWords({ files, unchanged, notFound, rows }: ImportPlan, remarks: readonly Remark[]): string {
  const of = (severity: Remark['severity']): number => remarks.filter((remark) => remark.severity === severity).length;
  const parts = [
    `добавится ${files.filter(({ kind }) => kind === 'added').length}`,
    `изменится ${files.filter(({ kind }) => kind === 'changed').length}`,
    `без изменений ${unchanged}`,
    `не найдено в выгрузке ${notFound.length}`,
  ];
  const stopping = [...(of('error') > 0 ? [countOf(of('error'), NOUNS.error)] : []), ...(of('question') > 0 ? [countOf(of('question'), QUESTIONS)] : [])];
  return `${countOf(rows, NOUNS.row)}: ${parts.join(', ')}.${stopping.length > 0 ? ` ${stopping.join(', ')}.` : ''}`;
}

/** Sections in the order of importance; empty ones are absent. */
export function planInWords(plan: ImportPlan, remarks: readonly Remark[]): string {
  const said = (severity: Remark['severity']): string[] => together(remarks.filter((remark) => remark.severity === severity));
  const changed = plan.files.filter(({ kind }) => kind === 'changed');
  const added = plan.files.filter(({ kind }) => kind === 'added');
  return [
    section('Ошибки', said('error')),
    section('Вопросы', said('question')),
    section('Изменится', changed.map(fileInWords)),
    section('Добавится', added.map(addedInWords)),
    section('Не найдено в выгрузке (записи остаются как есть)', plan.notFound),
    section('Внимание', said('warning')),
    section('К сведению', [...plan.words, ...said('note')]),
  ].filter(Boolean).join('\n\n');
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const rest = lines.length - MOST;
  return [`${title}: ${lines.length}`, ...lines.slice(0, MOST).map((line) => `  ${line.replaceAll('\n', '\n  ')}`), ...(rest > 0 ? [`  … и ещё ${rest}`] : [])].join('\n');
}

/** The same sentence about many cells is said once; of sentences that differ only in what they quote, the first. */
function together(remarks: readonly Remark[]): string[] {
  const skeletonOf = ({ severity, address, text }: Remark): string => (STOPPING.includes(severity) || address === undefined ? text : text.replace(/^[A-Z]+\d+:\s*/, '').replace(/«[^»]*»/g, '«»').replace(/\d{2}\.\d{2}\.\d{4}|\d{4}/g, '0'));
  const bare = ({ text }: Remark): string => text.replace(/^[A-Z]+\d+:\s*/, '');
  // A few sentences, or those about headings, are each worth reading.
  const isAlike = (same: readonly Remark[]): boolean => same.length > MOST_READ && new Set(same.map(({ row }) => row)).size > 1;
  const groups = [...Map.groupBy(remarks, skeletonOf).values()].flatMap((same) => (isAlike(same) ? [same] : [...Map.groupBy(same, bare).values()]));
  return groups.map((same) => {
    const places = same.map(placeOf).filter((place) => place !== '');
    if (places.length < 2) return remarkInWords(same[0]!);
    const named = places.slice(0, MOST_PLACES).join(', ');
    const isOne = same.every((remark) => bare(remark) === bare(same[0]!));
    return `${named}${places.length > MOST_PLACES ? ` и ещё ${places.length - MOST_PLACES}` : ''}${isOne ? '' : ', например'}: ${same[0]!.text.replace(/^[A-Z]+\d+:\s*/, '')}`;
  });
}

function placeOf({ row, address }: Remark): string {
  return address ?? (row === undefined ? '' : `строка ${row}`);
}

export function remarkInWords(remark: Remark): string {
  const { row, text } = remark;
  const place = placeOf(remark);
  return place === '' || text.startsWith(`${place}:`) || text.startsWith(`Строка ${row} `) ? text : `${place}: ${text}`;
}

function fileInWords({ title, changes }: PlannedFile): string {
  const lines = changes.slice(0, MOST_FIELDS).map(({ label, was, became, address }) => `  ${label}: ${was === undefined ? '' : `${was} → `}${became}${address ? `  (${address})` : ''}`);
  return [title, ...lines, ...(changes.length > MOST_FIELDS ? [`  … и ещё ${changes.length - MOST_FIELDS}`] : [])].join('\n');
}

function addedInWords(file: PlannedFile): string {
  return file.inside.startsWith('tos/') ? `${file.title} — ${file.inside}` : fileInWords(file);
}
