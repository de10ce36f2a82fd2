import { expect, it } from 'vitest';
import { problem } from '../src/kernel/problems.ts';
import type { PlacedException } from '../src/reader/content.ts';
import { TemporaryRoot, TODAY, TOS } from './minimal-root.ts';
import { saySilenced, siftExceptions } from '../src/rules/exceptions.ts';

const WARNING = problem({ file: 'content/a.yaml', field: 'name', code: 'name-long', found: 'длинно', expected: 'коротко', severity: 'warning' });
const exception = (until: string, more: Partial<PlacedException> = {}): PlacedException => ({ file: 'a.yaml', shown: 'content/a.yaml', code: 'name-long', reason: 'так в источнике', until, place: { file: 'content/exceptions.yaml', line: 1, column: 1, field: '[1]' }, ...more });
const codes = (until: string, today: string, more?: Partial<PlacedException>): string[] => siftExceptions([WARNING], [exception(until, more)], today).problems.map(({ code }) => code);

it.each([
  ['2027-11-22', '2026-11-22', []],
  ['2026-11-22', '2026-11-22', []],
  ['2026-11-21', '2026-11-22', ['name-long', 'exception-expired']],
  ['2027-11-23', '2026-11-22', ['name-long', 'exception-too-long']],
  ['2029-03-01', '2028-02-29', []],
])('until %s, today %s', (until, today, expected) => expect(codes(until, today)).toEqual(expected));

it('of another field silences nothing and is needless', () => expect(codes('2027-01-01', '2026-11-22', { field: 'place' })).toEqual(['name-long', 'exception-needless']));

it('is not called needless where an error hides the warnings of the file', () => {
  const error = problem({ file: 'content/a.yaml', code: 'missing', found: 'нет', expected: 'есть' });
  expect(siftExceptions([error], [exception('2027-01-01')], '2026-11-22').problems).toEqual([error]);
});

it('is told of in the summary', () => {
  const { silenced } = siftExceptions([WARNING, { ...WARNING, field: 'place' }], [exception('2027-01-31')], '2026-11-22');
  expect(saySilenced(silenced).replaceAll('\u00A0', ' ')).toBe('Исключениями заглушено 2 предупреждения, ближайшее до 31 января 2027 года.');
  expect(saySilenced([])).toBe('');
});

it('names the file either way, and one bad entry does not hide the faults of the others', async () => {
  const tail = 'code: typing-straight-quotes, reason: так в источнике';
  using temporary = new TemporaryRoot({
    'tos/zarechensky/rodnik.yaml': TOS.replace('деревня Заречье', "'деревня \"Заречье\"'"),
    'exceptions.yaml': `- {file: content/tos/zarechensky/rodnik.yaml, ${tail}, until: 2027-01-01}\n- {file: tos/zarechensky/luch.yaml, ${tail}, until: ${TODAY}}\n- {file: tos/zarechensky/rodnik.yaml, ${tail}, until: завтра}\n- {file: tos/zarechensky/rodnik.yaml, ${tail}, until: 2027-01-01}\n`,
  });
  const { problems, silenced } = await temporary.check();
  expect(problems.map(({ code, field, line }) => `${line} ${field} ${code}`)).toEqual(['2 [2] exception-needless', '3 [3].until wrong-value', '4 [4] exception-twice']);
  expect(silenced.map(({ problem: { file } }) => file)).toEqual(['content/tos/zarechensky/rodnik.yaml']);
});
