/** A document in words: what it is called on the paper itself, whether it is in force, what the file weighs. Pure. */
import { formatDate, formatDateGenitive, sinceText, throughText } from '../../kernel/dates.ts';
import { formatBytes } from '../../kernel/text.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../kernel/vocabulary.ts';
import type { Document } from './schema.ts';

/** Headings of the groups; the word of one document is not always that of many. */
const GROUPS: Record<DocumentKind, string> = {
  стратегия: 'Стратегия',
  закон: 'Законы',
  постановление: 'Постановления',
  положение: 'Положения',
  порядок: 'Порядки',
  решение: 'Решения',
  устав: 'Уставы',
  протокол: 'Протоколы',
  отчёт: 'Отчёты',
  'методические материалы': 'Методические материалы',
  форма: 'Формы и образцы',
  иное: 'Другие документы',
};

/** Groups in the order of the vocabulary, without empty ones; inside a group the order stays. */
export function byKind<T extends { data: Pick<Document, 'kind'> }>(documents: readonly T[]): { kind: DocumentKind; title: string; documents: T[] }[] {
  return DOCUMENT_KINDS.map((kind) => ({ kind, title: GROUPS[kind], documents: documents.filter(({ data }) => data.kind === kind) })).filter((group) => group.documents.length > 0);
}

/** «№ 394 от 10 ноября 2025 года · Правительство области» */
export function requisites({ number, date, publisher }: Pick<Document, 'number' | 'date' | 'publisher'>): string {
  const day = date === undefined ? '' : number ? ` от\u00A0${formatDateGenitive(date)}` : formatDate(date);
  return [`${number ? `№\u00A0${number}` : ''}${day}`, publisher].filter(Boolean).join(' · ');
}

/** «Действует до 31 декабря 2026 года», «Утратил силу»; unknown is said by the caller's silence. */
export function standing({ status, validFrom, validTo }: Pick<Document, 'status' | 'validFrom' | 'validTo'>): string | undefined {
  const from = validFrom && sinceText(validFrom);
  const to = validTo && throughText(validTo) + (validTo.length === 4 ? ' включительно' : '');
  const span = [from, to].filter(Boolean).join(' ');
  if (status === undefined) return span === '' ? undefined : `Срок: ${span}`;
  const words = { действует: 'Действует', 'утратил силу': 'Утратил силу', проект: 'Проект: ещё не принят', образец: 'Образец' }[status];
  if (span === '') return words;
  return status === 'действует' ? `${words} ${span}` : `${words}${status === 'утратил силу' ? ', действовал' : '; срок:'} ${span}`;
}

/** «PDF, 120 КБ» */
export function fileWords(file: string, bytes: number): string {
  return `${file.split('.').at(-1)!.toUpperCase()}, ${formatBytes(bytes)}`;
}
