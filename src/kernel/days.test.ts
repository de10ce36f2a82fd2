import { describe, expect, it } from 'vitest';
import { addDays, addYears, daysBetween, leastDaysBetween } from './days.ts';

describe('days', () => {
  // 27 November − 27 = 31 October; − 31 = 30 September; − 30 = 31 August; 27 + 31 + 30 = 88, two more: 29 August.
  it('goes back over the ends of months and years', () => {
    expect(addDays('2026-11-27', -90)).toBe('2026-08-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
  it('a leap day two years on is the 28th', () => {
    expect(addYears('2024-02-29', -2)).toBe('2022-02-28');
    expect(addYears('2026-11-27', -2)).toBe('2024-11-27');
  });
  // January has 31 days: 31 − 12 = 19, and 24 of February: 43.
  it('counts the days between', () => expect(daysBetween('2026-01-12', '2026-02-24')).toBe(43));
  it('a year may hold the day: none between; else from its nearer end', () => {
    expect(leastDaysBetween('2024', '2024-12-31')).toBe(0);
    expect(leastDaysBetween('2024', '2025-01-10')).toBe(10);
    expect(leastDaysBetween('2025-01-10', '2024')).toBe(10);
  });
});
