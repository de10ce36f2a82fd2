/** Is a plan a newspaper page: inside its area, without overlap or holes, with everything that was asked for, and always the same? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Block, InsertMaterial, Service } from './contract.ts';
import type { IssueLayout, Need, PageProfile } from './layout.ts';
import { planIssue } from './plan-issue.ts';
import { standIn } from '../../../../tests/fixtures/paper/linear-needs.ts';
import { PROFILES, profileOf, rowsOf } from './profiles.ts';

const p = (letters: number): Block[] => [{ kind: 'p', text: 'б'.repeat(letters) }];

function article(id: number, over: Partial<Article> & { letters?: number } = {}): Article {
  const { letters = 300, ...rest } = over;
  const pictures = Array.from({ length: id % 3 === 0 ? 1 : 0 }, (_, i) => ({ key: `${id}/${i}`, file: `/${id}/${i}.jpg`, widthPx: 1600, heightPx: 1200, alt: '', author: '', moment: 'после' }));
  return { kind: 'article', id: `p${id}`, source: `projects/p${id}/index.mdx`, role: 'коротко', rubric: '', headline: 'Заголовок о деле соседей', where: '', municipality: '', nearness: 'область', texts: { short: p(letters) }, wanted: 'short', facts: [{ label: 'Когда', value: '2025' }], pictures, code: `П-${id}`, shortAddress: '', link: '', ...rest };
}

function materialOf(articles: Article[], services: Service[] = []): InsertMaterial {
  return {
    insert: 'i', source: 'content/inserts/i/index.mdx', edition: { id: 'obshchee', name: '', kind: 'общее' }, day: '2026-11-01', region: '', publisher: '', site: '',
    masthead: { title: '', strap: '', number: '', date: '', ageMark: '', edition: '', lead: '' }, articles, services, imprint: { kind: 'imprint', fields: [], ageMark: '', terms: '', isSample: false },
  };
}

const SERVICES: Service[] = [
  { kind: 'figures', title: '', rows: Array.from({ length: 4 }, () => ({ value: '5', label: 'дел', about: '' })) },
  { kind: 'map', title: '', tiles: [], columns: 5, rows: 6, note: '' },
  { kind: 'word', title: '', blocks: p(700) },
  { kind: 'money', title: '', head: [], rows: Array.from({ length: 7 }, () => []), note: '' },
  { kind: 'strategy', title: '', rows: Array.from({ length: 13 }, () => ({ name: '', value: '', target: '', status: '' })), note: '' },
  { kind: 'events', title: '', rows: Array.from({ length: 3 }, () => ({ when: '', what: 'Событие', where: '' })), note: '' },
];
const directory = (count: number): Service => ({ kind: 'directory', title: '', groups: [{ name: '', lines: Array.from({ length: count }, (_, i) => ({ code: `П-${i + 1}`, text: 'Что сделали соседи' })) }], note: '' });
const pilot = materialOf([article(1, { role: 'главный', wanted: 'medium', isAsked: true, texts: { short: p(200), medium: p(400) } }), ...Array.from({ length: 42 }, (_, i) => article(i + 2, { letters: 110 + ((i * 37) % 190), ...(i < 7 ? { isAsked: true as const } : {}) }))], [...SERVICES, directory(43)]);
const plan = (material: InsertMaterial, profile: PageProfile): IssueLayout => planIssue(material, standIn(material, profile), profile);

/** Every fault of a layout in words; rows of a page that no cell and no gap covers are told too. */
function faults({ pages }: IssueLayout, profile: PageProfile, needs: readonly Need[]): string[] {
  const rows = rowsOf(profile);
  return pages.flatMap(({ top, bottom, cells }, page) => {
    const taken = new Set<string>();
    const white = { hole: 0 };
    const wrong = cells.flatMap(({ cell, column, columns, row, rows: height, size, pictures }) => {
      const need = needs.find((n) => n.cell === cell && n.columns === columns && n.size === size && n.pictures === pictures);
      const hole = need && cell !== 'map' ? height - need.rows.loose : 0;
      white.hole = Math.max(white.hole, hole);
      const overlap = Array.from({ length: height * columns }, (_, i) => `${column + (i % columns)}/${row + Math.floor(i / columns)}`).filter((spot) => taken.size === taken.add(spot).size);
      return [
        ...(overlap.length > 0 ? [`${page + 1}: ${cell} лежит на другом`] : []),
        ...(column < 0 || column + columns > profile.columns || row < top || row + height > rows - bottom ? [`${page + 1}: ${cell} вне полосы`] : []),
        ...(!need ? [`${page + 1}: ${cell} не измерен так`] : cell !== 'directory' && cell !== 'map' && height < need.rows.tight ? [`${page + 1}: ${cell} тесно`] : []),
        ...(hole > 4 && cell !== 'directory' ? [`${page + 1}: ${cell}, пусто ${hole}`] : []),
      ];
    });
    const lowest = Math.max(0, ...cells.map(({ row, rows: height }) => row + height));
    return [...wrong, ...(rows - bottom - lowest > 4 ? [`${page + 1}: внизу пусто ${rows - bottom - lowest}`] : [])];
  });
}

const PAGES: [string, PageProfile][] = [
  ['A3', PROFILES.a3],
  ['A4', PROFILES.a4],
  ['A2', PROFILES.a2],
  ['255 × 370', profileOf('a', { widthMm: 255, heightMm: 370 }, undefined)],
  ['185 × 262', profileOf('b', { widthMm: 185, heightMm: 262 }, undefined)],
];

describe('an issue of short texts without photographs', () => {
  it.each(PAGES)('%s: full pages, nothing asked for is missing', (_, profile) => {
    const layout = plan(pilot, profile);
    expect(faults(layout, profile, standIn(pilot, profile))).toEqual([]);
    expect(layout.leftOut).toEqual([]);
    expect(layout.pages.length % profile.pagesStep).toBe(0);
    const cells = layout.pages.flatMap((page) => page.cells);
    for (const { id } of pilot.articles.filter(({ isAsked }) => isAsked)) expect(cells.filter(({ cell }) => cell === id)).toHaveLength(1);
  });

  it('A3: four pages; the main story is wide and first, figures stand in front, money and events at the end', () => {
    const { pages } = plan(pilot, PROFILES.a3);
    expect(pages).toHaveLength(4);
    expect(pages[0]!.cells[0]).toMatchObject({ cell: 'p1', size: 'medium' });
    expect(pages[0]!.cells[0]!.columns).toBeGreaterThanOrEqual(3);
    const pageOf = (cell: string): number => pages.findIndex(({ cells }) => cells.some((one) => one.cell === cell));
    expect(pageOf('figures')).toBeLessThan(2);
    expect(pageOf('money')).toBeGreaterThan(1);
    expect(pageOf('events')).toBeGreaterThan(1);
    expect(pages.map(({ top, bottom }) => [top > 0, bottom > 0])).toEqual([[true, false], [true, false], [true, false], [true, true]]);
  });

  it('is planned alike every time', () => expect(plan(pilot, PROFILES.a3)).toEqual(plan(structuredClone(pilot), PROFILES.a3)));
});

const made = fc.record({
  letters: fc.array(fc.integer({ min: 80, max: 900 }), { minLength: 1, maxLength: 14 }),
  rest: fc.array(fc.integer({ min: 80, max: 400 }), { maxLength: 30 }),
  hasServices: fc.boolean(),
  profile: fc.constantFrom(...PAGES.map(([, profile]) => profile)),
}).map(({ letters, rest, hasServices, profile }) => {
  const asked = letters.map((count, i) => article(i, { isAsked: true, role: i === 0 ? 'главный' : count > 500 ? 'статья' : 'коротко', wanted: 'medium', texts: { short: p(Math.min(count, 200)), medium: p(count) } }));
  return { material: materialOf([...asked, ...rest.map((count, i) => article(100 + i, { letters: count }))], hasServices ? [...SERVICES, directory(60)] : []), profile };
});

it('any material: nothing overlaps or leaves the page, everything asked for stands once or is told of', () => {
  fc.assert(fc.property(made, ({ material, profile }) => {
    const needs = standIn(material, profile);
    const layout = planIssue(material, needs, profile);
    expect(faults(layout, profile, needs).filter((fault) => !fault.includes('пусто'))).toEqual([]);
    const cells = layout.pages.flatMap((page) => page.cells.map(({ cell }) => cell)).filter((cell) => cell !== 'directory');
    expect(new Set(cells).size).toBe(cells.length);
    for (const { id } of material.articles.filter(({ isAsked }) => isAsked)) expect(cells.includes(id) || layout.leftOut.some(({ cell, why }) => cell === id && why !== '')).toBe(true);
  }), { numRuns: 25, seed: 5 });
}, 120_000);

it('what is too long for any page is left out with the reason, and the rest is planned', () => {
  const material = materialOf([article(1, { isAsked: true, letters: 90_000 }), article(2, { isAsked: true, role: 'главный' }), ...Array.from({ length: 20 }, (_, i) => article(10 + i))]);
  const { leftOut, pages } = plan(material, PROFILES.a4);
  expect(leftOut).toMatchObject([{ cell: 'p1' }]);
  expect(leftOut[0]!.why).toMatch(/не помещается на полосу/);
  expect(pages[0]!.cells[0]!.cell).toBe('p2');
});

it('nothing fits at all: a sentence that names the record', () => {
  expect(() => plan(materialOf([article(1, { isAsked: true, letters: 90_000 })]), PROFILES.a4)).toThrow(/content\/inserts\/i\/index\.mdx/);
});
