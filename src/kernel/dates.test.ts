import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDatesDesc, dateRange, formatDate, formatDateShort, isRealDate, isSurelyAfter } from './dates.ts';

const NBSP = '\u00A0';
/** Any day from 1900 to 2100, as a day, a month or a year. */
const partialDate = fc
  .tuple(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.toISOString().slice(0, length));

describe('isRealDate', () => {
  it.each(['2025', '2025-06', '2025-06-14', '2024-02-29', '2000-02-29', '1900', '2100-12-31'])('accepts %s', (text) => expect(isRealDate(text)).toBe(true));
  it.each(['', '25', '2025-00', '2025-13', '2025-02-29', '1900-02-29', '2025-04-31', '2025-6-4', '14.06.2025', '2025-06-14T00:00', '1899', '2101', ' 2025'])(
    'refuses «%s»',
    (text) => expect(isRealDate(text)).toBe(false),
  );
});

describe('formatDate', () => {
  it.each([
    ['2025-06-14', `14${NBSP}июня 2025${NBSP}года`],
    ['2025-05-01', `1${NBSP}мая 2025${NBSP}года`],
    ['2025-06', `июнь 2025${NBSP}года`],
    ['2025', `2025${NBSP}год`],
  ])('%s', (iso, russian) => expect(formatDate(iso)).toBe(russian));

  it('never prints a machine word', () => {
    fc.assert(fc.property(partialDate, (iso) => !/undefined|NaN/.test(formatDate(iso))));
  });
});

it('the short form keeps what is known', () => {
  expect([formatDateShort('2025-06-14'), formatDateShort('2025-06'), formatDateShort('2025')]).toEqual(['14.06.2025', '06.2025', '2025']);
});

describe('dateRange', () => {
  it('of a leap February ends on the 29th', () => expect(dateRange('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' }));
  it('holds real days in order, and the date itself lies within', () => {
    fc.assert(
      fc.property(partialDate, (iso) => {
        const { first, last } = dateRange(iso);
        return isRealDate(first) && isRealDate(last) && first <= last && first.startsWith(iso) && last.startsWith(iso);
      }),
    );
  });
});

describe('order', () => {
  it('a year is not surely after a day inside it', () => {
    expect([isSurelyAfter('2026', '2026-11-22'), isSurelyAfter('2026-12', '2026-11-22'), isSurelyAfter('2027', '2026-11-22')]).toEqual([false, true, true]);
  });
  it('no two dates are each after the other', () => {
    fc.assert(fc.property(partialDate, partialDate, (a, b) => !(isSurelyAfter(a, b) && isSurelyAfter(b, a))));
  });
  it('newest first, and the comparison is antisymmetric', () => {
    expect(['2024', '2025-06-14', '2025', '2023-01'].toSorted(compareDatesDesc)).toEqual(['2025', '2025-06-14', '2024', '2023-01']);
    fc.assert(fc.property(partialDate, partialDate, (a, b) => compareDatesDesc(a, b) + compareDatesDesc(b, a) === 0));
  });
});
