/** What of a survey may be shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEW, isSmall, LEAST_SHOWN, type Count } from '../../kernel/small-count.ts';
import { readQuestion } from './answers.ts';
import { askedText, baseWords, speaksFor } from './survey-words.ts';

const ask = (answers: { label: string; count?: Count; share?: number }[], more: { base?: number; multiple?: boolean } = {}) => ({ question: 'Что?', multiple: false, answers, ...more });

describe('shares', () => {
  it('are counted from people, of those who answered this question', () => {
    const { base, rows, isCounted } = readQuestion(ask([{ label: 'Да', count: 30 }, { label: 'Нет', count: 10 }], { base: 40 }), 100);
    expect([base, isCounted]).toEqual([40, true]);
    expect(rows.map(({ share }) => share)).toEqual([75, 25]);
  });

  it('of the report are kept where it gives no people', () => {
    const { rows, isCounted } = readQuestion(ask([{ label: 'Да', share: 61.4 }, { label: 'Нет', share: 38.6 }]), null);
    expect([rows.map(({ share }) => share), isCounted]).toEqual([[61, 39], false]);
  });

  it('that do not make a hundred after rounding are told of', () => {
    const thirds = readQuestion(ask([{ label: 'А', count: 10 }, { label: 'Б', count: 10 }, { label: 'В', count: 10 }]), 30);
    expect(thirds.roundedSum).toBe(99);
    expect(baseWords(thirds, 'человек')).toContain('сумма не 100, а 99');
  });

  it('are not counted when nobody says from how many', () => {
    const { rows } = readQuestion(ask([{ label: 'Да', count: 30 }]), null);
    expect(rows).toEqual([{ label: 'Да', count: 30, isClosed: false }]);
  });
});

describe('few people', () => {
  it('are closed, and with a single one the next smallest, so that it cannot be computed', () => {
    const { rows } = readQuestion(ask([{ label: 'А', count: 60 }, { label: 'Б', count: 3 }, { label: 'В', count: 9 }]), 72);
    expect(rows.map(({ isClosed }) => isClosed)).toEqual([false, true, true]);
    expect(rows[1]).toEqual({ label: 'Б', isClosed: true });
  });

  it('where several may be chosen, only the small one is closed: the rest does not give it away', () => {
    const { rows } = readQuestion(ask([{ label: 'А', count: 60 }, { label: 'Б', count: 3 }], { multiple: true }), 72);
    expect(rows.map(({ isClosed }) => isClosed)).toEqual([false, true]);
  });

  it('zero is no person and stays', () => {
    expect(readQuestion(ask([{ label: 'А', count: 20 }, { label: 'Б', count: 0 }]), 20).rows[1]).toMatchObject({ count: 0, share: 0 });
  });

  it('a count that the record closes is closed like a typed one', () => {
    const words = (count: Count) => readQuestion(ask([{ label: 'А', count: 60 }, { label: 'Б', count }, { label: 'В', count: 9 }]), 80).rows;
    expect(words(FEW)).toEqual(words(3));
  });

  it('are counted in what was counted', () => {
    const reading = readQuestion(ask([{ label: 'А', count: 30 }, { label: 'Б', count: 17 }]), 47);
    expect(baseWords(reading, 'купон')).toContain('Учтено: 47\u00A0купонов');
    expect(baseWords(reading, 'семья')).toContain('Ответили 47\u00A0семей');
    expect(askedText({ asked: 21, unit: 'анкета' })).toBe('21\u00A0анкета');
  });

  it('a question that hardly anybody answered is closed whole', () => {
    expect(readQuestion(ask([{ label: 'А', count: 4 }]), 4).rows.every(({ isClosed }) => isClosed)).toBe(true);
  });

  it('never show a number from one to four', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }), fc.boolean(), (counts, multiple) => {
        const asked = counts.reduce((sum, count) => sum + count, 0) || 1;
        const typed = ask(counts.map((count) => ({ label: 'ответ', count })), { multiple });
        const written = ask(counts.map((count) => ({ label: 'ответ', count: isSmall(count) ? FEW : count })), { multiple });
        const { rows } = readQuestion(typed, asked);
        expect(readQuestion(written, asked).rows).toEqual(rows);
        for (const { count } of rows) expect(count === undefined || count === 0 || count >= LEAST_SHOWN).toBe(true);
        const closed = rows.filter(({ isClosed }) => isClosed);
        expect(!multiple && asked >= LEAST_SHOWN && closed.length === 1 && rows.some(({ count }) => (count ?? 0) > 0)).toBe(false);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('for whom the answers speak', () => {
  const population = 'жители города';

  it('for all, with the margin that the report names, only when people were chosen by chance', () => {
    expect(speaksFor({ isRandom: true, margin: 3.5, population })).toMatch(/распространить.*±\u2060?3,5\u00A0процентного пункта/);
    expect(speaksFor({ isRandom: true, population })).toContain('Погрешность отчёт не называет');
    expect(speaksFor({ isRandom: false, population })).toContain('только о тех, кого спросили');
  });
});
