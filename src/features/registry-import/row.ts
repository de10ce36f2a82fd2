/** A row of an office table after its cells were understood: values by our field names, each with its address. */

export type RowValue = string | number | boolean | readonly string[];

export interface ReadValue {
  value: RowValue;
  /** As on the screen: D17; absent when the value stands in another row: a group above or a merged cell. */
  address?: string;
  /** Where it stands then. */
  from?: string;
  /** The office itself says «около». */
  approximate?: true;
}

export interface ReadRow {
  /** 1-based, as on the screen. */
  number: number;
  /** By field name; an empty cell is absent: it says nothing and erases nothing. */
  values: ReadonlyMap<string, ReadValue>;
}

export function textOf(row: ReadRow, field: string): string | undefined {
  const value = row.values.get(field)?.value;
  if (value === undefined) return undefined;
  const text = (Array.isArray(value) ? value.join('; ') : String(value)).trim();
  return text === '' ? undefined : text;
}

export function numberOf(row: ReadRow, field: string): number | undefined {
  const value = row.values.get(field)?.value;
  return typeof value === 'number' ? value : undefined;
}

export function listOf(row: ReadRow, field: string): readonly string[] {
  const value = row.values.get(field)?.value;
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly string[]) : [String(value)];
}

/** A word about the cell above that a value was taken from, for a sentence; '' when it stands in the row itself. */
export function whereFrom(row: ReadRow, field: string): string {
  const from = row.values.get(field)?.from;
  return from === undefined ? '' : ` Так сказано выше, в клетке ${from}.`;
}

export function addressOf(row: ReadRow, field: string): string | undefined {
  return row.values.get(field)?.address;
}
