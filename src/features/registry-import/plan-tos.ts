/** A table of ТОС → the plan of an import. The same table in any order of rows gives the same plan. Pure. */
import type { Remark } from '../../kernel/remark.ts';
import { foldName } from '../../kernel/same-name.ts';
import { tosTitle } from '../../kernel/text.ts';
import type { RowContext, RowOutcome } from './draft.ts';
import { editsOfRow } from './tos-edits.ts';
import type { PlaceFinder } from './match-place.ts';
import { foldNumber, nameOf, type KnownTos, type MatchedRow, type PlacedRow } from './find-tos.ts';
import { matchTos } from './match-tos.ts';
import { newText } from './new-text.ts';
import type { ImportPlan, PlannedFile, Shape, Workbook } from './plan.ts';
import { addressOf, textOf, whereFrom, type ReadRow } from './row.ts';
import { birthEdits, isSameSource, sourceOf } from './sources.ts';
import { editYaml, withEdits, type Data } from '../../reader/edit-yaml.ts';
import type { Source } from '../../kernel/fields.ts';

export interface TosImport {
  rows: readonly ReadRow[];
  records: readonly KnownTos[];
  places: PlaceFinder;
  workbook: Workbook;
  schema: Shape;
  label(field: string): string;
  /** As the record stood on the workbook's day; undefined where no history tells. */
  baseOf(record: KnownTos): Data | undefined;
  /** The name of a new file. */
  propose(name: string, taken: ReadonlySet<string>, municipality: string): string;
  takenIds: ReadonlySet<string>;
  /** Number of the first free code. */
  firstCode: number;
}

export function planTos(wish: TosImport): ImportPlan {
  const remarks: Remark[] = [];
  const placed = wish.rows.flatMap((row) => placeOf(row, wish.places, remarks));
  const { matched, remarks: asked, asked: doubtful } = matchTos(placed, wish.records, wish.places.nameOf, wish.label);
  remarks.push(...asked);
  const files: PlannedFile[] = [];
  let unchanged = 0;
  const byWorkbook = Map.groupBy(matched, ({ record }) => record !== undefined);
  for (const one of byWorkbook.get(true) ?? []) {
    const outcome = editsOfRow(one, contextOf(wish, one));
    remarks.push(...outcome.remarks);
    const file = changedFile(one, outcome, wish);
    if (file) files.push(file);
    else unchanged++;
  }
  files.push(...newFiles(byWorkbook.get(false) ?? [], wish, remarks));
  const spoken = new Set([...matched.map(({ record }) => record?.id), ...doubtful]);
  const notFound = wish.records.filter(({ id }) => !spoken.has(id)).map((record) => titleOf(nameOf(record.data), record.municipality, wish));
  return { files: files.sort((a, b) => (a.inside < b.inside ? -1 : 1)), unchanged, notFound, remarks, rows: wish.rows.length, words: [] };
}

function placeOf(row: ReadRow, places: PlaceFinder, remarks: Remark[]): PlacedRow[] {
  const typed = textOf(row, 'municipality');
  const name = textOf(row, 'name') ?? textOf(row, 'id') ?? textOf(row, 'regNo');
  const refuse = (field: string, text: string): PlacedRow[] => {
    remarks.push({ severity: 'error', row: row.number, address: addressOf(row, field), text });
    return [];
  };
  for (const field of ['correction'] as const) if (textOf(row, field)) remarks.push({ severity: 'question', row: row.number, address: addressOf(row, field), text: `В столбце «Исправление» написано: «${textOf(row, field)!}». Впишите верное прямо в клетку, о которой речь, а эту очистите.` });
  if (name === undefined) return refuse('municipality', 'В строке нет ни названия, ни номера, ни кода записи: непонятно, о каком она ТОС. Впишите название или удалите строку.');
  if (typed === undefined) return refuse('municipality', 'Не указан муниципалитет: впишите его название.');
  const found = places.find(typed);
  if ('fault' in found) return refuse('municipality', `${found.fault}${whereFrom(row, 'municipality')}`);
  if (found.wasFormer) remarks.push({ severity: 'note', row: row.number, address: addressOf(row, 'municipality'), text: `«${found.wasFormer}» — прежнее название: теперь «${places.nameOf(found.id)}».` });
  return [{ row, municipality: found.id }];
}

/** A record that this very workbook has changed already shows no edits of others. */
function contextOf(wish: TosImport, { row }: MatchedRow): RowContext {
  const source = sourceOf(row, wish.workbook);
  const baseOf = (record: KnownTos): Data | undefined => (((record.data.sources as Source[] | undefined) ?? []).some((one) => isSameSource(one, source)) ? record.data : wish.baseOf(record));
  const said = textOf(row, 'asOf');
  return { workbook: said !== undefined && said > wish.workbook.asOf ? { ...wish.workbook, asOf: said } : wish.workbook, label: wish.label, baseOf };
}

function changedFile({ record, row }: MatchedRow, outcome: RowOutcome, wish: TosImport): PlannedFile | undefined {
  if (outcome.edits.length === 0) return undefined;
  const { id: _, inside, text, data, municipality } = record!;
  const after = editYaml(text, [...outcome.edits, ...birthEdits(data, sourceOf(row, wish.workbook), wish.workbook.asOf)], wish.schema);
  return { inside, title: titleOf(nameOf(data), municipality, wish), kind: 'changed', before: text, after, changes: outcome.changes, origins: [...outcome.origins, { row: row.number, field: '' }] };
}

/** Names and codes are given by municipality, name and number, so that the order of rows does not matter. */
function newFiles(rows: readonly MatchedRow[], wish: TosImport, remarks: Remark[]): PlannedFile[] {
  const taken = new Set(wish.takenIds);
  const keyOf = ({ municipality, row }: MatchedRow): string => [municipality, foldName(textOf(row, 'name') ?? ''), foldNumber(textOf(row, 'regNo') ?? ''), textOf(row, 'place') ?? ''].join('\0');
  const ordered = rows.map((one) => ({ one, key: keyOf(one) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return ordered.flatMap(({ one: { row, municipality } }, index) => {
    const name = textOf(row, 'name');
    if (name === undefined) {
      remarks.push({ severity: 'error', row: row.number, address: addressOf(row, 'regNo'), text: 'Записи с таким номером нет, а для новой не хватает названия: впишите его.' });
      return [];
    }
    const outcome = editsOfRow({ row, municipality }, contextOf(wish, { row, municipality }));
    remarks.push(...outcome.remarks);
    const clean = String(outcome.edits.find(({ path }) => path[0] === 'name')!.value);
    const id = wish.propose(clean, taken, municipality);
    if (id === '') {
      remarks.push({ severity: 'error', row: row.number, address: addressOf(row, 'name'), text: `Из названия «${clean}» не выходит имени файла: в нём нет ни букв, ни цифр. Исправьте название.` });
      return [];
    }
    taken.add(id);
    const source = sourceOf(row, wish.workbook);
    const data = withEdits({ code: `Т-${wish.firstCode + index}` }, [...outcome.edits, ...birthEdits({}, source, textOf(row, 'asOf') ?? wish.workbook.asOf)]);
    return [{ inside: `tos/${municipality}/${id}.yaml`, title: titleOf(clean, municipality, wish), kind: 'added', after: newText(data, wish.schema, wish.workbook), made: data, changes: outcome.changes, origins: [...outcome.origins, { row: row.number, field: '' }] } satisfies PlannedFile];
  });
}

function titleOf(name: string, municipality: string, { places }: TosImport): string {
  return `${tosTitle(name)}, ${places.nameOf(municipality)}`;
}
