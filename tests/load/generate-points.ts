/**
 * Points for a whole country on one map: made-up records thick around made-up centres, some of them exactly on a
 * centre, as real ones with an unknown place are. Deterministic. Used by the bench alone, never part of a site.
 */
import type { PointRecord } from '../../src/features/map/points-file.ts';
import { Random } from './random.ts';
import { PLACES, THINGS } from './words.ts';

/** West, south, east, north of the made-up country. */
export const COUNTRY = [28, 43, 178, 70] as const;

const LETTERS: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r',
  с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ' ': '-',
};
const ROOTS = ['бере', 'вер', 'гор', 'дуб', 'ел', 'заре', 'клен', 'лип', 'мало', 'ново', 'озер', 'пет', 'реч', 'сос', 'тих', 'ус', 'чер', 'яс'];
const ENDINGS = ['зино', 'хово', 'ное', 'рово', 'ская', 'тьево', 'лки', 'гино', 'шкино', 'нец'];
const STATES = ['завершён', 'поддержан', 'в работе', 'работает спустя год'];
const MUNICIPALITIES = 2300;

/** A fifth stands on the centre of its municipality, a half in a settlement, the rest at a house. */
export function generatePoints(count = 35_000): PointRecord[] {
  const random = new Random(20261122);
  const [west, south, east, north] = COUNTRY;
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  const word = (): string => random.pick(ROOTS) + random.pick(ENDINGS);
  const centres = Array.from({ length: MUNICIPALITIES }, () => ({
    name: `${word().replace(/^./, (letter) => letter.toUpperCase())}-${random.whole(1, 99)}`,
    // Most people live in the west and the south, and so do the records.
    lng: round(west + (east - west) * random.next() ** 2),
    lat: round(south + (north - south) * random.next() ** 1.3),
  }));
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, n): PointRecord => {
    const centre = random.pick(centres);
    const luck = random.next();
    const precision = luck < 0.2 ? 'центр муниципалитета' : luck < 0.7 ? 'населённый пункт' : 'дом';
    const village = word();
    const thing = random.pick(THINGS);
    const latin = [...`${village} ${thing}`].map((letter) => LETTERS[letter] ?? letter).join('');
    const id = taken.has(latin) ? `${latin}-${n}` : latin;
    taken.add(id);
    return {
      id,
      title: `${thing.replace(/^./, (letter) => letter.toUpperCase())} ${random.pick(PLACES)}, ${village}`,
      lat: luck < 0.2 ? centre.lat : round(centre.lat + (random.next() - 0.5) * 0.5),
      lng: luck < 0.2 ? centre.lng : round(centre.lng + (random.next() - 0.5) * 0.9),
      precision,
      detail: `${centre.name} · ${random.whole(2016, 2026)} · ${random.pick(STATES)}`,
    };
  });
}
