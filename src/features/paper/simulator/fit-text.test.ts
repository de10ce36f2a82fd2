import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Capacity } from '../issue/modules.ts';
import { capacitiesOf } from './capacities.ts';
import { countLetters } from './count-letters.ts';
import { drawFill } from './fill-drawing.ts';
import { judge, otherPlaces, sayJudgement, sayLimit } from './fit-text.ts';

const quarter: Capacity = { module: 'chetvert', pictures: 1, tight: 1166, natural: 1100, loose: 1034, perLine: 31 };
const someCapacity = fc.record({ perLine: fc.integer({ min: 20, max: 60 }), natural: fc.integer({ min: 300, max: 12_000 }), slack: fc.double({ min: 0.01, max: 0.15, noNaN: true }) }).map(({ perLine, natural, slack }): Capacity => ({ module: 'polosa', pictures: 0, perLine, natural, tight: Math.round(natural * (1 + slack)), loose: Math.round(natural * (1 - slack)) }));

describe('letters as newspapers count them', () => {
  it('counts «ё» and «й» once however typed, a run of spaces once, ends of paragraphs not at all', () => {
    expect(countLetters('ёлка')).toBe(4);
    expect(countLetters('е\u0308лка и\u0306')).toBe(6);
    expect(countLetters('два   слова\t и\u00A0третье')).toBe(18);
    expect(countLetters('  Абзац.\r\n\r\nЕщё один.  ')).toBe(15);
    expect(countLetters('са\u00ADмо\u200Bуправ\u2060ление')).toBe(14);
    expect(countLetters('мост 👍')).toBe(6);
    expect(countLetters('')).toBe(0);
  });
});

describe('the verdict', () => {
  it('cuts to the tightest, adds to the largest setting; near it, says that headings may fill the rest', () => {
    expect(judge(1254, quarter)).toEqual({ verdict: 'длинно', cut: 88 });
    expect(judge(1100, quarter)).toEqual({ verdict: 'помещается', room: 66 });
    expect(judge(910, quarter)).toEqual({ verdict: 'помещается', room: 256 });
    expect(judge(909, quarter)).toEqual({ verdict: 'коротко', add: 125, isNear: true });
    expect(judge(700, quarter)).toEqual({ verdict: 'коротко', add: 334, isNear: false });
    expect(judge(0, quarter)).toEqual({ verdict: 'пусто' });
  });

  it('is right about its own advice: cut or add so many, and it fits', () => {
    fc.assert(
      fc.property(someCapacity, fc.integer({ min: 1, max: 20_000 }), (capacity, letters) => {
        const judgement = judge(letters, capacity);
        if (judgement.verdict === 'длинно') expect(judge(letters - judgement.cut, capacity).verdict).toBe('помещается');
        if (judgement.verdict === 'коротко') expect(judge(letters + judgement.add, capacity).verdict).toBe('помещается');
      }),
    );
  });

  it('is said in whole Russian sentences', () => {
    expect(sayJudgement(judge(1254, quarter), 31)).toBe('Не\u00A0помещается: сократите примерно на\u00A088\u00A0знаков, это 3\u00A0строки.');
    expect(sayJudgement(judge(1167, quarter), 31)).toBe('Не\u00A0помещается: сократите примерно на\u00A01\u00A0знак, это 1\u00A0строка.');
    expect(sayJudgement(judge(700, quarter), 31)).toBe('Останется пустое место: добавьте примерно 334\u00A0знака, это 11\u00A0строк.');
    expect(sayJudgement(judge(800, quarter), 31)).toContain('С\u00A0подзаголовками и\u00A0списками может хватить');
    expect(sayJudgement(judge(1165, quarter), 31)).toBe('Помещается ровно.');
    expect(sayJudgement(judge(1050, quarter), 31)).toBe('Помещается. Войдёт ещё около\u00A0116\u00A0знаков.');
  });

  it('names another module, and the text of a project it may be', () => {
    const half: Capacity = { ...quarter, module: 'polovina', tight: 3700, natural: 3500, loose: 3300 };
    expect(otherPlaces(3500, [{ title: '1/4 полосы', capacity: quarter }, { title: '1/2 полосы', capacity: half }], quarter)).toEqual(['1/2 полосы с\u00A01\u00A0снимком']);
    const limits = [{ name: 'короткий', most: 400 }, { name: 'полный', most: 2500 }];
    expect(sayLimit(400, limits)).toContain('короткий текст: до\u00A0400');
    expect(sayLimit(401, limits)).toContain('полный текст');
    expect(sayLimit(2501, limits)).toContain('Длиннее полного');
    expect(sayLimit(0, limits)).toBe('');
  });
});

describe('the drawing', () => {
  const frame = { columns: 5, widthMm: 256, heightMm: 185, gutterMm: 5 };
  const strokes = (path: string): number => path.match(/M/g)?.length ?? 0;

  it('fills whole when the text fits, leaves a gap when it is short, runs over when it is long', () => {
    fc.assert(
      fc.property(someCapacity, fc.integer({ min: 0, max: 20_000 }), (capacity, letters) => {
        const { text, gap, over } = drawFill(letters, capacity, capacity.natural, frame);
        const { verdict } = judge(letters, capacity);
        if (letters >= capacity.loose && verdict === 'помещается') expect([strokes(gap), strokes(over)]).toEqual([0, 0]);
        if (verdict !== 'длинно') expect(strokes(over)).toBe(0);
        if (verdict === 'пусто') expect(strokes(text)).toBe(0);
        expect(strokes(over)).toBeLessThanOrEqual(4);
        expect(`${text}${gap}${over}`).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  it('gives pictures the room that the text lost to them', () => {
    expect(strokes(drawFill(100, { ...quarter, pictures: 2 }, 1850, frame).pictures)).toBe(2);
    expect(drawFill(100, { ...quarter, pictures: 0 }, 1850, frame).pictures).toBe('');
  });
});

describe('capacities', () => {
  it('are the metered ones, a bare list or by format; none is an error, not a guess', () => {
    expect(capacitiesOf('a4', [quarter])).toEqual({ rows: [quarter], format: 'a3' });
    expect(capacitiesOf('a4', { a4: [quarter] })).toEqual({ rows: [quarter], format: 'a4' });
    expect(() => capacitiesOf('a3', { a4: [quarter] })).toThrow('не измерена');
    expect(() => capacitiesOf('a3', null)).toThrow('не измерена');
  });

  it('of the metered file agree with the verdicts: their own natural letters fit, one past the tightest is too long', () => {
    const { rows } = capacitiesOf('a3');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect([row.tight >= row.natural, row.natural >= row.loose, row.loose > 0]).toEqual([true, true, true]);
      expect(judge(row.natural, row).verdict).toBe('помещается');
      expect(judge(row.tight + 1, row)).toEqual({ verdict: 'длинно', cut: 1 });
    }
  });
});
