import { describe, expect, it } from 'vitest';
import { cellOf, expandColumns, latestKnown, type PlainColumn } from './column.ts';

const seen = (value: number | null, asOf: string, more: object = {}) => ({ value, asOf, source: { title: `от ${asOf}`, kind: 'публикация' as const }, ...(value === null ? { reason: 'нет' } : {}), ...more });
const column = (value: PlainColumn<null>['value']): PlainColumn<null> => ({ name: 'x', title: 'Х', description: 'х', type: 'string', value });

describe('a column', () => {
  it('of a dated number becomes five, so that the number never travels alone', () => {
    const columns = expandColumns<object>([{ name: 'tos', title: 'ТОС', description: 'Сколько', type: 'observation', value: () => [seen(60, '2026-01'), seen(72, '2026-02', { approximate: true })] }]);
    expect(columns.map(({ name }) => name)).toEqual(['tos', 'tosIsApproximate', 'tosAsOf', 'tosSource', 'tosSourceUrl']);
    expect(columns.map((one) => cellOf(one, {}))).toEqual([72, true, '2026-02', 'от 2026-02', null]);
  });
  it('takes the latest known number, and of equal dates the last written', () => {
    expect(latestKnown([seen(1, '2024'), seen(null, '2026'), seen(2, '2025'), seen(3, '2025')])?.value).toBe(3);
    expect(latestKnown([seen(null, '2026')])).toBeUndefined();
    expect(latestKnown(undefined)).toBeUndefined();
    expect(latestKnown(seen(0, '2024'))?.value).toBe(0);
  });
  it.each([
    [undefined, null],
    ['', null],
    [[], null],
    [0, 0],
    [false, false],
    [['а'], ['а']],
  ])('of %j has the cell %j', (value, cell) => expect(cellOf(column(() => value), null)).toEqual(cell));
  it('refuses a broken number', () => expect(() => cellOf(column(() => Number.NaN), null)).toThrow('x'));
});
