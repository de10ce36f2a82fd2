/**
 * Passports of open data in the Russian form: «Методические рекомендации по публикации открытых данных», version 3.0.
 * A set has `meta.csv` (property, value), `structure-<day>.csv` (what each field is) and its data under the name that tells
 * the day of both; `list.csv` names all passports. What nobody has told stays empty: no made-up day, no made-up telephone. Pure.
 */
import { disarm } from '../../kernel/csv.ts';
import type { OpenDataPeriod } from '../../kernel/vocabulary.ts';
import type { PlainColumn, PlainType } from './column.ts';
import { englishOf } from './english-names.ts';
import { periodEnd } from './period.ts';

export const STANDARD = 'http://opendata.gosmonitor.ru/standard/3.0';
/** Fields of a passport in the order of the standard; links to data and structure follow. */
export const META_FIELDS = ['standardversion', 'identifier', 'title', 'description', 'creator', 'created', 'modified', 'subject', 'format', 'provenance', 'valid', 'publishername', 'publisherphone', 'publishermbox'] as const;
const STRUCTURE_FIELDS = ['field name', 'english description', 'russian description', 'format'] as const;
const LIST_FIELDS = ['property', 'title', 'value', 'format'] as const;

/** Who publishes; everything optional may be unknown. */
export interface Publisher {
  name: string;
  inn?: string;
  /** The office that answers, never a person. */
  office?: string;
  phone?: string;
  email?: string;
  period?: OpenDataPeriod;
  /** yyyy-mm-dd of the first publication. */
  published?: string;
}
export interface PassportInput {
  publisher: Publisher;
  keywords: readonly string[];
  /** yyyy-mm-dd of the build. */
  today: string;
  /** Full address of a file of a table's passport. */
  address: (table: string, file: string) => string;
}
export interface PassportTable {
  name: string;
  title: string;
  description: string;
  columns: readonly Pick<PlainColumn<never>, 'name' | 'title' | 'description' | 'type'>[];
  /** yyyy-mm-dd; undefined when unknown. */
  lastChanged?: string;
}
export interface Passport {
  table: string;
  identifier: string;
  /** yyyy-mm-dd of this version: its last change, and where that is unknown, the day of the build. */
  version: string;
  /** yyyy-mm-dd up to which it is promised to be current; absent without a promise. */
  valid?: string;
  files: { meta: string; structure: string; data: string };
  meta: string;
  structure: string;
}

/** As the standard of passports names types; `datapackage.json` says number and year, the page of data tells of both. */
const FORMATS: Readonly<Record<PlainType, string>> = { string: 'string', list: 'string', integer: 'integer', number: 'float', boolean: 'boolean', year: 'integer' };
const compact = (day: string): string => day.replaceAll('-', '');

/** The number of a set begins with the publisher's tax number; without it the name stands alone. */
export function identifierOf({ inn }: Publisher, table: string): string {
  return inn ? `${inn}-${table}` : table;
}

export function passportOf(table: PassportTable, { publisher, keywords, today, address }: PassportInput): Passport {
  const version = table.lastChanged ?? today;
  const valid = publisher.period && periodEnd(today, publisher.period);
  const day = compact(version);
  const structure = `structure-${day}`;
  const data = `data-${day}-${structure}`;
  const identifier = identifierOf(publisher, table.name);
  const values: Record<(typeof META_FIELDS)[number], string> = {
    standardversion: STANDARD,
    identifier,
    title: table.title,
    description: table.description,
    creator: publisher.name,
    created: publisher.published ? compact(publisher.published) : '',
    modified: table.lastChanged ? day : '',
    subject: [...new Set([...keywords, table.title])].join(', '),
    format: 'csv',
    provenance: table.lastChanged ? 'Изменены записи, из которых собран набор' : 'День изменения записей неизвестен; в именах файлов — день сборки набора',
    valid: valid ? compact(valid) : '',
    publishername: publisher.office ?? publisher.name,
    publisherphone: publisher.phone ?? '',
    publishermbox: publisher.email ?? '',
  };
  return {
    table: table.name,
    identifier,
    version,
    ...(valid ? { valid } : {}),
    files: { meta: 'meta.csv', structure: `${structure}.csv`, data: `${data}.csv` },
    meta: plainCsv([['property', 'value'], ...META_FIELDS.map((field) => [field, values[field]]), [data, address(table.name, `${data}.csv`)], [structure, address(table.name, `${structure}.csv`)]]),
    structure: plainCsv([STRUCTURE_FIELDS, ...table.columns.map(({ name, title, description, type }) => [name, englishOf(name), description === title ? title : `${title}. ${description}`, FORMATS[type]])]),
  };
}

/** The register of sets: one line a passport. */
export function passportList(passports: readonly (Pick<Passport, 'identifier' | 'table'> & { title: string })[], address: (table: string, file: string) => string): string {
  return plainCsv([LIST_FIELDS, ['standardversion', 'Версия методических рекомендаций', STANDARD, ''], ...passports.map(({ identifier, title, table }) => [identifier, title, address(table, 'meta.csv'), 'csv'])]);
}

/** What a reader of passports would miss, in plain words. */
export function missingWords({ inn, phone, email, period, published }: Publisher): string[] {
  return [
    ...(inn ? [] : ['ИНН издателя, поэтому номер набора — одно его имя, без цифр впереди']),
    ...(published ? [] : ['день первой публикации']),
    ...(period && period !== 'по мере изменений' ? [] : ['день, до которого набор остаётся свежим: срок обновления не обещан']),
    ...(phone || email ? [] : ['телефон и почта ответственного']),
  ];
}

/** Passports are read by programs that stumble over a byte order mark. */
function plainCsv(lines: readonly (readonly string[])[]): string {
  const quote = (text: string): string => (/["\r\n,]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return lines.map((cells) => `${cells.map((cell) => quote(disarm(cell))).join(',')}\r\n`).join('');
}
