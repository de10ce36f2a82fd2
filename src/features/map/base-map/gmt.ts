/**
 * Reads GSHHG and the Digital Chart of the World (DCW) through the Generic Mapping Tools:
 * `gmt coast -M` prints the lines as text instead of drawing them.
 * Manual: https://docs.generic-mapping-tools.org/6.4/coast.html
 */

import { spawnSync } from 'node:child_process';
import { parseSegments } from './chains.ts';
import type { Chain } from './grid.ts';
import type { BaseMapSettings } from './settings.ts';

/** Debian packages the source data comes in. */
export const DEBIAN_PACKAGES = ['gmt', 'gmt-gshhg-full', 'gmt-dcw'] as const;

const HOW_TO_INSTALL = `Поставьте пакеты Debian (или Ubuntu) и повторите: sudo apt-get install ${DEBIAN_PACKAGES.join(' ')}`;

/** Margin around the region's box, in degrees: a lake that the region only touches is drawn whole. */
const MARGIN = 1;

/** Chains of the DCW outline of the region. */
export function readOutline({ dcw }: BaseMapSettings): Chain[] {
  return coast([`-E${dcw}`], `контур «${dcw}» из gmt-dcw`);
}

/** Shores of GSHHG lakes (level 2) or of islands in lakes (level 3), cut at the bins of the database. */
export function readShores(settings: BaseMapSettings, level: 2 | 3): Chain[] {
  // -A0/2/2: no area limit, features of this level only; -W: shores; -Df: full resolution.
  return coast([box(settings), '-Df', `-A0/${level}/${level}`, '-W'], 'берега из gmt-gshhg-full', level === 3);
}

/** Rivers of GSHHG, all permanent ones (-Ir: classes 0 to 4), cut at the bins of the database. */
export function readRivers(settings: BaseMapSettings): Chain[] {
  return coast([box(settings), '-Df', '-Ir'], 'реки из gmt-gshhg-full', true);
}

/** Version of each Debian package, or «неизвестна» where dpkg has no answer. */
export function packageVersions(): Map<string, string> {
  const query = (name: string) => spawnSync('dpkg-query', ['-W', '-f=${Version}', name], { encoding: 'utf8', timeout: 10_000 });
  return new Map(DEBIAN_PACKAGES.map((name) => [name, query(name).stdout?.trim() || 'неизвестна']));
}

function box({ bbox: [west, south, east, north] }: BaseMapSettings): string {
  return `-R${west - MARGIN}/${east + MARGIN}/${Math.max(-90, south - MARGIN)}/${Math.min(90, north + MARGIN)}`;
}

function coast(args: string[], what: string, mayBeEmpty = false): Chain[] {
  const run = spawnSync('gmt', ['coast', ...args, '-M'], { encoding: 'utf8', timeout: 120_000, maxBuffer: 256 * 1024 * 1024 });
  if (run.error && (run.error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(`Не найдена программа gmt. ${HOW_TO_INSTALL}`);
  if (run.error) throw new Error(`gmt не ответила: ${what} (${run.error.message}).`);
  const chains = parseSegments(run.stdout);
  if (run.status !== 0 || (chains.length === 0 && !mayBeEmpty)) {
    throw new Error(`Не прочитать: ${what}.\n${run.stderr.trim().split('\n').slice(0, 5).join('\n')}\n${HOW_TO_INSTALL}`);
  }
  return chains;
}
