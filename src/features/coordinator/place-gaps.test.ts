import { describe, expect, it } from 'vitest';
import { placeGaps, type PlaceFacts } from './place-gaps.ts';

const full: PlaceFacts = { hasContact: true, countDays: ['2025-12-31', '2026-09-30'], hasPopulation: true, asOf: '2026-11' };
const fields = (more: Partial<PlaceFacts>) => placeGaps({ ...full, ...more }, '2026-11-27').map(({ said }) => /поле (\w+)/.exec(said)![1]);

describe('the record of a municipality', () => {
  it('lacks what it lacks', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ hasContact: false, hasPopulation: false })).toEqual(['coordinator', 'population']);
    expect(fields({ countDays: [] })).toEqual(['tosCount']);
  });
  // 90 days before 27 November is 29 August.
  it('one fresh count among old ones is enough', () => {
    expect(fields({ countDays: ['2025-12-31', '2026-08-29'] })).toEqual([]);
    expect(fields({ countDays: ['2026-08-28'], asOf: '2026-07' })).toEqual(['tosCount', 'asOf']);
  });
});
