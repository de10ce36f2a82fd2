import { describe, expect, it } from 'vitest';
import { Progress, seconds } from './progress.ts';

describe('progress', () => {
  it('prints one line per phase with what was done', () => {
    let text = '';
    const progress = new Progress((part) => (text += part), false);
    progress.start('Рисую страницы и файлы');
    progress.tick(100);
    progress.start('Готовлю снимки', 266);
    progress.break();
    progress.end();
    expect(text.replace(/[\d,]+ с/, 'N с')).toBe('  Рисую страницы и файлы… 266 за N с\n  Готовлю снимки… не вышло\n');
  });

  it('writes time in the Russian way', () => {
    expect([seconds(4230), seconds(250_000)]).toEqual(['4,2 с', '4 мин 10 с']);
    expect(seconds(119_800)).toBe('2 мин 0 с');
  });
});
