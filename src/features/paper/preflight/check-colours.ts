/** Photographs of the press file beside those of the screen file: one that was turned inside out or washed out is far off. */
import { countOf } from '../../../kernel/text.ts';
import type { PreflightCheck } from '../issue/kit.ts';
import { distanceIn, FAR } from '../press/colour-distance.ts';
import { photosOf } from './check-pictures.ts';
import { type Box, check, type Expectation, meet, notChecked, sayNumber, some, THINGS } from './expectation.ts';
import { withPdf } from './pdfium.ts';
import { type Raster, renderColour } from './render.ts';
import { type Seen, trimOf } from './seen.ts';

/** Two pixels a millimetre: trimmed edges fall between whole pixels. */
const DPI = 50.8;
/** Smaller pictures have too few pixels to judge. */
const SMALLEST_PX = 12;

export async function checkColours(seen: Seen, { twin, kind }: Expectation): Promise<PreflightCheck> {
  const name = 'Цвет не вывернут';
  const expected = `снимки отличаются от экранных не больше чем на ${FAR} (ΔE)`;
  const photos = photosOf(seen);
  if (photos.length === 0) return notChecked(name, 'снимков в файле нет', expected);
  if (!twin) return notChecked(name, 'экранный файл для сравнения не передан', expected);
  const measured = await withPdf(twin, (other) => {
    if (other.pages !== seen.pdf.pages) throw new Error(`в экранном файле страниц ${other.pages}, в этом ${seen.pdf.pages}`);
    return seen.pages.flatMap((page, index) => {
      const here = photos.filter((photo) => photo.page === page.number);
      if (here.length === 0) return [];
      const trim = trimOf(page);
      const ours = seen.pdf.withPage(index, (handle) => renderColour(seen.pdf, handle, DPI, page.crop, trim));
      const screen = other.withPage(index, (handle) => renderColour(other, handle, DPI));
      if (Math.abs(ours.widthPx - screen.widthPx) > 1 || Math.abs(ours.heightPx - screen.heightPx) > 1) throw new Error(`стр. ${page.number} другого размера, чем в экранном файле`);
      const size = { widthPx: Math.min(ours.widthPx, screen.widthPx), heightPx: Math.min(ours.heightPx, screen.heightPx) };
      const [a, b] = [cut(ours, size), cut(kind === 'серый' ? greyed(screen) : screen, size)];
      return here.flatMap(({ box }) => {
        const part = partOf(meet(box, trim), trim);
        return part.width < SMALLEST_PX || part.height < SMALLEST_PX ? [] : [{ far: distanceIn(a, b, part).distance, page: page.number }];
      });
    });
  });
  if (measured.length === 0) return notChecked(name, 'снимки мельче 6 мм, по ним не судят', expected);
  const far = measured.filter((one) => one.far > FAR);
  if (far.length > 0) return check(name, 'ошибка', some(far.map((one) => `стр. ${one.page}: снимок отличается на ${sayNumber(Math.round(one.far * 10) / 10)}`)), expected);
  return check(name, 'хорошо', `${countOf(measured.length, THINGS.picture)}, дальше всего ${sayNumber(Math.round(Math.max(...measured.map((one) => one.far)) * 10) / 10)}`, expected);
}

const partOf = (box: Box, trim: Box): { left: number; top: number; width: number; height: number } => {
  const scale = DPI / 72;
  const [left, top] = [Math.ceil((box.left - trim.left) * scale), Math.ceil((trim.top - box.top) * scale)];
  return { left, top, width: Math.floor((box.right - trim.left) * scale) - left, height: Math.floor((trim.top - box.bottom) * scale) - top };
};

function cut({ widthPx, rgba }: Raster, size: { widthPx: number; heightPx: number }): Raster {
  if (widthPx === size.widthPx) return { ...size, rgba: rgba.subarray(0, size.widthPx * size.heightPx * 4) };
  const rows = Array.from({ length: size.heightPx }, (_, row) => rgba.subarray(row * widthPx * 4, (row * widthPx + size.widthPx) * 4));
  return { ...size, rgba: Buffer.concat(rows) };
}

/** Brightness of the screen's colours (Rec. 709), since a black press has no hues. */
function greyed(raster: Raster): Raster {
  const rgba = raster.rgba.slice();
  for (let at = 0; at < rgba.length; at += 4) rgba.fill(Math.round(0.2126 * rgba[at]! + 0.7152 * rgba[at + 1]! + 0.0722 * rgba[at + 2]!), at, at + 3);
  return { ...raster, rgba };
}
