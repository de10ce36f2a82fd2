/** A copy of a built site whose map holds a whole country's points: for the bench alone, thrown away after it. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { packLine, type BaseFile } from '../features/map/base-file.ts';
import { inFileOrder, packPoints, packWords, type PointRecord } from '../features/map/points-file.ts';
import type { Bbox } from '../kernel/geo.ts';
import { routes } from '../kernel/routes.ts';

export interface CrowdedMap {
  folder: string;
  /** Brotli bytes of what the map reads before it stands. */
  pointBytes: number;
  /** Of all titles together; a reader loads only the blocks they look at. */
  wordBytes: number;
  [Symbol.dispose](): void;
}

/** What the map page needs of the site. */
const NEEDED = ['_astro', routes.map(), routes.dataFile('karta')];

export function crowdMap(site: string, records: readonly PointRecord[], bbox: Bbox): CrowdedMap {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-crowded-'));
  for (const name of NEEDED) cpSync(join(site, name), join(folder, name), { recursive: true });
  const data = join(folder, routes.dataFile('karta'));
  for (const name of readdirSync(data)) if (name !== 'osnova.json') rmSync(join(data, name));
  mkdirSync(data, { recursive: true });
  const put = (name: string, body: unknown): number => {
    const text = JSON.stringify(body);
    writeFileSync(join(data, name), text);
    return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }).length;
  };

  const ordered = inFileOrder(records);
  const pointBytes = put('proekty.json', packPoints(ordered));
  const wordBytes = packWords(ordered).reduce((sum, block, i) => sum + put(`proekty-slova-${i + 1}.json`, block), 0);
  put('tos.json', packPoints([]));
  put('granitsy.json', { outlines: [] });
  // The base keeps the lakes and the names of the region, so that they are drawn as well; the country is a plain frame.
  const base = JSON.parse(readFileSync(join(data, 'osnova.json'), 'utf8')) as BaseFile;
  const [west, south, east, north] = bbox;
  const frame = packLine([[west, south], [east, south], [east, north], [west, north], [west, south]]);
  put('osnova.json', { ...base, outline: [[frame], ...base.outline] });
  return { folder, pointBytes, wordBytes, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
