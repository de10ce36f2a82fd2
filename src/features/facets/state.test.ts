import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNarrowed, parseState, VIEWS, withChoice, writeState, type Grammar, type State } from './state.ts';

const grammar: Grammar = {
  facets: [
    { name: 'okrug', values: ['severny', 'yuzhny', 'zarechny'] },
    { name: 'god', values: ['2025', '2024', 'ne-nazvan'] },
    { name: 'foto', values: ['da'] },
  ],
  orders: ['novye', 'deshevye', 'blizko'],
  places: ['severny'],
};
const empty: State = { q: '', chosen: {}, view: 'spisok', order: 'novye', from: '' };

describe('parseState', () => {
  it('reads what is known and ignores the rest', () => {
    expect(parseState('?okrug=yuzhny&okrug=nowhere&god=2025&god=2024&pokaz=karta&poryadok=blizko&ot=severny&q=%20мост%20', grammar)).toEqual({
      q: 'мост',
      chosen: { okrug: ['yuzhny'], god: ['2025', '2024'] },
      view: 'karta',
      order: 'blizko',
      from: 'severny',
    });
  });

  it.each(['', '?', '?okrug', '?okrug=%ZZ&god=__proto__', '?q=%F0%9F%98%80', '?q=!!!', '?pokaz=toString&poryadok=constructor', '?%00=%00&q=%00'])('garbage %s asks for nothing', (search) => {
    expect(parseState(search, grammar)).toEqual(empty);
  });

  it('does not swallow a book', () => {
    expect(parseState(`?q=${'мост '.repeat(1000)}`, grammar).q.length).toBeLessThanOrEqual(200);
  });
});

describe('writeState', () => {
  it('leaves foreign parameters alone and drops the usual', () => {
    expect(writeState('?vid=tos&okrug=yuzhny&q=старое', { ...empty, chosen: { god: ['2024'] } }, grammar)).toBe('?vid=tos&god=2024');
    expect(writeState('?okrug=yuzhny', empty, grammar)).toBe('');
  });

  it('is read back as it was written', () => {
    const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
    const state = fc.record({
      q: fc.string().map((text) => parseState(`?${new URLSearchParams({ q: text })}`, grammar).q),
      chosen: fc.record(Object.fromEntries(grammar.facets.map(({ name, values }) => [name, some(values)])), { requiredKeys: [] }),
      view: fc.constantFrom(...VIEWS),
      order: fc.constantFrom(...grammar.orders),
      from: fc.constantFrom('', ...grammar.places),
    });
    fc.assert(
      fc.property(state, (said) => {
        expect(parseState(writeState('?chuzhoe=1', said as State, grammar), grammar)).toEqual({ ...said, chosen: { ...said.chosen } });
      }),
    );
  });

  it('any address is read without a fault, and its reading is stable', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const written = writeState(search, parseState(search, grammar), grammar);
        expect(writeState(written, parseState(written, grammar), grammar)).toBe(written);
      }),
    );
  });
});

it('withChoice takes a facet away with its last value', () => {
  const chosen = withChoice(empty, 'god', ['2025']);
  expect(isNarrowed(chosen)).toBe(true);
  expect(withChoice(chosen, 'god', [])).toEqual(empty);
});
