import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_SHOWN } from '../../kernel/small-numbers.ts';
import { countWords, openTopics, shownCount, WITHOUT_TOPIC } from './small-numbers.ts';

const topics = (...counts: number[]) => counts.map((count, i) => ({ topic: `тема ${i}`, count }));

describe('small numbers of appeals', () => {
  it('stay open where they are not small', () => {
    expect(openTopics(topics(9, 5, 0), 14)).toEqual({ open: topics(9, 5), isClosed: false });
  });
  it('are put together, never alone', () => {
    expect(openTopics(topics(20, 9, 2), 31)).toMatchObject({ open: [{ count: 20 }], heap: { topics: ['тема 1', 'тема 2'], count: 11 } });
    expect(openTopics(topics(20, 3, 2), 25)).toMatchObject({ open: [{ count: 20 }], heap: { topics: ['тема 1', 'тема 2'], count: 5 } });
  });
  it('the part without a topic would tell them by subtraction', () => {
    expect(openTopics(topics(20, 9), 31)).toMatchObject({ open: [{ count: 20 }], heap: { topics: ['тема 1', WITHOUT_TOPIC], count: 11 } });
  });
  it('a small total closes everything', () => expect(openTopics(topics(2, 1), 3)).toEqual({ open: [], isClosed: true }));
  it('what is shown never gives a small number away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 8 }), fc.nat({ max: 12 }), (counts, more) => {
        const all = topics(...counts);
        const total = counts.reduce((a, b) => a + b, 0) + more;
        const { open, heap, isClosed } = openTopics(all, total);
        for (const { count } of open) expect(count).toBeGreaterThanOrEqual(FEWEST_SHOWN);
        if (heap) {
          expect(heap.count).toBeGreaterThanOrEqual(FEWEST_SHOWN);
          expect(heap.topics.length).toBeGreaterThanOrEqual(counts.filter((c) => c > 0).length + (more > 0 ? 1 : 0) > 1 ? 2 : 1);
        }
        if (!isClosed && counts.some((c) => c > 0)) expect(open.reduce((a, { count }) => a + count, 0) + (heap?.count ?? 0)).toBe(total);
      }),
    );
  });
  it.each([
    [0, 12, '0', 0], [4, 12, 'меньше 5', undefined], [5, 12, '5', 5], [10, 12, 'больше 7', undefined], [12, 12, '12', 12], [6, undefined, '6', 6], [null, 3, undefined, undefined],
  ] as const)('%s of %s is %s', (count, whole, words, shown) => {
    expect(countWords(count, whole)).toBe(words);
    expect(shownCount(count, whole)).toBe(shown);
  });
});
