import { beforeAll, describe, expect, it } from 'vitest';
import { greedyLayout } from '../../../../tests/fixtures/paper/greedy-layout.ts';
import { madeInsert } from '../../../../tests/fixtures/paper/made-insert.ts';
import { openTypst, type Typst } from '../typst.ts';
import type { IssueLayout, Need } from './layout.ts';
import { PROFILES, profileOf } from './profiles.ts';
import { fitIssue, measureNeeds, setIssue } from './set-issue.ts';

const material = madeInsert();
const profile = PROFILES.a3;

/** A page for every cell, alone at its top. */
const alone = (needs: readonly Need[], rows: (need: Need) => number): IssueLayout => ({
  pages: needs.map((need, index) => ({ top: index === 0 ? 20 : 2, bottom: 0, cells: [{ cell: need.cell, ...(need.size ? { size: need.size } : {}), pictures: need.pictures, column: 0, columns: need.columns, row: index === 0 ? 20 : 2, rows: rows(need) }] })),
  leftOut: [],
});

describe('an insert set by the engine', () => {
  let typst: Typst;
  let needs: Need[];
  beforeAll(async () => {
    typst = (await openTypst(() => {}))!;
    needs = measureNeeds(typst, material, profile);
  }, 120_000);

  it('measures every article at every width with every text, and every service', () => {
    expect(new Set(needs.map(({ cell }) => cell))).toEqual(new Set([...material.articles.map(({ id }) => id), ...material.services.map(({ kind }) => kind), 'masthead', 'imprint']));
    for (const { rows } of needs) expect(rows.tight <= rows.natural && rows.natural <= rows.loose).toBe(true);
    const bridge = needs.filter(({ cell, size }) => cell === 'most-cherez-priskazku' && size === 'long');
    expect(bridge.map(({ columns, pictures }) => `${columns}/${pictures}`)).toEqual(['1/0', '1/1', '2/0', '2/1', '2/2', '3/0', '3/1', '3/2', '4/0', '4/1', '4/2', '5/0', '5/1', '5/2']);
  });

  it('a cell of as many rows as the tightest setting needs really holds its text, a natural one needs little tightness', () => {
    const sample = needs.filter(({ cell, size }, index) => size && index % 9 === 0 && cell !== 'masthead').filter(({ rows }) => rows.tight < 75 && rows.natural < 75);
    const tight = fitIssue(typst, { material, profile, layout: alone(sample, ({ rows }) => rows.tight) });
    expect(tight.fits.filter(({ verdict }) => verdict === 'OVERSET')).toEqual([]);
    const natural = fitIssue(typst, { material, profile, layout: alone(sample, ({ rows }) => rows.natural) });
    expect(natural.fits.filter(({ verdict, tightness }) => verdict !== 'FIT' || Math.abs(tightness) > 0.5)).toEqual([]);
  }, 120_000);

  it('sets pages in three inks, proven readable aloud, with the same bytes twice', () => {
    const layout = greedyLayout(material, needs, profile, 2);
    const { boxes, fits } = fitIssue(typst, { material, profile, layout });
    expect(fits.length).toBe(layout.pages.flatMap(({ cells }) => cells).length);
    expect(new Set(boxes.map(({ box }) => box)).size).toBe(boxes.length);
    for (const { widthMm, heightMm } of boxes) expect(widthMm > 20 && heightMm > 10 && widthMm <= 256).toBe(true);
    const print = (mode: 'rgb' | 'cmyk' | 'gray') => setIssue(typst, { material, profile, layout, mode, pictures: new Map(), bleedMm: mode === 'cmyk' ? 3 : 0, standard: mode === 'rgb' ? 'ua-1' : '1.4' });
    const screen = print('rgb');
    expect(screen.pages).toBe(2);
    expect(screen.fits).toEqual(fits);
    expect(Buffer.compare(screen.bytes, print('rgb').bytes)).toBe(0);
    const press = Buffer.from(print('cmyk').bytes).toString('latin1');
    expect(press.startsWith('%PDF-1.4')).toBe(true);
    // The page grows by the bleed on both sides.
    expect(Number(/MediaBox\s*\[\s*0 0 ([\d.]+)/.exec(press)![1]) * (25.4 / 72)).toBeCloseTo(303, 0);
    expect(press).not.toMatch(/\/SMask|\/ca 0|\/CA 0/);
    expect(print('gray').bytes.length).toBeGreaterThan(10_000);
  }, 120_000);

  it('a text too long for its cell is told with the number of letters to cut, a short one with what to add', () => {
    const need = needs.find(({ cell, size, columns, pictures }) => cell === 'dvor-gde-sosedi' && size === 'long' && columns === 2 && pictures === 1)!;
    const { fits } = fitIssue(typst, { material, profile, layout: alone([need, need], (one) => one.rows.tight - 6) });
    expect(fits[0]).toMatchObject({ cell: 'dvor-gde-sosedi', verdict: 'OVERSET' });
    expect(fits[0]!.characters).toBeGreaterThan(150);
    const short = fitIssue(typst, { material, profile, layout: alone([need], (one) => one.rows.loose + 12) }).fits[0]!;
    expect(short.verdict).toBe('SHORT');
    expect(short.characters).toBeGreaterThan(150);
  });

  it('the same templates set a page of a newspaper’s own', () => {
    const own = profileOf('zarya', { widthMm: 200, heightMm: 285 }, undefined, 4);
    const ownNeeds = measureNeeds(typst, { ...material, articles: material.articles.slice(0, 3) }, own);
    const layout = greedyLayout({ ...material, articles: material.articles.slice(0, 3) }, ownNeeds, own, 1);
    const set = setIssue(typst, { material, profile: own, layout, mode: 'gray', pictures: new Map(), standard: '1.7' });
    expect(set.pages).toBe(1);
  }, 120_000);

  it('refuses a letter the fonts lack and a word no column can hold, naming the record', () => {
    const article = material.articles[1]!;
    const withText = (text: string) => ({ ...material, services: [], articles: [{ ...article, texts: { short: [{ kind: 'p' as const, text }] }, wanted: 'short' as const }] });
    expect(() => measureNeeds(typst, withText('Двор ☃ зимой'), profile)).toThrow(/dvor-gde-sosedi\/index\.mdx: знака «☃» \(U\+2603\)/);
    expect(() => measureNeeds(typst, withText(`Адрес ${'abcdefg'.repeat(9)} длинный`), profile)).toThrow(/dvor-gde-sosedi\/index\.mdx: слово «abc.*» шире газетной колонки/);
    expect(measureNeeds(typst, withText('Двор\u2060 «Переосвидетельствование\u00A0высокопревосходительства»\u202F— 5\u2009км'), profile).length).toBeGreaterThan(1);
  });

  it('says in Russian which cell a layout asks for in vain', () => {
    expect(() => fitIssue(typst, { material, profile, layout: alone([{ ...needs[0]!, cell: 'net-takogo' }], () => 20) })).toThrow(/Полоса просит «net-takogo».*Есть:/s);
  });
});
