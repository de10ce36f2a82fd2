import { beforeAll, describe, expect, it } from 'vitest';
import { madeInsert } from '../../../../tests/fixtures/paper/made-insert.ts';
import capacities from '../issue/capacities.json' with { type: 'json' };
import type { Article } from '../issue/contract.ts';
import { MODULES, modulesOf, type Capacity } from '../issue/modules.ts';
import { neutralText } from '../issue/neutral-text.ts';
import { charactersOf } from '../issue/paper-data.ts';
import { PROFILES } from '../issue/profiles.ts';
import { fitModule } from '../issue/set-module.ts';
import { openTypst, type Typst } from '../typst.ts';
import { judge } from './fit-text.ts';

/** What the estimate may be wrong by: a share of the number of letters told, and the letters of so many lines. */
const SHARE = 0.15;
const LINES = 3;
const SAID = { помещается: 'FIT', длинно: 'OVERSET', коротко: 'SHORT', пусто: 'FIT' } as const;

const material = madeInsert();
const whole = neutralText(16_000).join('\n');
const written = (letters: number) => whole.slice(0, letters).split('\n').filter(Boolean).map((text) => ({ kind: 'p' as const, text }));
/** An article of plain paragraphs under a headline of usual length. */
const made = (index: number, letters: number): Article => {
  const base = material.articles[index]!;
  return { ...base, headline: 'Фонари на острове', facts: base.facts.slice(0, 2), texts: { long: written(letters) }, wanted: 'long' };
};

describe('the estimate against the typesetter', () => {
  let typst: Typst;
  beforeAll(async () => {
    typst = (await openTypst(() => {}))!;
  });

  it.each([[10, 260], [10, 700], [10, 1313], [10, 6500], [0, 300], [0, 900], [0, 3000], [1, 1700], [5, 460], [7, 4800]])('article %i of %i letters: the same verdict, about the same number', (index, letters) => {
    const article = made(index, letters);
    const wrong: string[] = [];
    for (const shape of modulesOf(PROFILES.a3)) {
      const { fit, pictures } = fitModule(typst, { article, material, shape, profile: PROFILES.a3 });
      const row = (capacities as Capacity[]).find((one) => one.module === shape.name && one.pictures === pictures)!;
      const told = judge(charactersOf(article.texts.long!), row);
      const number = told.verdict === 'длинно' ? told.cut : told.verdict === 'коротко' ? told.add : 0;
      const allowed = fit.characters * SHARE + row.perLine * LINES;
      // Within a few lines of the edge either verdict is as good.
      const isSame = SAID[told.verdict] === fit.verdict || Math.max(number, fit.characters) <= allowed;
      if (!isSame || Math.abs(number - fit.characters) > allowed) wrong.push(`${shape.name}, снимков ${pictures}: ${fit.verdict} ${fit.characters}, а оценка ${told.verdict} ${number}`);
    }
    expect(wrong).toEqual([]);
  });

  it('knows every module', () => expect(new Set(capacities.map(({ module }) => module))).toEqual(new Set(MODULES)));
});
