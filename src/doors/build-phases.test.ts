import { describe, expect, it } from 'vitest';
import { PhaseReader, telling } from './build-phases.ts';

const LOG = [
  '13:04:00 [content] Syncing content',
  '13:04:00 [content] Synced content',
  '13:04:00 [build] Building static entrypoints...',
  '13:04:01 [vite] ✓ built in 308ms',
  '\u001B[42m generating static routes \u001B[49m',
  '13:04:01   ├─ /index.html (+62ms) ',
  '13:04:01   ├─ /tos/rodnik/index.html (+2ms) ',
  '13:04:01 ✓ Completed in 80ms.',
  ' generating optimized images ',
  '13:04:02   ▶ /_astro/a.webp (before: 60kB, after: 20kB) (+9ms) (1/1)',
];

describe('phases of a build', () => {
  it('turns a long log into a few Russian lines and counts pages and pictures', () => {
    const reader = new PhaseReader();
    const seen: string[] = [];
    for (const line of LOG) {
      const done = reader.done;
      const phase = reader.read(line);
      if (phase) seen.push(`${done} ${phase.title}`);
    }
    expect(seen).toEqual(['0 Читаю записи', '0 Собираю программу страниц', '0 Рисую страницы и файлы', '2 Готовлю снимки']);
    expect(reader.done).toBe(1);
  });

  it('shows the error and what follows it, not the thousand lines before', () => {
    const log = [...LOG, ...LOG, '[ERROR] [build] Failed', 'Cannot read properties', '  at Page.astro:3'].join('\n');
    expect(telling(log).split('\n').slice(-3)).toEqual(['[ERROR] [build] Failed', 'Cannot read properties', '  at Page.astro:3']);
    expect(telling(log).split('\n').length).toBeLessThan(8);
    expect(telling('one\ntwo')).toBe('one\ntwo');
  });
});
