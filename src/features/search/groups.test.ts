import { describe, expect, it } from 'vitest';
import { countChoices } from './facets.ts';
import { codeFirst, planGroups } from './groups.ts';

const hits = (...scores: number[]) => scores.map((score) => ({ score }));

describe('groups of hits', () => {
  it('stand by their best hit, empty ones are left out', () => {
    const plan = planGroups([{ kind: 'a', hits: hits(1, 1, 1, 1) }, { kind: 'b', hits: [] }, { kind: 'c', hits: hits(9, 1, 1, 1, 1, 1) }], true);
    expect(plan.map(({ kind, shown }) => [kind, shown])).toEqual([['c', 5], ['a', 3]]);
  });
  it('keep the order of kinds when there is no query', () => {
    expect(planGroups([{ kind: 'a', hits: hits(1) }, { kind: 'b', hits: hits(9) }], false).map(({ kind }) => kind)).toEqual(['a', 'b']);
  });
  it('show a page when alone', () => expect(planGroups([{ kind: 'a', hits: hits(...Array(50).fill(1)) }], true)[0]!.shown).toBe(20));
  it('put the typed code first', () => {
    const groups = [{ kind: 'a', items: [{ code: 'П-14' }] }, { kind: 'b', items: [{ code: 'П-10' }, { code: 'П-1' }] }];
    expect(codeFirst(groups, 'П-1')).toEqual([{ kind: 'b', items: [{ code: 'П-1' }, { code: 'П-10' }] }, groups[0]]);
    expect(codeFirst(groups, undefined)).toEqual(groups);
  });
});

describe('numbers beside the choices', () => {
  it('count a chosen filter as if it were not chosen', async () => {
    const asked: Record<string, string>[] = [];
    const counts = await countChoices(['vid', 'god'], { god: '2025' }, async (chosen) => {
      asked.push(chosen);
      return { vid: { proekt: chosen.god ? 1 : 2 }, god: { 2025: chosen.god ? 1 : 2 } };
    });
    expect(asked).toEqual([{ god: '2025' }, {}]);
    expect(counts).toEqual({ vid: { proekt: 1 }, god: { 2025: 2 } });
  });
});
