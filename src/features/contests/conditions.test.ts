/** Are rules of different years compared as they are, and is silence not taken for a change? */
import { describe, expect, it } from 'vitest';
import { conditionsByYear, conditionsOf } from './conditions.ts';
import { contestSchema } from './schema.ts';

const certificate = { asOf: '2024', source: { title: 'с' } };
const contest = (year: number | null, fields: object = {}) => ({ id: `k-${year}`, data: contestSchema.parse({ name: 'К', nameShort: 'К', year, level: 'региональный', series: 'К', sources: [{ title: 'с' }], asOf: '2024', ...fields }) });
const cap = (value: number) => ({ figures: [{ measure: 'maxGrant', value, ...certificate }] });
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const row = (contests: ReturnType<typeof contest>[], label: string) => conditionsByYear(contests).rows.find((r) => r.label === label)?.cells.map(({ said, isChanged }) => `${said ? plain(said.join('; ')) : '—'}${isChanged ? ' *' : ''}`);

describe('rules side by side', () => {
  it('oldest year first, a change is marked', () => expect(row([contest(2026, cap(1_000_000)), contest(2025, cap(500_000))], 'Наибольший грант')).toEqual(['500 тыс. ₽', '1 млн ₽ *']));
  it('a silent year changes nothing: 7 after 5 is new although a year between is silent', () => {
    const share = (minCofinancing: number) => ({ conditions: { minCofinancing } });
    expect(row([contest(2022, share(5)), contest(2023), contest(2024, share(5)), contest(2025, share(7))], 'Своё участие')).toEqual(['Не меньше 5 %', '—', 'Не меньше 5 %', 'Не меньше 7 % *']);
  });
  it('two contradicting caps stand together', () => {
    const figures = [{ measure: 'maxGrant', value: 500_000, ...certificate }, { measure: 'maxGrant', value: 600_000, ...certificate, asOf: '2025' }];
    expect(row([contest(2024, { figures })], 'Наибольший грант')).toEqual(['600 тыс. ₽ или 500 тыс. ₽']);
  });
  it('a row of which nothing is known is left out; a contest without a year too', () => {
    expect(row([contest(2024)], 'Документы')).toBeUndefined();
    expect(conditionsByYear([contest(null, cap(1)), contest(2024, cap(1))]).contests.map(({ id }) => id)).toEqual(['k-2024']);
  });
  it('«сколько угодно» is known, absent is not', () => {
    expect(row([contest(2024, { conditions: { applicationsPerTos: null } }), contest(2025, { conditions: {} })], 'Заявок от одного ТОС')).toEqual(['Сколько угодно', '—']);
  });
  it('the page of one year tells what is not said', () => {
    const { told, silent } = conditionsOf(contest(2024, { conditions: { minAge: 16, documents: ['смета'] } }).data);
    expect(told.map(({ label }) => label)).toEqual(['С какого возраста', 'Документы']);
    expect(silent).toContain('заявок от одного ТОС');
  });
});
