import { expect, test } from 'vitest';
import { byStage, footLines, isPast, pastMark, validityWarning, versionWords } from './sample-words.ts';

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', ' ');

test('сначала то, что нужно раньше; пустых полок нет', () => {
  const samples = (['отчитаться', 'создать ТОС'] as const).map((stage) => ({ data: { stage } }));
  expect(byStage(samples).map(({ title, samples: some }) => [title, some.length])).toEqual([['Создать ТОС', 1], ['Отчитаться', 1]]);
});

test('срок: последний день ещё действует, следующий уже нет', () => {
  const sample = { version: '1.0', validFrom: '2025', validTo: '2026-11-21' };
  expect([isPast(sample, '2026-11-21'), isPast(sample, '2026-11-22'), isPast({ validTo: '2026-11' }, '2026-11-30'), isPast({}, '2100-01-01')]).toEqual([false, true, false, false]);
  expect([pastMark(sample, '2026-11-21'), pastMark(sample, '2026-11-22')]).toEqual(['', ' (срок этой версии вышел)']);
  expect(plain(versionWords(sample))).toBe('Версия 1.0, действует с 2025 года по 21 ноября 2026 года');
  expect(plain(validityWarning(sample, '2026-11-22'))).toMatch(/^Срок этой версии вышел: 21 ноября 2026 года\./);
  expect(plain(validityWarning({ version: '2', validFrom: '2027-01' }, '2026-11-22'))).toBe('Эта версия начнёт действовать с января 2027 года.');
  expect(validityWarning({ version: '2', validFrom: '2026-11' }, '2026-11-22')).toBeUndefined();
});

test('внизу бумаги: код, версия, короткий адрес', () => {
  expect(footLines({ code: 'Д-20', version: '1.0', validFrom: '2026-11' }, 'atlas.example/k/d20', 'Атлас').map(plain)).toEqual(['Д-20 · Версия 1.0, действует с ноября 2026 года', 'atlas.example/k/d20 · Атлас']);
});
