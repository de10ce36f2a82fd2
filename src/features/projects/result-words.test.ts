import { describe, expect, test } from 'vitest';
import { countedResult } from './result-words.ts';

describe('countedResult', () => {
  test('посчитанные вещи — без «шт.», подпись продолжает число', () => {
    expect(countedResult({ what: 'Светильников установлено', value: 14, unit: 'шт.' })).toEqual({ what: 'светильников установлено', value: 14 });
    expect(countedResult({ what: 'Скамеек', value: 0, unit: 'шт' })).toEqual({ what: 'скамеек', value: 0 });
  });
  test('где слово с числом не согласуется, остаётся как записано', () => {
    expect(countedResult({ what: 'Игровых предметов', value: 3, unit: 'шт.' })).toEqual({ what: 'Игровых предметов', value: 3, unit: 'шт.' });
    expect(countedResult({ what: 'Печей', value: 21, unit: 'шт.' }).unit).toBe('шт.');
  });
  test('другие единицы и имена не трогаем', () => {
    expect(countedResult({ what: 'Длина моста', value: 38, unit: 'м' })).toEqual({ what: 'Длина моста', value: 38, unit: 'м' });
    expect(countedResult({ what: 'Малых Выдумок отмечено', value: 5, unit: 'шт.' }).what).toBe('Малых Выдумок отмечено');
    expect(countedResult({ what: 'ТОС повторили', value: 5, unit: 'шт.' }).what).toBe('ТОС повторили');
  });
});
