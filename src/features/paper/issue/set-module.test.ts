import { beforeAll, describe, expect, it } from 'vitest';
import { madeInsert } from '../../../../tests/fixtures/paper/made-insert.ts';
import { cutFromEnd, dice, madeBlocks } from '../../../../tests/fixtures/paper/made-text.ts';
import { openTypst, type Typst } from '../typst.ts';
import type { Article } from './contract.ts';
import { modulesOf, type ModuleName } from './modules.ts';
import { charactersOf } from './paper-data.ts';
import { PROFILES } from './profiles.ts';
import { fitModule, setModule } from './set-module.ts';

const material = madeInsert();
const profile = PROFILES.a3;
const shapeOf = (name: ModuleName) => modulesOf(profile).find((shape) => shape.name === name)!;

/** HUNDRED=1 runs all hundred; otherwise a sample of them. */
const SAMPLES = process.env.HUNDRED ? 100 : 16;

describe('a module of one article', () => {
  let typst: Typst;
  beforeAll(async () => {
    typst = (await openTypst(() => {}))!;
  });

  it('has the exact size and one page, the same bytes twice, and says how it fits', () => {
    const shape = shapeOf('chetvert');
    const set = { article: material.articles[1]!, material, shape, profile };
    const fitted = fitModule(typst, set);
    expect(fitted.fit).toMatchObject({ verdict: 'FIT', characters: 0 });
    expect(setModule(typst, { ...set, fitted, mode: 'rgb', pictures: new Map(), standard: 'ua-1' }).fit).toEqual(fitted.fit);
    const print = () => setModule(typst, { ...set, fitted, mode: 'gray', pictures: new Map(), standard: '1.4' }).bytes;
    const [first, second] = [print(), print()];
    expect(Buffer.compare(first, second)).toBe(0);
    const [, width, height] = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(Buffer.from(first).toString('latin1'))!;
    expect(Number(width) * (25.4 / 72)).toBeCloseTo(shape.widthMm, 1);
    expect(Number(height) * (25.4 / 72)).toBeCloseTo(shape.heightMm, 1);
  });

  it('a short article takes the strip, a long one does not', () => {
    const shape = shapeOf('stroka');
    expect(fitModule(typst, { article: material.articles[12]!, material, shape, profile })).toMatchObject({ size: 'short', fit: { verdict: 'FIT' } });
    const long: Article = { ...material.articles[0]!, texts: { long: madeBlocks(5, 3000) } };
    const { fit } = fitModule(typst, { article: long, material, shape, profile });
    expect(fit.verdict).toBe('OVERSET');
    expect(fit.characters).toBeGreaterThan(2000);
  });

  it('cut by exactly as many letters as told, an overset text fits', () => {
    const wrong: string[] = [];
    for (let seed = 0; seed < SAMPLES; seed += 1) {
      const roll = dice(seed + 1000);
      const shape = shapeOf(seed % 2 ? 'polovina' : 'chetvert');
      const base = material.articles[seed % material.articles.length]!;
      const capacity = seed % 2 ? 6200 : 2500;
      const blocks = madeBlocks(seed + 3000, capacity * (1 + roll() * 0.5), seed % 3 > 0);
      const article: Article = { ...base, texts: { long: blocks }, wanted: 'long' };
      const { fit } = fitModule(typst, { article, material, shape, profile });
      if (fit.verdict !== 'OVERSET') {
        wrong.push(`${seed}: ${fit.verdict} при ${charactersOf(blocks)} зн.`);
        continue;
      }
      const cut = cutFromEnd(blocks, fit.characters);
      const again = fitModule(typst, { article: { ...article, texts: { long: cut } }, material, shape, profile });
      if (again.fit.verdict === 'OVERSET') wrong.push(`${seed}: после −${fit.characters} ещё ${again.fit.characters}`);
      if (process.env.HUNDRED) console.log(seed, shape.name, charactersOf(blocks), fit.characters, charactersOf(cut), again.fit.verdict, again.fit.freeLines, again.fit.tightness);
    }
    expect(wrong).toEqual([]);
  });
});
