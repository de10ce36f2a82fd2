/** Builds the base map: reads packages, makes four files, reports in Russian. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { crossings } from './crossings.ts';
import { areaFeature, arrayText, collectionText, lineFeature } from './geojson.ts';
import { packageVersions, readOutline, readRivers, readShores } from './gmt.ts';
import type { Chain } from './grid.ts';
import { toPosition } from './grid.ts';
import { readJsonFile } from './json-file.ts';
import { LIMITS, lakeLayer, outlineLayer, riverLayer } from './layers.ts';
import { npmVersions, readSettlements } from './places-source.ts';
import { placesSchema, refreshPlaces } from './places.ts';
import { readSettings } from './settings.ts';
import { nameLakes, nameRivers, readWaterNames } from './water-names.ts';

export interface BaseMapOptions {
  /** region.json with map.bbox, map.dcw and map.geonamesAdmin. */
  regionFile: string;
  /** Folder of the layers: places.json and water-names.json are read there, all files are written there. */
  folder: string;
  /** Compare only: write nothing, say which files would change. */
  check: boolean;
  /** Takes the progress lines. */
  say: (line: string) => void;
}

/** Returns the names of the files that changed (or, with `check`, would have). */
export function buildBaseMap({ regionFile, folder, check, say }: BaseMapOptions): string[] {
  const settings = readSettings(regionFile);
  say(`Данные: ${[...packageVersions(), ...npmVersions()].map(([name, version]) => `${name} ${version}`).join(', ')}.`);

  say('1/4 Контур региона…');
  const outline = outlineLayer(readOutline(settings), LIMITS);
  say('2/4 Озёра…');
  const lakes = lakeLayer(readShores(settings, 2), readShores(settings, 3), outline, LIMITS);
  say('3/4 Реки…');
  const rivers = riverLayer(readRivers(settings), outline, LIMITS);
  refuseCrossings('outline.geojson', outline.flat());
  refuseCrossings('lakes.geojson', lakes.flat());
  for (const river of rivers) refuseCrossings('rivers.geojson', [river]);

  const names = readWaterNames(join(folder, 'water-names.json'));
  const lakeNames = nameLakes(names, lakes);
  const riverNames = nameRivers(names, rivers);
  for (const name of [...lakeNames.unused, ...riverNames.unused]) say(`    внимание: имя «${name}» не попало ни на один водоём.`);

  say('4/4 Населённые пункты…');
  const settlements = readSettlements(settings.dcw.slice(0, 2), settings.geonamesAdmin);
  const placesFile = join(folder, 'places.json');
  const known = existsSync(placesFile) ? readJsonFile(placesFile, placesSchema) : [];
  const { places, nameless, missing } = refreshPlaces(known, settlements);
  for (const { nameLatin, lon, lat, geonamesId } of nameless) {
    say(`    без русского имени, пропущен: ${nameLatin} (GeoNames ${geonamesId ?? '—'}; ${lon}, ${lat}). Впишите его в places.json, если имя известно.`);
  }
  for (const { name } of missing) say(`    внимание: «${name}» нет в пакетах, оставлен как был.`);

  const files = new Map([
    ['outline.geojson', collectionText(outline.map((area) => areaFeature('outline', area)))],
    ['lakes.geojson', collectionText(lakes.map((area, i) => areaFeature('lake', area, lakeNames.byIndex.get(i))))],
    ['rivers.geojson', collectionText(rivers.map((line, i) => lineFeature('river', line, riverNames.byIndex.get(i))))],
    ['places.json', arrayText(places)],
  ]);
  return [...files].filter(([name, text]) => put(join(folder, name), text, check, say)).map(([name]) => name);
}

function refuseCrossings(file: string, chains: readonly Chain[]): void {
  const found = crossings(chains);
  if (found.length === 0) return;
  const where = found.slice(0, 5).map((point) => toPosition(point).join(', '));
  throw new Error(`${file}: линии пересекаются (${found.length}), первые места: ${where.join('; ')}. Файлы не записаны.`);
}

function put(file: string, text: string, check: boolean, say: (line: string) => void): boolean {
  const same = existsSync(file) && readFileSync(file, 'utf8') === text;
  const brotli = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  say(`    ${file}: ${Buffer.byteLength(text)} байт, brotli ${brotli}; ${same ? 'без изменений' : check ? 'ОТЛИЧАЕТСЯ' : 'записан'}.`);
  if (!same && !check) writeFileSync(file, text);
  return !same;
}
