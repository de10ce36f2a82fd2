import { describe, expect, it } from 'vitest';
import { completenessOf, filledOf } from './completeness-words.ts';

const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');

describe('how complete a municipality is', () => {
  it.each([
    [{ value: 72, asOf: '2026-02-24' }, 16, 'Из 72 ТОС, названных источником на 24 февраля 2026 года, в атласе 16.'],
    [{ value: 40, approximate: true, asOf: '2026' }, 40, 'Из около 40 ТОС, названных источником на 2026 год, в атласе 40.'],
    [{ value: 4, asOf: '2026-01-01' }, 6, 'Источник назвал 4 ТОС на 1 января 2026 года, а в атласе их 6.'],
    [{ value: 0, asOf: '2026-07-01' }, 0, 'Источник говорит, что на 1 июля 2026 года ТОС здесь нет; в атласе их тоже нет.'],
    [{ value: 0, asOf: '2026-07-01' }, 1, 'Источник говорит, что на 1 июля 2026 года ТОС здесь нет, а в атласе записан 1 ТОС.'],
    [undefined, 3, 'В атласе 3 ТОС. Сколько их всего, открытые источники не говорят.'],
    [undefined, 0, 'В атласе нет ни одного ТОС этого муниципалитета, и сколько их всего, открытые источники не говорят.'],
  ])('%j, %i', (stated, records, said) => expect(plain(completenessOf(stated, records))).toBe(said));

  it('cells of all tables are one number', () => {
    expect(plain(filledOf([{ asked: 160, known: 70 }, { asked: 152, known: 1 }]))).toBe('Заполнено 71 сведение из 312.');
    expect(filledOf([{ asked: 0, known: 0 }])).toBeUndefined();
  });
});
