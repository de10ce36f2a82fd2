/** How long a register of a whole country takes to come in: reading, matching, checking, writing, and a second time for nothing. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSheet } from '../features/spreadsheets/write-sheet.ts';
import { formatNumber } from '../kernel/text.ts';
import { readContent } from '../reader/read-content.ts';
import type { Settings } from '../settings.ts';
import { LIMITS, type Measure } from './bench-report.ts';
import { runNode } from './child.ts';
import { watchTree } from './process-memory.ts';

/** @param rowsOf rows of a register, headings first: places, then what the records say */
export async function benchImport(run: Settings, rowsOf: (places: readonly string[], known: readonly { name: string; municipality: string; residents: number }[]) => string[][]): Promise<Measure[]> {
  const { entries } = await readContent(run.contentRoot, run);
  const names = new Map(entries.municipalities.map(({ id, data }) => [id, data.nameShort]));
  const known = entries.tos.map(({ steward, data }) => ({ name: data.name, municipality: names.get(steward!)!, residents: data.residents?.value ?? 0 }));
  const [head = [], ...rows] = rowsOf([...names.values()], known);
  const file = join(run.contentRoot, '..', 'register.xlsx');
  writeFileSync(file, await writeSheet(rows, head.map((title) => ({ title })), { sheet: 'Реестр' }));
  const [first, second] = [await importOnce(run, file), await importOnce(run, file)];
  rmSync(file);
  const title = `импорт таблицы на ${formatNumber(rows.length)} строк`;
  return [
    { title, value: first.wall, unit: 'seconds', limit: LIMITS.importMs },
    { title: 'он же во второй раз, без изменений', value: second.wall, unit: 'seconds', limit: LIMITS.importMs },
    { title: 'его память, самый большой процесс', value: Math.max(first.peak, second.peak), unit: 'megabytes', limit: LIMITS.importBytes },
  ];
}

async function importOnce(run: Settings, file: string): Promise<{ wall: number; peak: number }> {
  let memory: ReturnType<typeof watchTree> | undefined;
  const started = performance.now();
  const result = await runNode('scripts/import.ts', [file, '--kind', 'tos', '--source', 'Нагрузочный реестр, выдуман'], {
    projectRoot: run.projectRoot,
    guarded: true,
    env: { CONTENT_DIR: run.contentRoot },
    onLine: (line) => void (/^(Записано|Всё уже так)/.test(line) && console.log(`  ${line}`)),
    onStart: (pid) => (memory = watchTree(pid)),
  });
  const wall = performance.now() - started;
  const peak = Math.max(result.peakBytes, memory?.stop() ?? 0);
  if (result.code !== 0) throw new Error('Сгенерированная таблица не внеслась: генератор отстал от схем.');
  return { wall, peak };
}
