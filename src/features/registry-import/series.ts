/** Dated numbers from a table → items of a list in a record. What is recorded stays; a dispute of one source is asked. Pure. */
import type { Source } from '../../kernel/fields.ts';
import type { Remark } from '../../kernel/remark.ts';
import { formatNumber } from '../../kernel/text.ts';
import { inOrder } from './new-text.ts';
import type { FieldChange, Origin, PlannedFile, Shape, StoredRecord, Workbook } from './plan.ts';
import { addressOf, textOf, type ReadRow } from './row.ts';
import { birthEdits, isSameSource } from './sources.ts';
import { editYaml, type Data, type Edit } from '../../reader/edit-yaml.ts';

export interface SeriesItem {
  row: ReadRow;
  record: StoredRecord;
  /** What must be equal for two numbers to speak of one thing: the date, or the period with the place. */
  key: string;
  /** «на 01.01.2026», «за 2025 год, Луговой». */
  about: string;
  data: Data & { value: number | null; asOf: string; source: Source };
}

export interface SeriesShape {
  /** The list in the record. */
  list: string;
  schema: Shape;
  keyOf(data: Data): string;
  titleOf(record: StoredRecord): string;
  /** Heading of the column with the number. */
  label: string;
  /** The record has sources and a date of its own. */
  hasSources: boolean;
  /** A rule of the check tells of two sources that disagree. */
  isDisputeChecked?: boolean;
  workbook: Workbook;
}

export function planSeries(items: readonly SeriesItem[], shape: SeriesShape, remarks: Remark[]): { files: PlannedFile[]; unchanged: number } {
  let unchanged = 0;
  const files: PlannedFile[] = [];
  for (const [record, own] of Map.groupBy(items, ({ record: of }) => of)) {
    const known = Map.groupBy((record.data[shape.list] as Data[] | undefined) ?? [], shape.keyOf);
    const fresh: SeriesItem[] = [];
    for (const same of Map.groupBy(own, ({ key, data }) => [key, data.source.title, data.source.date, data.source.publisher].join('\0')).values()) {
      const kept = agreed(same, remarks);
      if (!kept) continue;
      unchanged += same.length - 1;
      const verdict = verdictOf(kept, known.get(kept.key) ?? [], shape, remarks);
      if (verdict === 'same') unchanged++;
      if (verdict === 'add') fresh.push(kept);
    }
    if (fresh.length > 0) files.push(fileOf(record, inOrderOfKeys(fresh), shape));
  }
  return { files: files.sort((a, b) => (a.inside < b.inside ? -1 : 1)), unchanged };
}

function inOrderOfKeys(items: readonly SeriesItem[]): SeriesItem[] {
  const orderOf = ({ key, data }: SeriesItem): string => [key, data.source.title, data.source.date].join('\0');
  return items.map((item) => ({ item, order: orderOf(item) })).sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ item }) => item);
}

/** Rows of one table about one thing: one value, or a question. */
function agreed(same: readonly SeriesItem[], remarks: Remark[]): SeriesItem | undefined {
  const [first, ...rest] = same.toSorted((a, b) => JSON.stringify(a.data).localeCompare(JSON.stringify(b.data)));
  if (rest.every(({ data }) => data.value === first!.data.value)) return first;
  for (const { row, about } of same) remarks.push({ severity: 'question', row: row.number, address: addressOf(row, 'value'), text: `${about}: в таблице есть и другое число, строка ${same.filter((one) => one.row !== row).map((one) => one.row.number).join(', ')}. Оставьте верную строку.` });
  return undefined;
}

function verdictOf({ row, data, about }: SeriesItem, known: readonly Data[], { isDisputeChecked }: SeriesShape, remarks: Remark[]): 'same' | 'add' | 'asked' {
  if (known.some(({ value }) => value === data.value)) return 'same';
  const own = known.find(({ source }) => isSameSource(source as Source, data.source));
  const say = (value: unknown): string => (value === null ? 'неизвестно' : formatNumber(value as number));
  if (own) {
    remarks.push({ severity: 'question', row: row.number, address: addressOf(row, 'value'), text: `${about}: по этому же источнику записано ${say(own.value)}, а в таблице ${say(data.value)}. Если число исправлено, поправьте запись или назовите новый источник ключом --source.` });
    return 'asked';
  }
  if (known.length > 0 && !isDisputeChecked) remarks.push({ severity: 'warning', row: row.number, address: addressOf(row, 'value'), text: `${about}: другой источник называет ${known.map(({ value }) => say(value)).join(' и ')}, здесь ${say(data.value)}. Останутся оба; почему они расходятся, скажите в столбце «Примечание».` });
  return 'add';
}

function fileOf(record: StoredRecord, fresh: readonly SeriesItem[], { list, schema, titleOf, label, hasSources, workbook }: SeriesShape): PlannedFile {
  const index = ((record.data[list] as unknown[] | undefined) ?? []).length;
  const births = hasSources ? birthEdits(record.data, fresh[0]!.data.source, workbook.asOf) : [];
  const edits: Edit[] = [...fresh.map(({ data }): Edit => ({ op: 'append', path: [list], value: inOrder(data, schema, [list, 0]) })), ...births];
  const changes = fresh.map(({ row, about, data }): FieldChange => ({ field: 'value', label: `${label} ${about}`, became: data.value === null ? 'неизвестно' : formatNumber(data.value), ...(addressOf(row, 'value') && { address: addressOf(row, 'value')! }) }));
  const origins = fresh.flatMap(({ row }, at): Origin[] => [{ row: row.number, field: `${list}[${index + at + 1}]`, ...(addressOf(row, 'value') && { address: addressOf(row, 'value')! }) }]);
  return { inside: record.inside, title: titleOf(record), kind: 'changed', before: record.text, after: editYaml(record.text, edits, schema), changes, origins };
}

/** The number of a row; a blank one says nothing unless a reason is told. */
export function valueOf(row: ReadRow, remarks: Remark[]): { value: number | null; approximate?: true; reason?: string } | undefined {
  const value = row.values.get('value')?.value;
  if (typeof value === 'number') return { value, ...(row.values.get('value')?.approximate && { approximate: true as const }) };
  const reason = textOf(row, 'reason');
  if (reason !== undefined) return { value: null, reason };
  remarks.push({ severity: 'note', row: row.number, text: 'Числа нет: строка ничего не сообщает.' });
  return undefined;
}
