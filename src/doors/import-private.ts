/** Data of private persons in a cell that would go into a record: a refusal in words, or nothing. Pure. */
import { officerName, personName, privateData, type PrivateKind } from '../kernel/private-data.ts';
import type { CellMeaning } from '../features/spreadsheets/cells.ts';

/** What an office says of itself in its own columns. */
const OF_OFFICES: ReadonlySet<PrivateKind> = new Set(['phone', 'mobile', 'office-mail', 'personal-mail']);
/** Documents are named with those who signed them, and ТОС and streets after people. */
const NAMES_PEOPLE = /^(name|formerNames|source\..*|.*\.act|title|tosName|beneficiary)$/;
/** A number of a registry is digits, whatever they look like. */
const NUMBERS = /(regNo|ogrn|^no|^id|^code)$/;
/** Taken apart by a rule of its own, which drops the contact and not the row. */
const OFFICE = 'contact.office';

export function personInCell(field: string, value: CellMeaning): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean' || NUMBERS.test(field)) return undefined;
  const text = typeof value === 'string' ? value : value.join('; ');
  const found = privateData(text).filter(({ kind }) => !(field.startsWith('contact.') && OF_OFFICES.has(kind)));
  if (found.length > 0) return `${found[0]!.what} — сведения частного лица, в атлас их не берём: удалите их из клетки.`;
  if (field === OFFICE) return undefined;
  if (officerName(text) || (!NAMES_PEOPLE.test(field) && personName(text))) return 'имя человека — сведения частного лица, в атлас их не берём: удалите имя из клетки, должность можно оставить.';
  return undefined;
}
