import { describe, expect, it } from 'vitest';
import type { Observation } from '../../kernel/fields.ts';
import { printRunOf, sayPrintRuns } from './print-run.ts';
import { carries, sayIssue, sayTaken } from './take-words.ts';
import type { TearSheet } from './schema.ts';

const run = (value: number | null, asOf: string, approximate?: boolean): Observation => ({ value, asOf, approximate, source: { title: 'Выходные данные', kind: 'публикация' } });
const sheet = (rest: Partial<TearSheet>): TearSheet => ({ insert: 'n', newspaper: 'g', date: '2026-03-12', took: [], sources: [], asOf: '2026', ...rest });

describe('the print run of an issue', () => {
  it('is its own, else the newest of the newspaper that is not from after it', () => {
    const ofNewspaper = [run(6200, '2024'), run(5400, '2026-03'), run(5000, '2026-04')];
    expect(printRunOf(sheet({ printRun: run(2100, '2026') }), ofNewspaper)).toMatchObject({ observation: { value: 2100 }, isOwn: true });
    expect(printRunOf(sheet({}), ofNewspaper)).toMatchObject({ observation: { value: 5400 }, isOwn: false });
    expect(printRunOf(sheet({ date: '2023' }), ofNewspaper)).toBeUndefined();
  });

  it('stays unknown when the record says that it is, whatever the newspaper prints otherwise', () => {
    expect(printRunOf(sheet({ printRun: run(null, '2026') }), [run(5400, '2026-03')])).toBeUndefined();
  });

  it('is summed as a lower bound, and an unknown one is never zero', () => {
    const [a, b] = [5400, 2100].map((value) => ({ observation: run(value, '2026'), isOwn: true }));
    const about = { observation: run(1900, '2026', true), isOwn: true };
    expect(sayPrintRuns([])).toBe('');
    expect(sayPrintRuns([undefined, undefined])).toBe('Тираж не назван ни у одного номера.');
    expect(sayPrintRuns([a])).toBe('Тираж: 5400\u00A0экземпляров.');
    expect(sayPrintRuns([a, b])).toBe('Тиражи известны у\u00A0всех 2 номеров: вместе 7500\u00A0экземпляров.');
    expect(sayPrintRuns([a, undefined, b])).toBe('Тираж известен у\u00A02 из\u00A03\u00A0номеров: вместе не\u00A0меньше 7500\u00A0экземпляров.');
    expect(sayPrintRuns([about, undefined])).toContain('не\u00A0меньше примерно 1900');
  });
});

describe('words of a tear sheet', () => {
  it('says where and how', () => {
    expect(sayIssue({ newspaperIssue: '11', page: '3, 4' })).toBe('№\u00A011, с.\u00A03, 4');
    expect(sayIssue({ newspaperIssue: '№ 11 (2345)', page: 'на последней странице' })).toBe('№ 11 (2345), на последней странице');
    expect(sayIssue({})).toBe('');
    expect(sayTaken({ module: '1/4', changed: 'свой заголовок' })).toBe('на\u00A01/4\u00A0полосы; свой заголовок');
  });

  it('a whole insert carries all its projects', () => {
    const blocks = [{ project: 'a' }, { project: 'b' }];
    expect(carries(sheet({ whole: true }), blocks, 'b')).toBe(true);
    expect(carries(sheet({ whole: true }), blocks, 'c')).toBe(false);
    expect(carries(sheet({ took: [{ project: 'a' }] }), blocks, 'b')).toBe(false);
  });
});
