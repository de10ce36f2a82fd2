import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILTER_FIELDS, matches, parseFilter, serialiseFilter, withFilter, type Filter, type FilterChoices } from './filter.ts';

const CHOICES: FilterChoices = { group: ['severny', 'yuzhny'], topic: ['dvor'], year: ['2024', '2025', 'ne-nazvan'], kind: ['proekty', 'tos'] };
const filters: fc.Arbitrary<Filter> = fc
  .tuple(...FILTER_FIELDS.map((field) => fc.option(fc.constantFrom(...CHOICES[field]), { nil: undefined })))
  .map((values) => Object.fromEntries(FILTER_FIELDS.map((field, i) => [field, values[i]]).filter(([, value]) => value)));

describe('the filter in the address', () => {
  test('comes back as it was written', () => {
    fc.assert(fc.property(filters, (filter) => void expect(parseFilter(serialiseFilter(filter), CHOICES)).toEqual(filter)));
  });

  test('is nothing when everything is shown', () => {
    expect(serialiseFilter({})).toBe('');
    expect(parseFilter('', CHOICES)).toEqual({});
  });

  test('has one spelling whatever the order of choosing', () => {
    expect(serialiseFilter({ year: '2024', group: 'yuzhny' })).toBe('?okrug=yuzhny&god=2024');
  });

  test('ignores garbage: unknown names, unknown values, empty values, broken escapes', () => {
    expect(parseFilter('?okrug=nigde&god=2024&utm_source=x&vid=&napravlenie=%E0%A4%A', CHOICES)).toEqual({ year: '2024' });
    expect(parseFilter('?__proto__=1&constructor=2', CHOICES)).toEqual({});
  });

  test('leaves alone what is not its own', () => {
    expect(withFilter('?okrug=severny&q=мост&utm=1', { year: '2024' })).toBe('?god=2024&q=%D0%BC%D0%BE%D1%81%D1%82&utm=1');
    expect(withFilter('?q=a', {})).toBe('?q=a');
    expect(withFilter('?okrug=severny', {})).toBe('');
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseFilter(text, CHOICES)));
  });
});

describe('matching', () => {
  const facets = { group: 'severny', topic: '', year: '2024', kind: 'tos' };
  test('every chosen field must agree; what is not chosen does not matter', () => {
    expect(matches(facets, {})).toBe(true);
    expect(matches(facets, { group: 'severny', kind: 'tos' })).toBe(true);
    expect(matches(facets, { group: 'yuzhny' })).toBe(false);
  });
  test('a record without a value is left out when that value is asked for', () => {
    expect(matches(facets, { topic: 'dvor' })).toBe(false);
  });
});
