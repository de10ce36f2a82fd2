/** A table of applications to one contest → its list. A line is known by its number in the protocol. Pure. */
import type { CollectionName, Source } from '../../kernel/fields.ts';
import type { Remark } from '../../kernel/remark.ts';
import { bareTosName, foldName, tidy } from '../../kernel/same-name.ts';
import { compareRu, countOf } from '../../kernel/text.ts';
import { decide, plain, type Verdict } from './decide.ts';
import { shown } from './draft.ts';
import type { PlaceFinder } from './match-place.ts';
import { inOrder, newText } from './new-text.ts';
import type { FieldChange, ImportPlan, Origin, PlannedFile, Shape, StoredRecord, Workbook } from './plan.ts';
import { addressOf, listOf, textOf, whereFrom, type ReadRow } from './row.ts';
import { isSameSource } from './sources.ts';
import { editYaml, type Data, type Edit } from '../../reader/edit-yaml.ts';

export interface ApplicationImport {
  rows: readonly ReadRow[];
  /** Id of the contest: the list is named after it. */
  contest: string;
  title: string;
  record: StoredRecord | undefined;
  places: PlaceFinder;
  workbook: Workbook;
  schema: Shape;
  label(field: string): string;
  /** The list as it stood on the workbook's day; undefined where no history tells. */
  baseOf(record: StoredRecord): Data | undefined;
  /** Which record is meant by a typed name; a ТОС is looked for in its municipality. */
  resolve(collection: CollectionName, typed: string, municipality?: string): { id: string } | { fault: string };
}

const REFERENCES = { theme: 'objectTypes', direction: 'directions', project: 'projects', beneficiary: 'tos' } as const satisfies Record<string, CollectionName>;
const PLAIN = ['title', 'asked', 'awarded', 'spent', 'decision', 'awardDate'] as const;

interface Line {
  row: ReadRow;
  item: Data & { no: string };
}

export function planApplications(wish: ApplicationImport): ImportPlan {
  const remarks: Remark[] = [];
  const unnamed: number[] = [];
  const lines = withoutTwins(wish.rows.flatMap((row) => lineOf(row, wish, remarks, unnamed)), remarks).sort((a, b) => compareRu(a.item.no, b.item.no));
  const known = (wish.record?.data.items as Line['item'][] | undefined) ?? [];
  const at = new Map(known.map(({ no }, index) => [bareNumber(no), index]));
  const past = new Map(((wish.record && (wish.baseOf(wish.record)?.items as Line['item'][] | undefined)) ?? []).map((item) => [bareNumber(item.no), item]));
  const edits: Edit[] = [];
  const changes: FieldChange[] = [];
  const origins: Origin[] = [];
  let unchanged = 0;
  let added = 0;
  for (const { row, item } of lines) {
    const index = at.get(item.no);
    const before = edits.length;
    const told = index === undefined ? added++ + known.length : index;
    origins.push({ row: row.number, field: `items[${told + 1}]`, ...(addressOf(row, 'no') && { address: addressOf(row, 'no')! }) });
    for (const field of Object.keys(item)) if (addressOf(row, field)) origins.push({ row: row.number, field: `items[${told + 1}].${field}`, address: addressOf(row, field)! });
    if (index === undefined) {
      item.decision ??= 'неизвестно';
      edits.push({ op: 'append', path: ['items'], value: inOrder(item, wish.schema, ['items', 0]) });
      changes.push({ field: 'no', label: `Заявка № ${item.no}`, became: inFull(item, wish.label), ...(addressOf(row, 'no') && { address: addressOf(row, 'no')! }) });
    } else changeLine({ row, item }, known[index]!, index, { ...wish, base: past.get(item.no) }, { edits, changes, remarks });
    if (edits.length === before) unchanged++;
  }
  const spoken = new Set(lines.map(({ item }) => item.no));
  const notFound = known.filter(({ no }) => !spoken.has(bareNumber(no))).map(({ no, title }) => `заявка № ${no}${title ? ` «${String(title)}»` : ''}`);
  const { file, words } = fileOf(wish, lines, edits, changes, origins);
  return { files: file ? [file] : [], unchanged, notFound, remarks, rows: wish.rows.length, words: [...words, ...(unnamed.length > 0 ? [NOT_NAMED(unnamed.length)] : [])] };
}

function fileOf({ record, contest, title, schema, workbook }: ApplicationImport, lines: readonly Line[], edits: readonly Edit[], changes: FieldChange[], origins: Origin[]): { file?: PlannedFile; words: string[] } {
  if (edits.length === 0) return { words: [] };
  const shape = { inside: `applications/${contest}.yaml`, title: `Заявки: ${title}`, changes, origins };
  if (record) {
    const joined = joinedTitle(record.data.source as Source, workbook.source);
    const births: Edit[] = [
      ...(joined ? [{ op: 'set', path: ['source', 'title'], value: joined } satisfies Edit] : []),
      ...(workbook.asOf > String(record.data.asOf) ? [{ op: 'set', path: ['asOf'], value: workbook.asOf } satisfies Edit] : []),
    ];
    const words = joined ? [`Источник списка теперь назван так: «${joined}». Адрес и дата в source остались от прежнего: проверьте их в файле ${shape.inside}.`] : [];
    return { file: { ...shape, kind: 'changed', before: record.text, after: editYaml(record.text, [...edits, ...births], schema) }, words };
  }
  const coverage = lines.every(({ item }) => item.decision === 'победа') ? 'только победители' : 'часть заявок';
  const data = { coverage, items: lines.map(({ item }) => item), source: workbook.source, asOf: workbook.asOf };
  return { file: { ...shape, kind: 'added', after: newText(data, schema, workbook, 'items') }, words: [`В новом списке записано coverage: ${coverage}. Если в таблице все поданные заявки, исправьте в файле ${shape.inside} на «все заявки»; там же впишите, кому переводят деньги: recipient.`] };
}

/** A list has one source: a workbook that adds to it is named beside the first. */
function joinedTitle(known: Source, added: Source): string | undefined {
  return isSameSource({ title: known.title }, { title: added.title }) || plain(known.title).includes(plain(added.title)) ? undefined : `${known.title}; ${added.title}`;
}

function changeLine({ row, item }: Line, old: Data, index: number, { record, workbook, label, base }: ApplicationImport & { base?: Data }, into: { edits: Edit[]; changes: FieldChange[]; remarks: Remark[] }): void {
  if (item.municipality !== old.municipality) return void into.remarks.push({ severity: 'question', row: row.number, address: addressOf(row, 'municipality'), text: `Под номером «${item.no}» в атласе заявка другого муниципалитета (${String(old.municipality)}). Проверьте номер: порядковые могли сдвинуться. Если ошибка в атласе, поправьте запись.` });
  for (const [field, value] of Object.entries(item)) {
    if (field === 'no' || (field === 'tosName' && ((old.tos as string[] | undefined) ?? []).length > 0)) continue;
    if (field === 'tos' && typeof old.tosName === 'string') continue;
    const isSameName = field === 'tosName' && typeof old.tosName === 'string' && foldName(old.tosName) === foldName(String(value));
    const current = Array.isArray(old[field]) && (old[field] as unknown[]).length === 0 ? undefined : old[field];
    const verdict: Verdict = isSameName ? 'same' : decide({ current, wanted: value, base: base ? { known: true, value: base[field] } : { known: false }, currentAsOf: String(record!.data.asOf), wantedAsOf: workbook.asOf });
    const address = addressOf(row, field);
    if (verdict === 'newer') into.remarks.push({ severity: 'question', row: row.number, address, text: `Заявка № ${item.no}, «${label(field)}»: в атласе ${shown(current)}, список новее выгрузки, а в ней ${shown(value)}. Очистите клетку, чтобы оставить наше.` });
    if (verdict === 'both') into.remarks.push({ severity: 'question', row: row.number, address, text: `Заявка № ${item.no}, «${label(field)}» изменено и у вас, и в выгрузке: было ${shown(base![field])}, в атласе теперь ${shown(current)}, в выгрузке ${shown(value)}. Оставить наше — впишите в клетку ${shown(current)}; взять из выгрузки — повторите с ключом --as-of и сегодняшним днём.` });
    if (verdict === 'keep') into.remarks.push({ severity: 'note', row: row.number, address, text: `Заявка № ${item.no}, «${label(field)}»: в атласе после дня выгрузки записано ${shown(current)}, в выгрузке прежнее ${shown(value)}; оставляем наше.` });
    if (verdict !== 'write') continue;
    into.edits.push({ op: 'set', path: ['items', index, field], value });
    into.changes.push({ field, label: `Заявка № ${item.no}: ${label(field)}`, ...(current !== undefined && { was: shown(current) }), became: shown(value), ...(address && { address }) });
  }
}

/** «"17"», «№ 17» → 17. */
function bareNumber(no: string): string {
  return tidy(no).replace(/^№\s*(?=\S)/u, '').replace(/^["'«„“]+(?=[^"'«„“])/u, '').replace(/(?<=[^"'»“”])["'»“”]+$/u, '');
}

/** A new line as a person checks it: what, decision and sums. */
function inFull(item: Data, label: (field: string) => string): string {
  const sums = ['asked', 'awarded', 'spent'].filter((field) => item[field] !== undefined).map((field) => `, ${label(field)}: ${shown(item[field])}`);
  return `${item.title === undefined ? '' : `${shown(item.title)}, `}${String(item.decision)}${sums.join('')}`;
}

function lineOf(row: ReadRow, { places, resolve, record }: ApplicationImport, remarks: Remark[], unnamed: number[]): Line[] {
  const refuse = (field: string, text: string, severity: Remark['severity'] = 'error'): void => void remarks.push({ severity, row: row.number, address: addressOf(row, field), text });
  const [no, typed] = [textOf(row, 'no'), textOf(row, 'municipality')];
  if (no === undefined) {
    refuse('no', 'Нет номера заявки: впишите номер из протокола, а без протокола — по порядку.');
    return [];
  }
  const found = typed === undefined ? { fault: 'Не указан муниципалитет: впишите его название.' } : places.find(typed);
  if ('fault' in found) {
    refuse('municipality', `${found.fault}${whereFrom(row, 'municipality')}`);
    return [];
  }
  const item: Line['item'] = { no: bareNumber(no), municipality: found.id };
  for (const field of PLAIN) {
    const value = row.values.get(field)?.value;
    if (value !== undefined) item[field] = typeof value === 'string' ? tidy(value) : value;
  }
  for (const field of ['awarded', 'spent']) {
    if (item[field] !== 0 || item.decision === undefined || item.decision === 'победа') continue;
    delete item[field];
    refuse(field, 'Ноль у заявки без победы не записан: денег ей не присуждали.', 'note');
  }
  for (const [field, collection] of Object.entries(REFERENCES)) {
    const said = textOf(row, field);
    const record = said === undefined ? undefined : resolve(collection, said, found.id);
    if (record && 'fault' in record) refuse(field, record.fault);
    else if (record) item[field] = record.id;
  }
  if (isNamed(item, record, row)) initiator(row, item, found.id, resolve);
  else {
    if (item.title !== undefined || listOf(row, 'tos').length + listOf(row, 'tosName').length > 0) unnamed.push(row.number);
    delete item.title;
  }
  return [{ row, item }];
}

/**
 * Whose application is named: the winner's, and those of a list that is published whole, which its record says by
 * «все заявки» and the address of the source. The folder is read by everybody.
 */
function isNamed({ no, decision }: Line['item'], record: StoredRecord | undefined, row: ReadRow): boolean {
  const known = (record?.data.items as Line['item'][] | undefined)?.find((item) => bareNumber(item.no) === no);
  if ((decision ?? known?.decision) === 'победа') return true;
  return record?.data.coverage === 'все заявки' && ((record.data.source as Source).url !== undefined || textOf(row, 'source.url') !== undefined);
}

const NOT_NAMED = (count: number): string => `Название проекта и ТОС не взяты у ${countOf(count, ['заявки', 'заявок', 'заявок'])}: победителями они не стали, а папку content читают все. Если полный список уже опубликован, впишите в его файл coverage: все заявки и адрес в source.url, потом повторите.`;

/** Records of ТОС where there are such, else the name as it was typed. */
function initiator(row: ReadRow, item: Data, municipality: string, resolve: ApplicationImport['resolve']): void {
  const names = [...listOf(row, 'tos'), ...listOf(row, 'tosName')].map(tidy).filter(Boolean);
  if (names.length === 0) return;
  const records = names.map((name) => resolve('tos', name, municipality));
  if (records.every((record) => 'id' in record)) item.tos = [...new Set(records.map((record) => (record as { id: string }).id))];
  else item.tosName = names.map(bareTosName).join('; ');
}

function withoutTwins(lines: readonly Line[], remarks: Remark[]): Line[] {
  return [...Map.groupBy(lines, ({ item }) => item.no).values()].flatMap((same) => {
    if (same.length === 1) return same;
    for (const { row, item } of same) remarks.push({ severity: 'question', row: row.number, address: addressOf(row, 'no'), text: `Номер «${item.no}» ещё в строке ${same.filter((one) => one.row !== row).map((one) => one.row.number).join(', ')}: у каждой заявки свой номер. Исправьте номер или оставьте одну строку.` });
    return [];
  });
}
