/** Marks of time there and back. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoDuration, secondsOf, timeMark } from './time-marks.ts';

it('reads what people write, and nothing else', () => {
  expect(['24:30', '0:07', '1:02:03', '90:00', ' 5:00 '].map(secondsOf)).toEqual([1470, 7, 3723, 5400, 300]);
  expect(['', '24', '24:60', '1:60:00', '24.30', '24:3', '-1:00', 'час'].map(secondsOf)).toEqual(Array(8).fill(undefined));
});
it('writes them, dropping parts of a second', () => {
  expect([0, 7.9, 1470, 3600, 3723].map(timeMark)).toEqual(['0:00', '0:07', '24:30', '1:00:00', '1:02:03']);
  expect([0, 48, 1470, 3600, 3723].map(isoDuration)).toEqual(['PT0S', 'PT48S', 'PT24M30S', 'PT1H', 'PT1H2M3S']);
});
it('there and back for a day', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 86_399 }), (seconds) => secondsOf(timeMark(seconds)) === seconds));
});
