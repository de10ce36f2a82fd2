/** Newspaper kits that the site offers: printed before its pages, since the pages tell their sizes and hashes. */
import { join } from 'node:path';
import { createWriteStream, mkdirSync } from 'node:fs';
import type { Settings } from '../settings.ts';
import { runNode } from './child.ts';

/** The printer's own words when a kit did not come out; undefined when all are there. In a process of its own: the engine's memory goes with it. */
export async function printForSite(run: Settings, onStart?: (pid: number) => void): Promise<string | undefined> {
  mkdirSync(run.cacheFolder, { recursive: true });
  const log = createWriteStream(join(run.cacheFolder, 'print.log'));
  const lines: string[] = [];
  const { code } = await runNode('scripts/print.ts', ['--site'], {
    projectRoot: run.projectRoot,
    guarded: true,
    env: { CONTENT_DIR: run.contentRoot, KIT_DIR: run.kitFolder, TODAY: run.today },
    onStart,
    onLine: (line) => {
      lines.push(line);
      log.write(`${line}\n`);
    },
  });
  await new Promise((resolve) => log.end(resolve));
  return code === 0 ? undefined : code === 130 ? 'Сборка прервана.' : lines.join('\n');
}
