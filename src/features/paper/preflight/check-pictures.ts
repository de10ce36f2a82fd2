/** Photographs: enough dots for their size on paper. */
import { countOf } from '../../../kernel/text.ts';
import type { PreflightCheck } from '../issue/kit.ts';
import { check, type Expectation, notChecked, sayMm, some, THINGS, widthOf } from './expectation.ts';
import type { PaintAct } from './painting.ts';
import type { Seen } from './seen.ts';

/** What print shops ask of a photograph; below it newsprint still looks well down to `minPpi`. */
export const GOOD_PPI = 300;
/** Rounding of a picture to whole dots. */
const ROUNDING = 0.5;
type Photo = Extract<PaintAct, { kind: 'снимок' }> & { page: number };

export const photosOf = ({ pages }: Seen): Photo[] => pages.flatMap(({ acts, number }) => acts.flatMap((act) => (act.kind === 'снимок' ? [{ ...act, page: number }] : [])));
export const ppiOf = ({ ppi }: Pick<Photo, 'ppi'>): number => Math.min(...ppi);

export function checkPpi(seen: Seen, { minPpi, kind }: Expectation): PreflightCheck {
  const name = 'Снимки достаточно подробны';
  const expected = `не меньше ${minPpi} точек на дюйм${kind === 'экран' ? '' : `, лучше ${GOOD_PPI}`}`;
  const photos = photosOf(seen);
  if (photos.length === 0) return notChecked(name, 'снимков в файле нет', expected);
  const say = (photo: Photo): string => `стр. ${photo.page}: ${photo.widthPx} × ${photo.heightPx} точек на ${sayMm(widthOf(photo.box))} мм — ${Math.round(ppiOf(photo))} на дюйм`;
  const poor = photos.filter((photo) => ppiOf(photo) < minPpi - ROUNDING);
  if (poor.length > 0) return check(name, 'ошибка', some(poor.map(say)), expected);
  const fair = photos.filter((photo) => ppiOf(photo) < GOOD_PPI - ROUNDING);
  if (fair.length > 0 && kind !== 'экран') return check(name, 'предупреждение', some(fair.map(say)), expected);
  return check(name, 'хорошо', `${countOf(photos.length, THINGS.picture)}, самый редкий ${Math.round(Math.min(...photos.map(ppiOf)))} точек на дюйм`, expected);
}
