/** Is a transcript cut into readable paragraphs, and is any text answered? Faults with their lines are told in tests/radio.test.ts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestTime, parseTranscript, passagesOf } from './transcript.ts';

const cue = (start: number, end: number, text: string, speaker?: string) => ({ start, end, text, ...(speaker ? { speaker } : {}) });

describe('parseTranscript', () => {
  it('voices, markup, entities, remarks', () => {
    const text = 'WEBVTT\n\nNOTE пояснение\n\n1\n00:00.000 --> 00:02.000\n<v Ведущая>Добрый <i>вечер</i>,\nсоседи &amp; коты.</v>\n\n01:00:02.000 --> 01:00:04.000\nТише.\n';
    expect(parseTranscript(text)).toEqual({ cues: [{ start: 0, end: 2, speaker: 'Ведущая', text: 'Добрый вечер, соседи & коты.' }, { start: 3602, end: 3604, text: 'Тише.' }], faults: [] });
  });
  it('a broken arrow is told first and without its echoes', () => {
    const { faults } = parseTranscript('WEBVTT\n\n00:00.000 -> 00:02.000\nДобрый вечер.\n\n00:03.000 —> 00:04.000\nТише.\n');
    expect(faults.map(({ line, code }) => [line, code])).toEqual([[3, 'transcript-arrow'], [6, 'transcript-arrow']]);
    expect(parseTranscript('WEBVTT\n\n00:00.000 --> 00:02.000\nСчёт 3:2 - 1.\n').faults).toEqual([]);
  });
  it('any text is answered in Russian', () => {
    const pieces = fc.constantFrom('WEBVTT', '\n', '\n\n', '00:01.000 --> 00:02.000', '00:01,0', '-->', '<v А>', '</v>', '<', '&', 'NOTE', 'STYLE', 'слово', '\0', '﻿');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => parseTranscript(parts.join('')).faults.every(({ found, expected, line }) => /[а-яё]/.test(found) && expected !== '' && line >= 1)),
      { numRuns: 300 },
    );
  });
});

it('the latest time and its line', () => {
  expect(latestTime('WEBVTT\n\n00:01.000 --> 01:00:02.500 align:start\nа\n\n00:03.000 --> 00:04.000\nб')).toEqual({ line: 3, seconds: 3602.5 });
  expect(latestTime('WEBVTT')).toBeUndefined();
});

describe('passagesOf', () => {
  it('joins what one voice says without a pause, begins anew for another voice, a silence, a long minute', () => {
    const passages = passagesOf([cue(0, 3, 'Раз.', 'А'), cue(3, 6, 'Два.', 'А'), cue(7, 9, 'Три.', 'Б'), cue(20, 22, 'Четыре.', 'Б'), cue(23, 70, 'Пять.', 'Б'), cue(71, 90, 'Шесть.', 'Б')]);
    expect(passages.map(({ start, end, text }) => [start, end, text])).toEqual([[0, 6, 'Раз. Два.'], [7, 9, 'Три.'], [20, 70, 'Четыре. Пять.'], [71, 90, 'Шесть.']]);
  });
  it('no two paragraphs have one mark of time', () => {
    expect(passagesOf([cue(1.1, 1.4, 'Раз.', 'А'), cue(1.5, 1.9, 'Два.', 'Б')]).map(({ text }) => text)).toEqual(['Раз. Два.']);
  });
});
