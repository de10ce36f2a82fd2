/** `npm run export`: records as an office table that the import takes back without a change, or an empty one to fill in. */
import { existsSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { writeCsv } from '../features/open-data/csv.ts';
import type { PlainColumn } from '../features/open-data/column.ts';
import { applicationRows, observationRows, populationRows, tosRow, type ExportRow } from '../features/registry-import/export-rows.ts';
import { indicatorFinder } from '../features/registry-import/plan-observations.ts';
import { IMPORT_KINDS, KIND_WORDS, type ImportKind } from '../features/spreadsheets/fields.ts';
import { writeSheet } from '../features/spreadsheets/write-sheet.ts';
import type { OutValue } from '../features/spreadsheets/write-xlsx.ts';
import { compareRu, countOf, NOUNS } from '../kernel/text.ts';
import type { Content } from '../reader/content.ts';
import { readContent } from '../reader/read-content.ts';
import { settings, type Settings } from '../settings.ts';
import { readColumnBook } from './column-book.ts';
import { outColumns, type OutColumn } from './export-columns.ts';
import { exportedOn } from './import-day.ts';
import { placesOf, storedRecords } from './import-content.ts';

export interface ExportWish {
  kind?: string;
  contest?: string;
  /** An empty table with lists and hints. */
  template?: boolean;
}

const BLANK_ROWS = 300;
const SHEETS: Readonly<Record<ImportKind, string>> = { tos: 'Реестр ТОС', applications: 'Заявки', observations: 'Показатели', population: 'Население' };
const GUIDE = ['Одна строка — одна запись. Чего не знаете, того не пишите: пустая клетка ничего не стирает.', 'Столбцы можно переставлять и удалять, кроме обязательных. Имён и телефонов частных лиц здесь быть не должно.', 'Готовую таблицу принимает команда npm run import; сначала с ключом --dry-run — она покажет, что изменится, и ничего не запишет.'];

export async function exportRegistry(run: Settings, file: string, { kind: typed = 'tos', contest, template }: ExportWish): Promise<{ ok: boolean; text: string }> {
  if (!(IMPORT_KINDS as readonly string[]).includes(typed)) return { ok: false, text: `Не понимаю --kind ${typed}. Бывает:\n${IMPORT_KINDS.map((one) => `  ${one.padEnd(14)}${KIND_WORDS[one]}`).join('\n')}` };
  const kind = typed as ImportKind;
  const extension = extname(file).toLowerCase();
  if (extension !== '.xlsx' && extension !== '.csv') return { ok: false, text: `Таблицы пишутся в .xlsx и .csv, а здесь «${extension || file}».` };
  if (existsSync(file)) return { ok: false, text: `Файл «${file}» уже есть, и в нём может быть чья-то работа: назовите другой.` };
  const content = await readContent(run.contentRoot, run);
  const rows = template ? [] : rowsOf(kind, content, contest);
  if ('fault' in rows) return { ok: false, text: rows.fault };
  const places = content.entries.municipalities.map(({ data }) => data.nameShort).sort(compareRu);
  const columns = outColumns(kind, readColumnBook(run.contentRoot).columns, places);
  const day = template ? [] : [exportedOn(settings(content.region?.timeZone).today)];
  writeFileSync(file, extension === '.csv' ? csvOf(columns, rows).replace(/^\uFEFF?/u, (mark) => `${mark}${day.map((line) => `${line}\r\n`).join('')}`) : await workbookOf(kind, columns, rows, day));
  return { ok: true, text: template ? `Образец «${KIND_WORDS[kind]}» со списками и подсказками: ${file}` : `${KIND_WORDS[kind][0]!.toUpperCase()}${KIND_WORDS[kind].slice(1)}: ${countOf(rows.length, NOUNS.row)} в файле ${file}` };
}

/** In an order that does not depend on files: by place and name, as a person looks for them. */
function rowsOf(kind: ImportKind, content: Content, contest: string | undefined): ExportRow[] | { fault: string } {
  const places = placesOf(content);
  const byText = (...fields: string[]) => (a: ExportRow, b: ExportRow): number => fields.reduce((order, field) => order || compareRu(String(a[field] ?? ''), String(b[field] ?? '')), 0);
  if (kind === 'tos') return storedRecords(content, 'tos').map((record) => tosRow(record, places)).sort(byText('municipality', 'name', 'id'));
  if (kind === 'population') return storedRecords(content, 'municipalities').flatMap((record) => populationRows(record, places)).sort(byText('municipality', 'asOf'));
  if (kind === 'observations') {
    const records = storedRecords(content, 'indicators');
    const find = indicatorFinder(records);
    return records.flatMap((record) => observationRows(record, places, find));
  }
  const lists = storedRecords(content, 'applications');
  const record = lists.find(({ id }) => id === contest);
  if (record) return applicationRows(record, places);
  return { fault: `${contest ? `Списка заявок конкурса «${contest}» нет` : 'Какого конкурса заявки? Назовите его ключом --contest'}. Есть такие: ${lists.map(({ id }) => id).join(', ') || 'пока ни одного'}.` };
}

function workbookOf(kind: ImportKind, columns: readonly OutColumn[], rows: readonly ExportRow[], day: readonly string[]): Promise<Uint8Array> {
  const cells = rows.map((row) => columns.map((column) => outValue(row, column)));
  return writeSheet(cells, columns, { sheet: SHEETS[kind], guide: [...day, ...GUIDE], blankRows: BLANK_ROWS });
}

/** A whole day goes out as a date of the program; a year or a month stays as it is known. */
function outValue(row: ExportRow, { field, isDate }: OutColumn): OutValue {
  const value = row[field];
  if (value === undefined) return null;
  if (typeof value === 'object') return value.length === 0 ? null : value.join('; ');
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  return isDate && /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? { date: String(value) } : value;
}

function csvOf(columns: readonly OutColumn[], rows: readonly ExportRow[]): string {
  const plain = columns.map((column): PlainColumn<ExportRow> => ({
    name: column.title,
    title: column.title,
    description: column.hint,
    type: 'string',
    value: (row) => {
      const value = outValue(row, column);
      return value !== null && typeof value === 'object' ? value.date : value;
    },
  }));
  return writeCsv(plain, rows);
}
