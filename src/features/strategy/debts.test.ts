/** Is every missing number owed by somebody or plainly by nobody? */
import { expect, it } from 'vitest';
import { debtsByOwner, type Owing } from './debts.ts';

const source = { title: 'Отчёт', kind: 'документ' as const };
const reading = { period: '2024', asOf: '2024', value: 1, source };
const one = (id: string, status: Owing['standing']['status'], more: Partial<Owing['data']> = {}, known = false): Owing => ({
  id,
  data: { nameShort: id, method: { state: 'утверждена' }, numerator: { state: 'задано' }, related: [], ...more },
  standing: { status, reading: known ? reading : undefined },
});

it('gathers what is missing by owner, nobody last', () => {
  const debts = debtsByOwner([
    one('a', 'нет методики', { method: { state: 'не определена' }, numerator: { state: 'не определено' }, denominator: { state: 'не определено' } }),
    one('b', 'нет данных', { owner: 'Совет' }),
    one('c', 'нет данных', { owner: 'Совет' }, true),
    one('d', 'устарело', { owner: 'Комитет' }, true),
    one('e', 'ниже пути', {}, true),
    one('f', 'нет данных', { retired: { since: '2025', reason: 'снят', source } }),
  ]);
  expect(debts.map((d) => [d.owner, d.indicators.map((i) => i.id)])).toEqual([['Совет', ['b', 'c']], ['Комитет', ['d']], [undefined, ['a']]]);
  const plain = debts.flatMap((d) => d.indicators.map((i) => i.missing.join('; ').replaceAll('\u00A0', ' ')));
  expect(plain).toEqual(['прислать число с датой и источником', 'прислать число за полный год', 'свежее число: последнее — на 2024 год', 'решить, что и от чего считать; утвердить методику; прислать число с датой и источником']);
});
