import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../ui/photo-shape.ts';
import { arrange, momentWord, pairRatio } from './arrange.ts';

const shot = (moment: string, id = moment) => ({ moment, id, file: { width: 1600, height: 1200 } });
const ids = (list: readonly { id: string }[]) => list.map((p) => p.id);

describe('arrangement', () => {
  it('pairs the n-th «до» with the n-th «после»', () => {
    const { pairs, lead, rest } = arrange([shot('до', 'a'), shot('после', 'b'), shot('в работе', 'c'), shot('до', 'd'), shot('после', 'e'), shot('после', 'f')]);
    expect(pairs.map((p) => p.before.id + p.after.id)).toEqual(['ab', 'de']);
    expect(lead).toBeUndefined();
    expect(ids(rest)).toEqual(['c', 'f']);
  });

  it('opens with the after-picture where there is no pair, else with the first', () => {
    expect(arrange([shot('общий вид', 'a'), shot('после', 'b')]).lead?.id).toBe('b');
    expect(arrange([shot('в работе', 'a'), shot('до', 'b')]).lead?.id).toBe('a');
    expect(arrange([]).lead).toBeUndefined();
  });

  it('compares what the text shows too, and leaves the rest of it to the text', () => {
    const inText = (p: { id: string }) => p.id === 'a' || p.id === 'c';
    const { pairs, rest } = arrange([shot('до', 'a'), shot('после', 'b'), shot('в работе', 'c'), shot('в работе', 'd')], inText);
    expect(pairs.map((p) => p.before.id + p.after.id)).toEqual(['ab']);
    expect(ids(rest)).toEqual(['d']);
    expect(arrange([shot('после', 'a')], inText)).toEqual({ pairs: [], lead: undefined, rest: [] });
  });

  it('shows every photograph once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('до', 'после', 'в работе', 'общий вид'), { maxLength: 60 }), (moments) => {
        const photos = moments.map((m, i) => shot(m, String(i)));
        const { pairs, lead, rest } = arrange(photos);
        const shown = [...pairs.flatMap((p) => [p.before, p.after]), ...(lead ? [lead] : []), ...rest];
        expect(ids(shown).toSorted()).toEqual(ids(photos).toSorted());
      }),
    );
  });
});

it('tells a panorama and a portrait', () => {
  expect([[1600, 1200], [1200, 1600], [2400, 800], [1000, 1000]].map(([width, height]) => shapeOf({ width: width!, height: height! }))).toEqual(['landscape', 'portrait', 'panorama', 'landscape']);
});

describe('the box of a pair', () => {
  const size = (width: number, height: number) => ({ width, height });
  it('has the shape of the newer picture', () => expect(pairRatio(size(1600, 1200), size(1600, 1200))).toBe(1.33));
  it('stands between two unlike shapes', () => expect(pairRatio(size(1200, 1600), size(1600, 1200))).toBe(1));
  it('is neither a strip nor a tower', () => expect([pairRatio(size(4000, 800), size(4000, 800)), pairRatio(size(500, 1500), size(500, 1500))]).toEqual([2, 0.75]));
});

it('names the moment unless the picture is of no moment', () => {
  expect(['до', 'в работе', 'общий вид'].map(momentWord)).toEqual(['До', 'В работе', undefined]);
});
