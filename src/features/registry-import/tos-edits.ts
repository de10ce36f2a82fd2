/** One row about a ТОС → edits of its record, the difference in words and what must be asked. Pure. */
import { roundDegrees } from '../../kernel/geo.ts';
import { bareTosName, foldName, mendLookAlikes, tidy } from '../../kernel/same-name.ts';
import { isSame } from './decide.ts';
import { at, Draft, type RowContext, type RowOutcome } from './draft.ts';
import { nameOf, type MatchedRow } from './find-tos.ts';
import type { Path } from '../../reader/yaml-places.ts';
import { listOf, numberOf, textOf, type ReadRow } from './row.ts';
import { newParents } from './tos-parents.ts';
import { statusEdits } from './tos-status.ts';

/** Fields whose cell is the value: where it lies in the record. */
const PLAIN: readonly (readonly [field: string, path: Path])[] = [
  ['regNo', ['regNo']],
  ['place', ['place']],
  ['type', ['type']],
  ['urbanRural', ['urbanRural']],
  ['founded', ['founded']],
  ['charter.regNo', ['charter', 'regNo']],
  ['charter.date', ['charter', 'date']],
  ['charter.act', ['charter', 'act']],
  ['point.lat', ['point', 'lat']],
  ['point.lng', ['point', 'lng']],
  ['point.precision', ['point', 'precision']],
  ['boundary.text', ['boundary', 'text']],
  ['boundary.addresses', ['boundary', 'addresses']],
  ['boundary.act', ['boundary', 'act']],
  ['boundary.precision', ['boundary', 'precision']],
  ['legalEntity.is', ['legalEntity', 'is']],
  ['legalEntity.ogrn', ['legalEntity', 'ogrn']],
  ['plan.years', ['plan', 'years']],
  ['plan.url', ['plan', 'url']],
  ['contact.office', ['contact', 'office']],
  ['contact.phone', ['contact', 'phone']],
  ['contact.email', ['contact', 'email']],
  ['note', ['note']],
];
const COUNTS: readonly (readonly [field: string, path: Path])[] = [
  ['houses.apartment', ['houses', 'apartment']],
  ['houses.private', ['houses', 'private']],
  ['residents', ['residents']],
];

export function editsOfRow(matched: MatchedRow, context: RowContext): RowOutcome {
  const { row, record } = matched;
  const draft = new Draft(row, record, context);
  renamed(matched, draft);
  for (const [field, path] of PLAIN) {
    const wanted = wantedValue(row, field);
    if (wanted === undefined || isSamePlace(wanted, at(draft.data, path), field)) continue;
    draft.put(field, path, wanted);
  }
  for (const [field, path] of COUNTS) {
    const value = numberOf(row, field);
    if (value !== undefined) draft.count(field, path, value);
  }
  statusEdits(draft);
  if (!isSame(listOf(row, 'formerNames'), draft.data.formerNames)) for (const name of listOf(row, 'formerNames')) draft.addName(bareTosName(name));
  for (const url of listOf(row, 'web')) draft.addPage(url);
  newParents(draft);
  return draft;
}

/** Degrees are rounded to a metre, so what is recorded with more digits is the same place. */
function isSamePlace(wanted: unknown, current: unknown, field: string): boolean {
  return field.startsWith('point.') && typeof wanted === 'number' && typeof current === 'number' && roundDegrees(current) === wanted;
}

function wantedValue(row: ReadRow, field: string): unknown {
  const value = row.values.get(field)?.value;
  if (typeof value === 'number' && field.startsWith('point.')) return roundDegrees(value);
  if (typeof value === 'string') return tidy(mendLookAlikes(field.endsWith('regNo') ? value.replace(/^\s*№\s*/u, '') : value)) || undefined;
  return Array.isArray(value) ? value.map((item: string) => tidy(item)).filter(Boolean) : value;
}

/** A word that is too long for an abbreviation. */
const SHOUTED = /[А-ЯЁ]{5}/u;

function calm(name: string): string {
  return name.toLowerCase().replace(/(^|[«"]\s*)(\p{L})/gu, (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`);
}

function renamed({ row, record, isRenamed }: MatchedRow, draft: Draft): void {
  const typed = textOf(row, 'name');
  if (typed === undefined) return;
  const name = bareTosName(mendLookAlikes(typed));
  if (name !== bareTosName(typed)) draft.remark('note', 'name', `В названии «${bareTosName(typed)}» есть латинские буквы, похожие на русские; читаем как «${name}».`);
  if (!record && SHOUTED.test(name) && name === name.toUpperCase()) draft.remark('warning', 'name', `Название «${name}» набрано одними заглавными и так и запишется. Если это не сокращение, исправьте: «${calm(name)}».`);
  if (!record) return void draft.set('name', ['name'], name);
  const was = nameOf(record.data);
  if (foldName(was) === foldName(name)) return;
  if (!isRenamed || ((record.data.formerNames as string[] | undefined) ?? []).some((former) => foldName(former) === foldName(name))) return void draft.remark('note', 'name', `«${name}» — прежнее название ТОС «${was}»; название в записи не меняем.`);
  if (draft.verdict('name', ['name'], name) !== 'write') return;
  draft.set('name', ['name'], name, was);
  draft.addName(was);
}
