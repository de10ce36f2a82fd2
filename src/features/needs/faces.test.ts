/** Do the faces add up, say the same whatever the order, and give nothing away even taken together? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facesOf, OTHER_PLACES, OTHER_THEMES, type Face, type Faces } from './faces.ts';
import { leastGiven, neverGiven, placeSentence, themesOfPlace } from './needs-words.ts';
import { NEEDS_COLUMNS, needsRows } from './open-data-row.ts';
import { tally, type Asked } from './tally.ts';
import { leaders, letterThemes } from './tiles.ts';

const asked = (place: string, theme: string, contest: string, fields: Partial<Asked> = {}): Asked => ({ place, theme, contest, direction: 'd', hasWon: false, ...fields });
const many = (count: number, item: Asked): Asked[] => Array.from({ length: count }, () => item);
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('tally', () => {
  it('asks, wins and sums, each over those that are known', () => {
    const seen = tally([asked('a', 'x', 'k', { asked: 300, hasWon: true, awarded: 250 }), asked('a', 'x', 'k', { asked: 100 }), asked('a', 'x', 'k'), asked('a', 'x', 'k', { hasWon: true })]);
    expect(seen).toEqual({ count: 4, won: 2, lost: 2, lostNamed: 1, asked: { amount: 400, known: 2, total: 4 }, given: { amount: 250, known: 1, total: 2 } }); // 300 + 100
  });
});

describe('faces', () => {
  /** Two places, two themes, one contest: 4 + 3 in the first place, 5 + 6 in the second; none is small. */
  const items = [...many(4, asked('a', 'x', 'k')), ...many(3, asked('a', 'y', 'k')), ...many(5, asked('b', 'x', 'k')), ...many(6, asked('b', 'y', 'k'))];
  const faces = facesOf(items, ['k']);
  it('rows come by size, totals are sums', () => {
    expect(faces.themeByPlace!.rows).toEqual(['b', 'a']); // 11 and 7
    expect(faces.themeByPlace!.rowTotals.map(({ count }) => count)).toEqual([11, 7]);
    expect(faces.themeByPlace!.columnTotals.map(({ count }) => count)).toEqual([9, 9]); // 4 + 5, 3 + 6
    expect(faces.themeByPlace!.cells.flat().some(({ isClosed }) => isClosed)).toBe(false);
  });
  it('winners are public: a cell of one winner and nothing else is open', () => {
    const face = facesOf([...items, asked('a', 'z', 'k', { hasWon: true })], ['k']).themeByPlace!;
    expect(face.cells[face.rows.indexOf('a')]![face.columns.indexOf('z')]).toMatchObject({ count: 1, won: 1, isClosed: false });
  });
  it('a cell of three winners and one refusal is closed: 4 − 3 = 1 would be seen', () => {
    const face = facesOf([...items, ...many(3, asked('a', 'z', 'k', { hasWon: true })), asked('a', 'z', 'k'), ...many(4, asked('b', 'z', 'k'))], ['k']).themeByPlace!;
    expect(face.cells[face.rows.indexOf('a')]![face.columns.indexOf('z')]!.isClosed).toBe(true);
  });
  it('a small theme and a small place are put together with the next one', () => {
    // z is asked for twice in all: with the smaller of x and y (9 each, by name x) it makes eleven. c asks twice: with a it makes nine.
    const small = facesOf([...items, asked('b', 'z', 'k'), asked('b', 'z', 'k'), asked('c', 'x', 'k'), asked('c', 'y', 'k')], ['k']);
    expect(small.pooledPlaces).toEqual(['a', 'c']);
    expect(small.pooledThemes).toContain('z');
    expect(small.themeByPlace!.rows.at(-1)).toBe(OTHER_PLACES);
    expect(small.themeByPlace!.columns.at(-1)).toBe(OTHER_THEMES);
  });
  it('with one refusal in all nothing is laid out', () => expect(facesOf([asked('a', 'x', 'k'), asked('a', 'x', 'k', { hasWon: true })], ['k'])).toMatchObject({ total: { count: 2, won: 1 }, pooledPlaces: ['a'] }));
});

describe('words', () => {
  const items = [...many(9, asked('a', 'x', 'k')), ...many(4, asked('a', 'y', 'k')), ...many(5, asked('b', 'x', 'k', { hasWon: true })), ...many(3, asked('b', 'x', 'k')), ...many(3, asked('b', 'y', 'k'))];
  const face = facesOf(items, ['k']).themeByPlace!;
  const name = (theme: string): string => ({ x: 'дороги', y: 'освещение' })[theme] ?? theme;
  it('one plain sentence a place', () => expect(plain(placeSentence(themesOfPlace(face, 'a')!, '2024–2026 годы', name))).toBe('За 2024–2026 годы чаще всего просили: дороги — 9 раз, освещение — 4.'));
  it('with closed cells it says what it rests on, whatever is in them', () => {
    const themes = { open: [{ theme: 'x', cell: { ...tally(many(9, asked('a', 'x', 'k'))), isClosed: false } }], closed: ['y'], total: tally(items.slice(0, 13)) };
    expect(plain(placeSentence(themes, '2025 год', name))).toBe('За 2025 год подано 13 заявок. Из того, что можно показать, чаще всего просили: дороги — 9 раз. Остальные 4 — на темы, числа которых закрыты.'); // 13 − 9
    expect(plain(placeSentence({ ...themes, open: [] }, '2025 год', name))).toBe('За 2025 год подано 13 заявок; по темам они не показаны: числа слишком малы.');
  });
  it('never given: of the region by totals, of a place by open cells', () => {
    expect(neverGiven(face).whole).toEqual([{ theme: 'y', count: 7 }]); // 4 + 3, none won; x won five times
    expect(neverGiven(face).byPlace).toEqual([{ place: 'a', themes: [{ theme: 'x', count: 9 }, { theme: 'y', count: 4 }] }, { place: 'b', themes: [{ theme: 'y', count: 3 }] }]);
  });
  it('least given first: 0 of 7 before 5 of 17', () => expect(leastGiven(face).map(({ theme, total }) => [theme, total.won, total.count])).toEqual([['y', 0, 7], ['x', 5, 17]]));
  it('a tile shows every leader; themes are lettered by the places they lead in', () => {
    expect(leaders([{ theme: 'x', count: 4 }, { theme: 'y', count: 4 }, { theme: 'z', count: 1 }])).toEqual(['x', 'y']);
    expect(leaders([])).toEqual([]);
    const { letters, list } = letterThemes([['y'], ['x', 'y'], []], name);
    expect([letters.get('y'), letters.get('x')]).toEqual(['А', 'Б']);
    expect(plain(list[0]!.places)).toBe('2 муниципалитета');
  });
});

describe('property', () => {
  const shape = { place: fc.constantFrom('a', 'b', 'c'), theme: fc.constantFrom('x', 'y', 'z'), contest: fc.constantFrom('k', 'l'), direction: fc.constantFrom('d', 'e'), hasWon: fc.boolean(), asked: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }) };
  const item = fc.record(shape);
  const items = fc.array(item, { maxLength: 60 });
  /** Crowded enough for totals to be open and thin enough for cells to be small. */
  const region = fc.array(fc.record({ ...shape, place: fc.constantFrom('a', 'b', 'c', 'e', 'f'), theme: fc.constantFrom('x', 'y', 'z', 'w'), hasWon: fc.nat(3).map((n) => n === 0) }), { minLength: 45, maxLength: 70 });
  const drawn = ({ themeByPlace, themeByContest, placeByContest }: Faces): (Face | undefined)[] => [themeByPlace, themeByContest, placeByContest];

  it('the order of applications changes nothing', () => {
    fc.assert(fc.property(items, (list) => void expect(facesOf(list.toReversed(), ['k', 'l'])).toEqual(facesOf(list, ['k', 'l']))), { numRuns: 60 });
  });

  it('every application is in the totals once, and known sums with the unknown make all', () => {
    fc.assert(fc.property(items, (list) => {
      const faces = facesOf(list, ['k', 'l']);
      for (const face of drawn(faces)) {
        if (!face) continue;
        expect(face.rowTotals.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        expect(face.columnTotals.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        expect(face.cells.flat().reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
      }
      expect(faces.total.asked.known + list.filter((one) => one.asked === undefined).length).toBe(list.length);
    }), { numRuns: 100 });
  });

  it('no open number is small: neither a cell, nor a total, nor what a total leaves for the closed ones', () => {
    const small = (n: number): boolean => n === 1 || n === 2;
    fc.assert(fc.property(fc.oneof(items, region), (list) => {
      for (const face of drawn(facesOf(list, ['k', 'l']))) {
        if (!face) continue;
        for (const cell of face.cells.flat()) if (!cell.isClosed) expect(small(cell.lost) || (face.hasSums && small(cell.lostNamed))).toBe(false);
        const lines = [...face.cells, ...face.columns.map((_, i) => face.cells.map((row) => row[i]!))];
        for (const line of lines) expect(small(line.filter(({ isClosed }) => isClosed).reduce((sum, { lost }) => sum + lost, 0))).toBe(false);
      }
    }), { numRuns: 150 });
  });

  it('all three faces together leave every closed cell more than one value: other cubes with the same open numbers exist', () => {
    let closed = 0;
    fc.assert(fc.property(region, (list) => {
      const faces = facesOf(list, ['k', 'l']);
      const found = otherValues(list, faces);
      closed += found.size;
      for (const [where, values] of found) expect(values.size, where).toBeGreaterThan(1);
    }), { numRuns: 25, seed: 7, endOnFailure: true });
    expect(closed).toBeGreaterThan(100);
  });

  it('the table for download has no number of a closed cell but winners', () => {
    const names = { place: String, theme: String, recordOf: String };
    let closed = 0;
    fc.assert(fc.property(region, (list) => {
      for (const row of needsRows(facesOf(list, ['k', 'l']))) {
        if (!row.isClosed) continue;
        closed++;
        const shown = NEEDS_COLUMNS.filter(({ value }) => value({ ...row, names }) !== undefined).map(({ name }) => name);
        expect(shown.filter((name) => ['applications', 'asked', 'askedKnown'].includes(name))).toEqual([]);
      }
    }), { numRuns: 50, seed: 1 });
    expect(closed).toBeGreaterThan(20);
  });
});

/**
 * Goes from the true cube to others by letting two, three or four applications hand one of their marks round, keeps those in
 * which every open number of all three faces is as it was, and notes what closed cells hold there. Knows nothing of slices.
 */
function otherValues(list: readonly Asked[], faces: Faces): Map<string, Set<number>> {
  type Atom = Pick<Asked, 'place' | 'theme' | 'contest'>;
  const published = ([['place', 'theme', faces.themeByPlace], ['theme', 'contest', faces.themeByContest], ['place', 'contest', faces.placeByContest]] as const).flatMap(([row, column, face]) => (face ? [{ row, column, face }] : []));
  /** The open numbers an application is counted in, and the closed cells it lies in. */
  const marksOf = (atom: Atom): { open: string[]; closed: string[] } => {
    const seen = { open: [] as string[], closed: [] as string[] };
    for (const { row, column, face } of published) {
      const [r, c] = [face.rows.indexOf(atom[row]), face.columns.indexOf(atom[column])];
      const where = `${row} ${atom[row]}, ${column} ${atom[column]}`;
      seen.open.push(`${row} ${atom[row]}`, `${column} ${atom[column]}`);
      (face.cells[r]![c]!.isClosed ? seen.closed : seen.open).push(where);
    }
    return seen;
  };
  const pooledOf = ({ place, theme, contest }: Asked): Atom => ({ place: faces.pooledPlaces.includes(place) ? OTHER_PLACES : place, theme: faces.pooledThemes.includes(theme) ? OTHER_THEMES : theme, contest });
  const lost = list.filter(({ hasWon }) => !hasWon).map(pooledOf);
  const values = new Map<string, Set<number>>();
  for (const atom of lost) for (const where of marksOf(atom).closed) values.set(where, new Set([lost.filter((other) => marksOf(other).closed.includes(where)).length]));
  /** Like applications make like moves. */
  const kinds = [...new Map(lost.map((atom) => [JSON.stringify(atom), atom])).values()];
  const count = (atoms: readonly Atom[], of: 'open' | 'closed'): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const atom of atoms) for (const mark of marks.get(JSON.stringify([atom.place, atom.theme, atom.contest]))![of]) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    return counts;
  };
  const marks = new Map<string, ReturnType<typeof marksOf>>();
  for (const { place } of lost) for (const { theme } of lost) for (const { contest } of lost) marks.set(JSON.stringify([place, theme, contest]), marksOf({ place, theme, contest }));
  const tryOut = (ring: readonly Atom[], key: keyof Atom): void => {
    const moved = ring.map((atom, i) => ({ ...atom, [key]: ring[(i + 1) % ring.length]![key] }));
    const [before, after] = [count(ring, 'open'), count(moved, 'open')];
    if ([...before.keys(), ...after.keys()].some((mark) => before.get(mark) !== after.get(mark))) return;
    const [inside, then] = [count(ring, 'closed'), count(moved, 'closed')];
    for (const [where, seen] of values) seen.add([...seen][0]! + (then.get(where) ?? 0) - (inside.get(where) ?? 0));
  };
  for (const size of [2, 3, 4]) {
    if ([...values.values()].every((seen) => seen.size > 1)) break;
    for (const key of ['place', 'theme', 'contest'] as const) rings(kinds, size, key, (ring) => tryOut(ring, key));
  }
  return values;
}

/** Rings of different applications in which neighbours differ in this mark. */
function rings<T>(kinds: readonly T[], size: number, key: keyof T, visit: (ring: readonly T[]) => void, ring: T[] = []): void {
  if (ring.length === size) return visit(ring);
  for (const kind of kinds) {
    if (ring.includes(kind) || (ring.length > 0 && ring.at(-1)![key] === kind[key])) continue;
    ring.push(kind);
    rings(kinds, size, key, visit, ring);
    ring.pop();
  }
}
