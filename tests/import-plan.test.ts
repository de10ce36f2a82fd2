/** The meaning of an import on the fictional region, without a spreadsheet: rows are made by hand or taken from records. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { collections } from '../src/collections.ts';
import { placesOf, storedRecords } from '../src/doors/import-content.ts';
import { proposeId } from '../src/doors/new-record.ts';
import { tosRow, type ExportRow } from '../src/features/registry-import/export-rows.ts';
import { placeFinder } from '../src/features/registry-import/match-place.ts';
import type { Data } from '../src/reader/edit-yaml.ts';
import type { ImportPlan } from '../src/features/registry-import/plan.ts';
import { planTos, type TosImport } from '../src/features/registry-import/plan-tos.ts';
import type { ReadRow } from '../src/features/registry-import/row.ts';
import type { Content } from '../src/reader/content.ts';
import { readContent } from '../src/reader/read-content.ts';

const ROOT = 'tests/fixtures/vymyshlensk';
const WORKBOOK = { source: { title: 'Вымышленная выгрузка', kind: 'реестр' as const, date: '2026-11-20' }, asOf: '2026-11-20' };
let content: Content;
beforeAll(async () => void (content = await readContent(ROOT, { cacheFolder: '.cache/vymyshlensk', projectRoot: process.cwd() })));

/** Cells in the columns of their order; what is undefined is an empty cell. */
function rowOf(cells: ExportRow, number: number): ReadRow {
  return { number, values: new Map(Object.entries(cells).flatMap(([field, value], at) => (value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[field, { value, address: `${String.fromCharCode(65 + (at % 26))}${number}` }]]))) };
}

function plan(rows: readonly ExportRow[], more: Partial<TosImport> = {}): ImportPlan {
  return planTos({
    rows: rows.map((cells, index) => rowOf(cells, index + 5)),
    records: storedRecords(content, 'tos'),
    places: placesOf(content),
    workbook: WORKBOOK,
    schema: collections.tos.schema,
    label: (field) => field,
    baseOf: () => undefined,
    propose: proposeId,
    takenIds: content.ids.tos,
    firstCode: 100,
    ...more,
  });
}
const exported = (): ExportRow[] => storedRecords(content, 'tos').map((record) => tosRow(record, placesOf(content)));
const stops = ({ remarks }: ImportPlan): string[] => remarks.filter(({ severity }) => severity === 'question' || severity === 'error').map(({ severity, text }) => `${severity}: ${text}`);
const changesOf = ({ files }: ImportPlan): string[] => files.flatMap(({ inside, changes }) => changes.map(({ field, was, became }) => `${inside} ${field}: ${was ?? '—'} → ${became}`));

describe('what went out comes back the same', () => {
  it('an export changes nothing', () => {
    const outcome = plan(exported());
    expect(stops(outcome)).toEqual([]);
    expect([outcome.files.length, outcome.unchanged, outcome.notFound]).toEqual([0, content.entries.tos.length, []]);
  });
  it('without ids and codes the same records are found', () => {
    const outcome = plan(exported().map((cells) => ({ ...cells, id: undefined, code: undefined })));
    expect(stops(outcome)).toEqual([]);
    expect([outcome.files.length, outcome.unchanged]).toEqual([0, content.entries.tos.length]);
  });
  it('a table with less says less and erases nothing', () => {
    const outcome = plan(exported().map(({ id, municipality }) => ({ id, municipality })));
    expect([outcome.files.length, stops(outcome)]).toEqual([0, []]);
  });
});

const rodnik = { name: 'ТОС «Новый родник»', municipality: 'Небылицкий', place: 'деревня Тишина', type: 'деревня', regNo: '777' };

describe('a new record', () => {
  it('gets its name, code and source, in the order of the schema', () => {
    const outcome = plan([rodnik]);
    expect(stops(outcome)).toEqual([]);
    expect(outcome.files.map(({ inside }) => inside)).toEqual(['tos/nebylitsky/novyy-rodnik.yaml']);
    expect(outcome.files[0]!.after).toBe(`# Внесено из выгрузки: Вымышленная выгрузка, на 20.11.2026
name: Новый родник
code: Т-100
regNo: '777'
place: деревня Тишина
type: деревня
statusHistory:
  - status: неизвестно
sources:
  - title: Вымышленная выгрузка
    kind: реестр
    date: 2026-11-20
asOf: 2026-11-20
`);
  });
  it('takes no private person for an office', () => {
    const outcome = plan([{ ...rodnik, 'contact.office': 'Выдумщикова Анна Петровна', 'contact.phone': '8 (000) 000-00-00' }]);
    expect(outcome.files[0]!.after).not.toMatch(/Выдумщикова|000-00/);
    expect(outcome.remarks.map(({ text }) => text)).toContain('Похоже на имя человека: в атлас не берём, контакт — это учреждение или отдел.');
    expect(plan([{ ...rodnik, 'contact.phone': '8 (000) 000-00-00' }]).files[0]!.after).not.toContain('000-00');
  });
  it('wants to be somewhere', () => expect(stops(plan([{ ...rodnik, place: undefined }]))).toEqual([expect.stringContaining('где этот ТОС')]));
  it('in any order of rows gets the same', () => {
    const many = ['Б', 'А', 'В', 'А 2'].map((name, index) => ({ ...rodnik, name, regNo: String(index) }));
    const texts = (rows: ExportRow[]) => plan(rows).files.map(({ inside, after }) => [inside, after]);
    const rows = [...many, ...exported()];
    const expected = texts(rows);
    const order = fc.shuffledSubarray([...rows.keys()], { minLength: rows.length });
    fc.assert(fc.property(order, (indexes) => void expect(texts(indexes.map((index) => rows[index]!))).toEqual(expected)), { numRuns: 20 });
  });
});

describe('a changed record', () => {
  const one = (id: string, more: ExportRow): ImportPlan => plan([{ ...exported().find((cells) => cells.id === id)!, ...more }]);
  it('tells each field, adds the source once and keeps the rest byte for byte', () => {
    const outcome = one('hlebosolovo', { residents: 80, 'charter.regNo': '012', status: 'приостановлен', statusDate: '2026-11-01' });
    expect(stops(outcome)).toEqual([]);
    expect(changesOf(outcome)).toMatchInlineSnapshot(`
      [
        "tos/ponaroshkinsky/hlebosolovo.yaml charter.regNo: — → «012»",
        "tos/ponaroshkinsky/hlebosolovo.yaml residents: 74 → 80",
        "tos/ponaroshkinsky/hlebosolovo.yaml status: «действует с 21.09.2021» → «приостановлен с 01.11.2026»",
      ]
    `);
    const before = storedRecords(content, 'tos').find(({ id }) => id === 'hlebosolovo')!.text.split('\n');
    const after = outcome.files[0]!.after.split('\n');
    expect(before.filter((line) => !after.includes(line))).toEqual(['  value: 74', '  asOf: "2026-01-01"', expect.stringContaining('    title: '), 'asOf: "2026-02-15"']);
    const data = parse(outcome.files[0]!.after) as Data;
    expect(data.statusHistory).toEqual([{ status: 'действует', date: '2021-09-21' }, { status: 'приостановлен', date: '2026-11-01' }]);
    expect(data.residents).toEqual({ value: 80, asOf: '2026-11-20', source: WORKBOOK.source });
    expect(collections.tos.schema.safeParse(data).success).toBe(true);
  });
  it('a number recorded later than the workbook is asked about', () => {
    const outcome = plan([{ id: 'hlebosolovo', municipality: 'Понарошкинский', residents: 80 }], { workbook: { ...WORKBOOK, asOf: '2025-06-01' } });
    expect(stops(outcome)).toEqual([expect.stringMatching(/^question: «residents»: в атласе 74 на 01.01.2026, это позже выгрузки/)]);
  });
  it('changed on both sides is asked about; changed only here stays', () => {
    const base = (place: string) => ({ baseOf: () => ({ ...storedRecords(content, 'tos').find(({ id }) => id === 'hlebosolovo')!.data, place }) });
    const row = { id: 'hlebosolovo', municipality: 'Понарошкинский', place: 'Хлебосолово, клуб' };
    expect(stops(plan([row], base('Хлебосолово')))).toEqual([expect.stringContaining('изменено и у вас, и в выгрузке')]);
    const kept = plan([row], base('Хлебосолово, клуб'));
    expect([stops(kept), kept.files.length, kept.remarks.map(({ severity }) => severity)]).toEqual([[], 0, ['note']]);
    expect(changesOf(plan([row], base('Деревня Хлебосолово')))).toHaveLength(1);
  });
  it('history of states is never rewritten', () => {
    expect(stops(one('hlebosolovo', { status: 'ликвидирован', statusDate: '2019-01-01' }))).toEqual([expect.stringContaining('с более ранней даты')]);
    expect(stops(one('hlebosolovo', { statusDate: '2022-01-01' }))).toEqual([expect.stringContaining('Исправьте дату')]);
    expect(changesOf(one('okolesitsa', { statusDate: '2026-10-07' }))).toEqual([expect.stringContaining('2026-10')]);
  });
});

describe('whose row it is', () => {
  const zabory = { municipality: 'Придуманск', name: 'Новые заборы' };
  it.each<[string, ExportRow]>([
    ['other quotes and the word', { ...zabory, name: 'ТОС "Новые заборы"' }],
    ['Latin letters', { ...zabory, name: 'Hовыe зaбopы' }],
    ['letter case and spaces', { ...zabory, name: ' НОВЫЕ   ЗАБОРЫ ' }],
    ['its former name', { ...zabory, name: 'Старые заборы' }],
    ['its number with a sign', { municipality: 'г. Придуманск', name: 'Двор «Где соседи» и ближайшие окрестности', regNo: '№ 02-003/2020' }],
  ])('%s', (_, cells) => {
    const outcome = plan([cells]);
    expect([stops(outcome), outcome.files.length, outcome.unchanged]).toEqual([[], 0, 1]);
  });
  it.each<[string, ExportRow[], RegExp]>([
    ['a name a letter away', [{ ...zabory, name: 'Новые забор' }], /похоже называется ТОС\u00A0«Новые заборы», Придуманск \(novye-zabory\)/],
    ['the number of another', [{ municipality: 'Придуманск', name: 'Новые заборы', regNo: '02-003/2020' }], /а название — у записи/],
    ['a rename', [{ municipality: 'Придуманск', name: 'Совсем другое', regNo: '02-003/2020' }], /впишите в столбец «formerNames»/],
    ['an id and a number that disagree', [{ id: 'novye-zabory', municipality: 'Придуманск', regNo: '02-003/2020' }], /номер «02-003\/2020» стоит у записи/],
    ['an id that is not there', [{ ...zabory, id: 'novye-zabor' }], /^error: .*возможно, это «novye-zabory»/],
    ['two rows of one record', [zabory, { ...zabory, name: '«Новые Заборы»' }], /Тот же ТОС ещё в строке/],
    ['two new rows of one name', [rodnik, { ...rodnik, regNo: undefined, name: 'Новый  Родник' }], /с таким названием ещё в строке/],
    ['two new rows of one number', [rodnik, { ...rodnik, name: 'Ключи' }], /Тот же номер ещё в строке/],
    ['another municipality', [{ id: 'novye-zabory', municipality: 'Небылицкий' }], /перенесите файл tos\/pridumansk\/novye-zabory.yaml/],
    ['a correction in words', [{ ...zabory, correction: 'не заборы, а плетни' }], /Впишите верное прямо в клетку/],
  ])('%s is asked', (_, rows, text) => {
    const outcome = plan(rows);
    expect(stops(outcome)[0]).toMatch(text);
    expect(outcome.files).toEqual([]);
  });
  it('questions have answers: the id, the word «новый», the former name', () => {
    expect(plan([{ ...zabory, name: 'Новые забор', id: 'новый', place: 'Забориха' }]).files.map(({ kind }) => kind)).toEqual(['added']);
    expect(changesOf(plan([{ ...zabory, name: 'Плетни', id: 'novye-zabory' }]))).toEqual([expect.stringContaining('name: «Новые заборы» → «Плетни»'), expect.stringContaining('formerNames: — → «Новые заборы»')]);
    expect(changesOf(plan([{ municipality: 'Придуманск', name: 'Совсем другое', regNo: '02-003/2020', formerNames: ['Двор «Где соседи» и ближайшие окрестности'] }]))).toHaveLength(2);
  });
  it('a name that differs by a number is another ТОС', () => expect(stops(plan([{ ...zabory, name: 'Новые заборы 2', place: 'Забориха' }]))).toEqual([]));
});

describe('which municipality', () => {
  const finder = placeFinder([
    { id: 'lug', name: 'Луговой муниципальный округ', nameShort: 'Луговой', nameGenitive: 'Лугового муниципального округа', formerNames: ['Луговой район', 'Полевой район'] },
    { id: 'luga', name: 'Город Лугов', nameShort: 'Лугов', nameGenitive: 'города Лугова', formerNames: [] },
  ]);
  it.each([
    ['Луговой', 'lug'], ['Луговой м.о.', 'lug'], ['МО «Луговой район»', 'lug'], ['Луговой р-н', 'lug'], ['Лугового района', 'lug'], ['Полевой район', 'lug'], ['lug', 'lug'],
    ['г. Лугов', 'luga'], ['Лугов г.о.', 'luga'], ['город Лугов', 'luga'], ['Городской округ «Лугов»', 'luga'], ['ЛУГОВ', 'luga'],
  ])('%s → %s', (typed, id) => expect(finder.find(typed)).toMatchObject({ id }));
  it('an old name is told', () => expect(finder.find('Полевой р-н')).toEqual({ id: 'lug', wasFormer: 'Полевой р-н' }));
  it('an unknown one gets the nearest', () => expect(finder.find('Лугвой район')).toMatchObject({ fault: expect.stringContaining('«Луговой»') }));
});
