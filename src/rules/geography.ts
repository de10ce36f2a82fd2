/** Points, the map and the mosaic. */
import { insideBbox, type LngLat } from '../kernel/geo.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import type { Entry } from '../reader/content.ts';
import { allEntries, at, type Rule } from './rule.ts';

const regionIsPossible: Rule = ({ region, regionFile }) => {
  if (!region || !regionFile) return [];
  const problems: Problem[] = [];
  const [west, south, east, north] = region.map.bbox;
  if (west >= east || south >= north) {
    problems.push(problem({ file: regionFile.file, ...regionFile.at(['map', 'bbox']), field: 'map.bbox', code: 'bbox', found: `${region.map.bbox.join(', ')}`, expected: 'запад, юг, восток, север: первое меньше третьего, второе меньше четвёртого', hint: 'Похоже, числа переставлены.' }));
  }
  if (!isTimeZone(region.timeZone)) {
    problems.push(problem({ file: regionFile.file, ...regionFile.at(['timeZone']), field: 'timeZone', code: 'time-zone', found: `«${region.timeZone}»`, expected: 'часовой пояс по базе IANA: Europe/Moscow' }));
  }
  return problems;
};

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('ru', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Values that are no coordinates have been reported by their schema. */
const pointsLieInTheRegion: Rule = (content) => {
  const bbox = content.region?.map.bbox;
  if (!bbox || bbox[0] >= bbox[2] || bbox[1] >= bbox[3]) return [];
  return allEntries(content).flatMap((entry) => {
    const key = entry.collection === 'municipalities' ? 'centre' : 'point';
    const point = pointOf(entry, key);
    if (!point || insideBbox(point, bbox)) return [];
    const isSwapped = insideBbox({ lat: point.lng, lng: point.lat }, bbox);
    const isZero = point.lat === 0 && point.lng === 0;
    return [
      at(entry, [key, 'lat'], {
        code: isSwapped ? 'swapped-coordinates' : 'point-outside',
        found: `широта ${point.lat}, долгота ${point.lng}`,
        expected: `точка внутри региона: широта ${bbox[1]}–${bbox[3]}, долгота ${bbox[0]}–${bbox[2]}`,
        hint: isSwapped ? `Похоже, широта и долгота переставлены: lat: ${point.lng}, lng: ${point.lat}.` : isZero ? 'Нули — это точка в океане. Если место неизвестно, удалите координаты.' : undefined,
      }),
    ];
  });
};

function pointOf(entry: Entry, key: string): LngLat | undefined {
  const point = (entry.data as Record<string, { lat?: unknown; lng?: unknown } | null> | null)?.[key];
  const [lat, lng] = [point?.lat, point?.lng];
  return typeof lat === 'number' && typeof lng === 'number' && Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined;
}

const mosaicCellsAreFree: Rule = ({ entries }) => {
  const seen = new Map<string, Entry>();
  return entries.municipalities.flatMap((entry) => {
    const key = entry.data.cell.join(', ');
    const twin = seen.get(key);
    seen.set(key, twin ?? entry);
    return twin ? [at(entry, ['cell'], { code: 'cell-taken', found: `клетка [${key}] занята записью ${twin.file}`, expected: 'свободная клетка мозаики' })] : [];
  });
};

export const geographyRules: readonly Rule[] = [regionIsPossible, pointsLieInTheRegion, mosaicCellsAreFree];
