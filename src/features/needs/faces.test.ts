/** Do the faces add up, say the same whatever the order, and give nothing away even taken together? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facesOf, OTHER_PLACES, OTHER_THEMES, type Face, type Faces } from './faces.ts';
import { leastGiven, neverGiven, placeSentence, themesOfPlace } from './needs-words.ts';
import { NEEDS_COLUMNS, needsRows } from './open-data-row.ts';
import { tally, type Asked } from './tally.ts';
import { leaders, numberThemes } from './tiles.ts';

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
    expect(plain(placeSentence(themes, '2025 год', name))).toBe('За 2025 год подано 13 заявок. Из того, что можно показать, чаще всего просили: дороги — 9 раз. Остальные 4 — на темы, где чисел слишком мало.'); // 13 − 9
    expect(plain(placeSentence({ ...themes, open: [] }, '2025 год', name))).toBe('За 2025 год подано 13 заявок; по темам они не показаны: в каждой слишком мало.');
  });
  it('never given: of the region by totals, of a place by open cells', () => {
    expect(neverGiven(face).whole).toEqual([{ theme: 'y', count: 7 }]); // 4 + 3, none won; x won five times
    expect(neverGiven(face).byPlace).toEqual([{ place: 'a', themes: [{ theme: 'x', count: 9 }, { theme: 'y', count: 4 }] }, { place: 'b', themes: [{ theme: 'y', count: 3 }] }]);
  });
  it('least given first: 0 of 7 before 5 of 17', () => expect(leastGiven(face).map(({ theme, total }) => [theme, total.won, total.count])).toEqual([['y', 0, 7], ['x', 5, 17]]));
  it('a tile shows every leader; themes are numbered by the places they lead in', () => {
    expect(leaders([{ theme: 'x', count: 4 }, { theme: 'y', count: 4 }, { theme: 'z', count: 1 }])).toEqual(['x', 'y']);
    expect(leaders([])).toEqual([]);
    const { numbers, list } = numberThemes([['y'], ['x', 'y'], []], name);
    expect([numbers.get('y'), numbers.get('x')]).toEqual([1, 2]);
    expect(plain(list[0]!.places)).toBe('2 муниципалитета');
  });
});

describe('property', () => {
  const item = fc.record({ place: fc.constantFrom('a', 'b', 'c'), theme: fc.constantFrom('x', 'y', 'z'), contest: fc.constantFrom('k', 'l'), direction: fc.constantFrom('d', 'e'), hasWon: fc.boolean(), asked: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }) });
  const items = fc.array(item, { maxLength: 60 });
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
    fc.assert(fc.property(items, (list) => {
      for (const face of drawn(facesOf(list, ['k', 'l']))) {
        if (!face) continue;
        for (const cell of face.cells.flat()) if (!cell.isClosed) expect(small(cell.lost) || (face.hasSums && small(cell.lostNamed))).toBe(false);
        const lines = [...face.cells, ...face.columns.map((_, i) => face.cells.map((row) => row[i]!))];
        for (const line of lines) expect(small(line.filter(({ isClosed }) => isClosed).reduce((sum, { lost }) => sum + lost, 0))).toBe(false);
      }
    }), { numRuns: 150 });
  });

  it('all three faces together leave every closed cell more than one value: other cubes with the same open numbers exist', () => {
    fc.assert(fc.property(fc.array(item, { minLength: 12, maxLength: 40 }), (list) => {
      const faces = facesOf(list, ['k', 'l']);
      if (!faces.themeByPlace) return;
      const found = otherValues(list, faces);
      for (const [where, values] of found) expect(values.size, where).toBeGreaterThan(1);
    }), { numRuns: 40, seed: 7 });
  });

  it('the table for download has no number of a closed cell but winners', () => {
    const names = { place: String, theme: String, recordOf: String };
    let closed = 0;
    fc.assert(fc.property(items, (list) => {
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
 * Walks from the true cube to others by single moves of one application that keep every open number of all three faces,
 * and notes what closed cells hold there. Knows nothing of circles or slices.
 */
function otherValues(list: readonly Asked[], faces: Faces): Map<string, Set<number>> {
  const pooledOf = (item: Asked) => ({ place: faces.pooledPlaces.includes(item.place) ? OTHER_PLACES : item.place, theme: faces.pooledThemes.includes(item.theme) ? OTHER_THEMES : item.theme, contest: item.contest });
  const lost = list.filter(({ hasWon }) => !hasWon).map(pooledOf);
  type Atom = (typeof lost)[number];
  const published = ([['place', 'theme', faces.themeByPlace], ['theme', 'contest', faces.themeByContest], ['place', 'contest', faces.placeByContest]] as const).flatMap(([row, column, face]) => (face ? [{ row, column, face }] : []));
  const closed = published.flatMap(({ row, column, face }) => face.cells.flatMap((cells, r) => cells.flatMap((cell, c) => (cell.isClosed && cell.lost > 0 ? [{ where: `${face.rows[r]}/${face.columns[c]}`, holds: (a: Atom) => a[row] === face.rows[r] && a[column] === face.columns[c] }] : []))));
  const sums = published.flatMap(({ row, column, face }) => [
    ...face.rows.map((id) => (a: Atom) => a[row] === id),
    ...face.columns.map((id) => (a: Atom) => a[column] === id),
    ...face.cells.flatMap((cells, r) => cells.flatMap((cell, c) => (cell.isClosed ? [] : [(a: Atom) => a[row] === face.rows[r] && a[column] === face.columns[c]]))),
  ]);
  const count = (atoms: readonly Atom[], of: (a: Atom) => boolean): number => atoms.filter(of).length;
  const truth = sums.map((sum) => count(lost, sum));
  const values = new Map(closed.map(({ where, holds }) => [where, new Set([count(lost, holds)])]));
  const keys = ['place', 'theme', 'contest'] as const;
  /** Two or three applications exchange one of their three marks: totals of that mark stay, the rest is checked. */
  const tryOut = (atoms: readonly Atom[]): void => {
    if (!sums.every((sum, i) => count(atoms, sum) === truth[i])) return;
    for (const { where, holds } of closed) values.get(where)!.add(count(atoms, holds));
  };
  for (const key of keys) {
    for (let i = 0; i < lost.length; i++) for (let j = i + 1; j < lost.length; j++) {
      const swapped = [...lost];
      swapped[i] = { ...lost[i]!, [key]: lost[j]![key] };
      swapped[j] = { ...lost[j]!, [key]: lost[i]![key] };
      tryOut(swapped);
      if (lost.length > 24) continue;
      for (let k = 0; k < lost.length; k++) {
        if (k === i || k === j) continue;
        const turned = [...lost];
        turned[i] = { ...lost[i]!, [key]: lost[j]![key] };
        turned[j] = { ...lost[j]!, [key]: lost[k]![key] };
        turned[k] = { ...lost[k]!, [key]: lost[i]![key] };
        tryOut(turned);
      }
    }
  }
  return values;
}
