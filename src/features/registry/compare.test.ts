import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOS_STATUSES } from '../../kernel/vocabulary.ts';
import { hashOfSnapshot } from '../../reader/row-hash.ts';
import { compareRows, countByPlace, type ChangeKind } from './compare.ts';
import { renamedIds, stepsOf } from './ledger.ts';
import type { Snapshot, SnapshotRow } from './schema.ts';
import { fingerprintOf, makeSnapshot, snapshotYaml } from './snapshot.ts';

const row = (id: string, more: Partial<SnapshotRow> = {}): SnapshotRow => ({ id, name: id, municipality: 'lugovoy', status: 'действует', ...more });
const kinds = (before: SnapshotRow[], after: SnapshotRow[]): string[] => compareRows(before, after).map(({ kind, id }) => `${kind} ${id}`);

const anyRow = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    name: fc.constantFrom('Родник', 'Луч', 'Исток'),
    municipality: fc.constantFrom('lugovoy', 'lesnoy'),
    status: fc.constantFrom(...TOS_STATUSES),
    regNo: fc.constantFrom('1', '2', undefined),
    boundary: fc.constantFrom(undefined, fingerprintOf({ text: 'а' }), fingerprintOf({ text: 'б', polygon: [[1, 2]] })),
  },
  { requiredKeys: ['id', 'name', 'municipality', 'status'] },
);
const anyRows = fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: 8 });
const PLACES = [{ id: 'lugovoy', name: 'Луговой округ' }, { id: 'lesnoy', name: 'Лесной округ' }];

describe('what changed between two lists', () => {
  it('tells each kind once, of one ТОС several if there were several', () => {
    const words = fingerprintOf({ text: 'Улица Новая' });
    const before = [row('a'), row('b'), row('c'), row('d'), row('e', { boundary: words }), row('f'), row('g'), row('h')];
    const after = [
      row('b', { status: 'ликвидирован' }),
      row('c', { status: 'приостановлен', name: 'Цэ' }),
      row('d', { municipality: 'lesnoy' }),
      row('e', { boundary: fingerprintOf({ text: 'Улица Новая и переулок' }) }),
      row('f', { boundary: words }),
      row('g', { regNo: '7' }),
      row('h'),
      row('i'),
    ];
    expect(kinds(before, after)).toEqual(['new i', 'closed b', 'status c', 'renamed c', 'moved d', 'boundary e', 'outlined f', 'number g', 'vanished a']);
  });

  it('an outline drawn for the same words is no other border; another outline is', () => {
    const text = 'Улица Новая';
    const [plain, drawn, redrawn] = [fingerprintOf({ text }), fingerprintOf({ text, polygon: [[1, 1]] }), fingerprintOf({ text, polygon: [[2, 2]] })];
    expect(kinds([row('a', { boundary: plain })], [row('a', { boundary: drawn })])).toEqual([]);
    expect(kinds([row('a', { boundary: drawn })], [row('a', { boundary: redrawn })])).toEqual(['boundary a']);
    expect(fingerprintOf({ text: 'Улица\n  Новая ' })).toBe(plain);
  });

  it('a renamed file is the same ТОС', () => {
    const idNow = renamedIds([{ from: '/tos/staryy/', to: '/tos/srednyy/' }, { from: '/tos/srednyy/', to: '/tos/novyy/' }], (id) => `/tos/${id}/`);
    expect(compareRows([row('staryy', { name: 'Н' })], [row('novyy', { name: 'Н' })], idNow)).toEqual([]);
    expect(idNow('drugoy')).toBe('drugoy');
  });

  it('a circle of redirects ends', () => {
    const idNow = renamedIds([{ from: '/tos/a/', to: '/tos/b/' }, { from: '/tos/b/', to: '/tos/a/' }], (id) => `/tos/${id}/`);
    expect(['a', 'b']).toContain(idNow('a'));
  });

  it('of a list with itself there is nothing, whatever the order', () => {
    fc.assert(fc.property(anyRows, (rows) => {
      expect(compareRows(rows, rows.toReversed())).toEqual([]);
    }));
  });

  it('what is new one way has vanished the other way', () => {
    const ids = (kind: ChangeKind, before: SnapshotRow[], after: SnapshotRow[]) => compareRows(before, after).filter((change) => change.kind === kind).map(({ id }) => id).sort();
    fc.assert(fc.property(anyRows, anyRows, (a, b) => {
      expect(ids('new', a, b)).toEqual(ids('vanished', b, a));
    }));
  });

  it('the order of rows changes nothing', () => {
    fc.assert(fc.property(anyRows, anyRows, (a, b) => {
      expect(compareRows(a.toReversed(), b)).toEqual(compareRows(a, b.toReversed()));
    }));
  });

  // lugovoy: a, b → b closed, a moved away: 2 → 0; lesnoy: 0 → a: 1, and c new: 2.
  it('counts by municipality leave the closed out', () => {
    const before = [row('a'), row('b')];
    const after = [row('a', { municipality: 'lesnoy' }), row('b', { status: 'ликвидирован' }), row('c', { municipality: 'lesnoy' })];
    expect(countByPlace(before, after)).toEqual([{ id: 'lesnoy', before: 0, now: 2 }, { id: 'lugovoy', before: 2, now: 0 }]);
    expect(countByPlace(undefined, before)).toEqual([{ id: 'lugovoy', before: undefined, now: 2 }]);
  });
});

describe('the hash', () => {
  const ABOUT = { asOf: '2026-09-30', coverage: 'записи атласа' };
  const hashOfRows = (rows: SnapshotRow[], municipalities: typeof PLACES) => hashOfSnapshot({ ...ABOUT, rows, municipalities });

  it('does not depend on order and changes with every field', () => {
    fc.assert(fc.property(anyRows, (rows) => {
      expect(hashOfRows(rows, PLACES)).toBe(hashOfRows(rows.toReversed(), PLACES.toReversed()));
    }));
    const one = row('a', { regNo: '1', boundary: 'words:0000000000000000' });
    const others: SnapshotRow[] = [{ ...one, id: 'b' }, { ...one, name: 'Б' }, { ...one, municipality: 'lesnoy' }, { ...one, status: 'приостановлен' }, { ...one, regNo: '2' }, { ...one, boundary: 'words:0000000000000001' }, row('a', { boundary: one.boundary }), row('a', { regNo: '1' })];
    expect(new Set([one, ...others].map((r) => hashOfRows([r], PLACES))).size).toBe(9);
    expect(hashOfRows([one], [{ id: 'lugovoy', name: 'Иной округ' }])).not.toBe(hashOfRows([one], PLACES));
  });

  it('is over the day and what was taken, too', () => {
    const all = { ...ABOUT, rows: [row('a')], municipalities: PLACES };
    expect(new Set([all, { ...all, asOf: '2026-06-30' }, { ...all, coverage: 'весь реестр' }].map(hashOfSnapshot)).size).toBe(3);
  });

  it('a value cannot be moved into the next field unnoticed', () => {
    expect(hashOfRows([row('a', { name: 'б","в' })], PLACES)).not.toBe(hashOfRows([row('a', { name: 'б' })], PLACES));
  });
});

describe('the file', () => {
  const about = { asOf: '2026-09-30', coverage: 'записи атласа', source: { title: 'Записи', kind: 'сайт' }, municipalities: PLACES } as const;

  it('is the same whatever the order of records', () => {
    fc.assert(fc.property(anyRows, (rows) => {
      expect(snapshotYaml(makeSnapshot({ ...about, municipalities: [...PLACES], rows }))).toBe(snapshotYaml(makeSnapshot({ ...about, municipalities: PLACES.toReversed(), rows: rows.toReversed() })));
    }));
  });

  it('has a row to a line and names only municipalities that have rows', () => {
    const text = snapshotYaml(makeSnapshot({ ...about, municipalities: [...PLACES], rows: [row('b', { regNo: '07' }), row('a')] }));
    expect(text.split('\n').slice(-5)).toEqual(['  - {id: lugovoy, name: Луговой округ}', 'rows:', '  - {id: a, name: a, municipality: lugovoy, status: действует}', '  - {id: b, name: b, municipality: lugovoy, status: действует, regNo: "07"}', '']);
  });
});

describe('snapshots in a row', () => {
  const snapshot = (asOf: string, coverage: Snapshot['coverage'], rows: SnapshotRow[]) => ({ id: asOf, data: makeSnapshot({ asOf, coverage, source: { title: 'Х', kind: 'сайт' }, municipalities: PLACES, rows }) });

  it('each is compared with the nearest earlier one that takes in the same', () => {
    const list = [snapshot('2026-03-31', 'записи атласа', [row('a')]), snapshot('2026-06-30', 'весь реестр', [row('a'), row('b')]), snapshot('2026-09-30', 'записи атласа', [row('c')])];
    const told = (order: typeof list) => stepsOf(order).map(({ snapshot: s, previous, changes }) => [s.id, previous?.id, changes.map(({ kind, id }) => `${kind} ${id}`).join()]);
    expect(told(list)).toEqual([['2026-09-30', '2026-03-31', 'new c,vanished a'], ['2026-06-30', undefined, ''], ['2026-03-31', undefined, '']]);
    expect(told(list.toReversed())).toEqual(told(list));
  });
});
