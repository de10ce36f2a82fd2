import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { linesOf, planHandout, type HandoutContent } from './handout-plan.ts';
import { sentencesOf, shorten } from './sentences.ts';

describe('sentencesOf', () => {
  test('точка в сокращении предложения не кончает', () => {
    expect(sentencesOf('Двор на ул. Мира открыли. В нём 12 тыс. плиток. Всё.')).toEqual(['Двор на ул. Мира открыли.', 'В нём 12 тыс. плиток.', 'Всё.']);
  });
});

describe('shorten', () => {
  const upTo = (most: number) => (text: string): boolean => text.length <= most;
  test('целые предложения', () => expect(shorten('Одно. Второе предложение. Третье.', upTo(26))).toBe('Одно. Второе предложение.'));
  test('одно длинное предложение — по целым словам, с многоточием', () => expect(shorten('Соседи расчистили берег, отсыпали пляж песком', upTo(26))).toBe('Соседи расчистили берег…'));
  test('что помещается, не трогаем', () => expect(shorten('Одно. Второе.', upTo(100))).toBe('Одно. Второе.'));
  test('совсем нет места — пусто', () => expect(shorten('Длинноеслово и ещё', upTo(3))).toBe(''));
});

describe('linesOf', () => {
  test('слова не рвутся, кроме тех, что длиннее строки', () => {
    // Ten letters a line.
    const ten = (text: string): number => linesOf(text, 10 * 10 * (25.4 / 72) * 0.5 + 0.01, 10, 0.5);
    expect(ten('раз два три')).toBe(2);
    expect(ten('двадцатьпятьбукввсловеэтом')).toBe(3);
    expect(ten('')).toBe(0);
  });
});

describe('planHandout', () => {
  const sentence = 'Соседи собрались во дворе и решили починить крыльцо своими руками.';
  const content = (fields: Partial<HandoutContent> = {}): HandoutContent => ({
    title: 'Крыльцо',
    where: 'ТОС «Двор», деревня Двор, 2024',
    texts: [Array(30).fill(sentence).join(' '), sentence],
    hasPicture: false,
    payers: 'Платили: жители — 100 000 ₽',
    points: Array(8).fill('Договоритесь, кто будет мести.'),
    ask: 'Администрация',
    source: 'Сведения собраны на 2025 год',
    ...fields,
  });
  test('короткий заголовок — самый крупный, длинный — помельче, но не меньше 34', () => {
    expect(planHandout(content()).titleSize).toBe(44);
    expect(planHandout(content({ title: 'Тротуар '.repeat(25).trim() })).titleSize).toBe(34);
  });
  test('из текстов берётся самый длинный, что помещается; пунктов не больше пяти', () => {
    const plan = planHandout(content());
    expect(plan.points).toHaveLength(5);
    expect(plan.textSize).toBeGreaterThanOrEqual(15);
    expect(sentencesOf(plan.text).every((part) => part === sentence)).toBe(true);
  });
  test('при заголовке в двести знаков остаётся место для трёх пунктов', () => {
    expect(planHandout(content({ title: 'Ремонт тротуара от дома до остановки '.repeat(6).slice(0, 200) })).points.length).toBeGreaterThanOrEqual(3);
  });
  test('снимок уступает место, если не помещается', () => {
    expect(planHandout(content({ hasPicture: true })).pictureMm).toBeGreaterThan(0);
    expect(planHandout(content({ hasPicture: true, title: 'Ремонт тротуара от дома до остановки '.repeat(6).slice(0, 200) })).pictureMm).toBe(0);
  });
  test('любой текст, что помещается в план, — начало данного текста', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'абвщжё,.! '), maxLength: 60 }), { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const plan = planHandout(content({ texts: [text] }));
        expect(text.replace(/\s+/g, ' ').trim().startsWith(plan.text.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
