import { expect, test } from 'vitest';
import { newestKnown, perTenThousand } from './measures-rate.ts';

test('a rate needs people: unknown and nobody give none, never zero', () => {
  expect(perTenThousand(19, 42400)).toBe(4.5);
  expect(perTenThousand(2, 201800)).toBe(0.1);
  expect(perTenThousand(1, 4900)).toBe(2);
  expect(perTenThousand(3, 0)).toBeUndefined();
  expect(perTenThousand(3, null)).toBeUndefined();
  expect(perTenThousand(3, undefined)).toBeUndefined();
});

test('the newest number wins over a newer silence', () => {
  expect(newestKnown([{ value: 10, asOf: '2025' }, { value: null, asOf: '2026-07' }, { value: 8, asOf: '2021' }])).toEqual({ value: 10, asOf: '2025' });
  expect(newestKnown([{ value: null, asOf: '2026' }])).toBeUndefined();
});
