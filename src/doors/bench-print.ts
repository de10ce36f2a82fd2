/** How long newspaper kits take, how much memory, and whether a second making gives the same bytes. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Settings } from '../settings.ts';
import { LIMITS, type Measure } from './bench-report.ts';
import { runNode } from './child.ts';
import { manifestsIn, readKit } from './kit-folder.ts';
import { watchTree } from './process-memory.ts';

/** Which content is printed, and where the kits go meanwhile. */
export interface PrintBench {
  /** An insert with photographs on every page. */
  full: Settings;
  /** A region whose every municipality gets its edition. */
  wide: Settings;
}

export async function benchPrint({ full, wide }: PrintBench): Promise<Measure[]> {
  for (const { kitFolder, cacheFolder } of [full, wide]) for (const folder of [kitFolder, cacheFolder]) rmSync(folder, { recursive: true, force: true });
  const whole = await printOnce(full, ['--edition', 'obshchee']);
  const first = hashesOf(full.kitFolder);
  await printOnce(full, ['--edition', 'obshchee', '--force']);
  const changed = [...hashesOf(full.kitFolder)].filter(([path, hash]) => first.get(path) !== hash);
  const editions = await printOnce(wide, ['--all']);
  const count = manifestsIn(wide.kitFolder).length;
  return [
    { title: 'полный набор вкладки, снимки без запаса', value: whole.wall, unit: 'seconds', limit: LIMITS.kitMs, note: `файлов ${first.size}` },
    { title: 'память печатника', value: whole.peak, unit: 'megabytes', limit: LIMITS.kitBytes },
    { title: 'файлов, которые при повторе вышли другими', value: changed.length, unit: 'pieces', limit: 0, note: changed.slice(0, 3).map(([path]) => path).join(', ') },
    { title: `наборы всех изданий (${count})`, value: editions.wall, unit: 'seconds', limit: LIMITS.editionsMs },
  ];
}

async function printOnce(run: Settings, args: readonly string[]): Promise<{ wall: number; peak: number }> {
  let memory: ReturnType<typeof watchTree> | undefined;
  const started = performance.now();
  const { code, peakBytes } = await runNode('scripts/print.ts', args, {
    projectRoot: run.projectRoot,
    guarded: true,
    env: { CONTENT_DIR: run.contentRoot, KIT_DIR: run.kitFolder, TODAY: run.today },
    onLine: (line) => console.log(`  ${line}`),
    onStart: (pid) => (memory = watchTree(pid)),
  });
  const wall = performance.now() - started;
  const peak = Math.max(peakBytes, memory?.stop() ?? 0);
  if (code !== 0) throw new Error('Набор не напечатался, мерить нечего.');
  return { wall, peak };
}

/** Of every file of every kit, as its manifest says: it was written of the very bytes. */
function hashesOf(kitFolder: string): Map<string, string> {
  return new Map(manifestsIn(kitFolder).flatMap((manifest) => (readKit(dirname(manifest))?.files ?? []).map(({ path, sha256 }): [string, string] => [path, sha256])));
}
