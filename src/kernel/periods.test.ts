import { describe, expect, it } from 'vitest';
import { overlaps, periodWords } from './periods.ts';

describe('periods', () => {
  it.each([
    ['2025', '2025', '2025 год'],
    ['2025-01-01', '2025-12-31', '2025 год'],
    ['2026-01', '2026-06', 'первое полугодие 2026 года'],
    ['2026-07-01', '2026-12-31', 'второе полугодие 2026 года'],
    ['2025-05', '2026-02', 'май 2025 года – февраль 2026 года'],
  ])('%s – %s is «%s»', (from, to, words) => expect(periodWords({ from, to }).replaceAll('\u00A0', ' ')).toBe(words));
  it.each([
    ['2025', '2025', '2025-12-31', '2026-06', true],
    ['2025', '2025', '2026', '2026', false],
    ['2025-01', '2025-06', '2025-07', '2025-12', false],
  ])('%s–%s and %s–%s share a day: %s', (a, b, c, d, share) => expect(overlaps({ from: a, to: b }, { from: c, to: d })).toBe(share));
});
