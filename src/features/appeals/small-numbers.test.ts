import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEW, isSmall, LEAST_SHOWN, type Count } from '../../kernel/small-count.ts';
import { countWords, heapWords, openTopics, shownCount, WITHOUT_TOPIC } from './small-numbers.ts';

const topics = (...counts: Count[]) => counts.map((count, i) => ({ topic: `тема ${i}`, count }));

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
  it('closed in the record: the total tells what is put together, without it there is nothing to add up', () => {
    expect(openTopics(topics(20, 9, FEW), 32)).toMatchObject({ open: [{ count: 20 }], heap: { topics: ['тема 1', 'тема 2'], count: 12 } });
    expect(openTopics(topics(20, 9, FEW), 40)).toMatchObject({ open: [{ count: 20 }, { count: 9 }], heap: { topics: ['тема 2', WITHOUT_TOPIC], count: 11 } });
    const { open, heap } = openTopics(topics(20, FEW, FEW), null);
    expect([open.length, heap?.count, heapWords(heap!)]).toEqual([1, undefined, 'меньше 5 в\u00A0каждой']);
    expect(openTopics(topics(FEW), FEW)).toEqual({ open: [], isClosed: true });
  });
  it('what is shown of a record that closes its small numbers never gives one away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 8 }), fc.nat({ max: 12 }), (counts, more) => {
        const total = counts.reduce((a, b) => a + b, 0) + more;
        const { open, heap, isClosed } = openTopics(topics(...counts.map((count) => (isSmall(count) ? FEW : count))), isSmall(total) ? FEW : total);
        for (const { count } of open) expect(count).toBeGreaterThanOrEqual(LEAST_SHOWN);
        if (heap) expect(heap.count).toBeGreaterThanOrEqual(LEAST_SHOWN);
        if (heap && open.length > 0) expect(heap.topics.length).toBeGreaterThanOrEqual(2);
        if (!isClosed && heap) expect(open.reduce((a, { count }) => a + count, 0) + heap.count!).toBe(total);
      }),
    );
  });
  it('what is shown never gives a small number away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 8 }), fc.nat({ max: 12 }), (counts, more) => {
        const all = topics(...counts);
        const total = counts.reduce((a, b) => a + b, 0) + more;
        const { open, heap, isClosed } = openTopics(all, total);
        for (const { count } of open) expect(count).toBeGreaterThanOrEqual(LEAST_SHOWN);
        if (heap) {
          expect(heap.count).toBeGreaterThanOrEqual(LEAST_SHOWN);
          expect(heap.topics.length).toBeGreaterThanOrEqual(counts.filter((c) => c > 0).length + (more > 0 ? 1 : 0) > 1 ? 2 : 1);
        }
        if (!isClosed && counts.some((c) => c > 0)) expect(open.reduce((a, { count }) => a + count, 0) + (heap?.count ?? 0)).toBe(total);
      }),
    );
  });
  it.each([
    [0, 12, '0', 0], [4, 12, 'меньше 5', undefined], [5, 12, '5', 5], [10, 12, 'больше 7', undefined], [12, 12, '12', 12], [6, undefined, '6', 6], [FEW, 12, 'меньше 5', undefined], [0, 3, '0', 0], [FEW, FEW, 'меньше 5', undefined], [null, 3, undefined, undefined],
  ] as const)('%s of %s is %s', (count, whole, words, shown) => {
    expect(countWords(count, whole)).toBe(words);
    expect(shownCount(count, whole)).toBe(shown);
  });
});
