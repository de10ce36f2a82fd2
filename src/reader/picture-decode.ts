/** One picture decoded in full: its size and paint, or the reason why it must not be published. Knows bytes, not files. */
import { countOf } from '../kernel/text.ts';
import { tracesOf, type Trace } from './picture-traces.ts';

const MAX_PIXELS = 60_000_000;
export const LARGE_HINT = 'Уменьшите снимок до 3000 точек по длинной стороне.';
const EXPECTED = 'JPEG, PNG, WebP или AVIF';

export interface PictureFacts {
  hash: string;
  width: number;
  height: number;
  /** What the bytes are, whatever the name says: «jpeg», «png», «webp», «avif». */
  format: string;
  /** CSS paint of the place until the picture arrives: its colours from top to bottom. */
  tint: string;
}
export interface PictureFault {
  code: string;
  found: string;
  expected: string;
  hint?: string;
}
/** `traces`: what the file tells of people besides the picture; absent when nothing. */
export type Verdict = { facts: PictureFacts; traces?: Trace[] } | { fault: PictureFault };

/** Kinds of files known by their first bytes that are opened by some programs and yet are no photographs for a site. */
const FOREIGN: { is: (head: string) => boolean; fault: PictureFault }[] = [
  {
    is: (head) => head.startsWith('version https://git-lfs'),
    fault: { code: 'picture-lfs', found: 'вместо снимка указатель Git LFS', expected: 'сам файл снимка', hint: 'Выполните «git lfs pull» или положите сам снимок.' },
  },
  {
    is: (head) => /^.{4}ftyp(heic|heix|hevc|heim|heis|mif1|msf1)/s.test(head) && !head.includes('avif'),
    fault: { code: 'picture-heic', found: 'снимок в формате HEIC: его пишут айфоны, а браузеры не показывают', expected: EXPECTED, hint: 'На телефоне: «Настройки → Камера → Форматы → Наиболее совместимые»; готовый снимок сохраните как JPEG.' },
  },
  {
    is: (head) => /^\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(head.replace(/^\u00EF\u00BB\u00BF/, '')),
    fault: { code: 'picture-drawing', found: 'внутри файла чертёж SVG, в нём может быть программа', expected: EXPECTED, hint: 'Сохраните чертёж как PNG.' },
  },
  {
    is: (head) => /^GIF8|^(II\*\0|MM\0\*)|^%PDF/.test(head),
    fault: { code: 'picture-format', found: 'внутри файла GIF, TIFF или PDF', expected: EXPECTED, hint: 'Откройте снимок и сохраните его как JPEG.' },
  },
];

const PHOTO_FORMATS: Record<string, string> = { jpeg: 'jpeg', png: 'png', webp: 'webp', heif: 'avif' };

export async function decodePicture(bytes: Buffer, hash: string): Promise<Verdict> {
  if (bytes.length === 0) return { fault: { code: 'picture-empty', found: 'файл снимка пуст (0 байт)', expected: 'настоящий снимок', hint: 'Скопируйте его заново с телефона или фотоаппарата.' } };
  const head = bytes.subarray(0, 200).toString('latin1');
  const foreign = FOREIGN.find(({ is }) => is(head));
  if (foreign) return { fault: foreign.fault };
  const { default: sharp } = await import('sharp'); // heavy, and most runs decode nothing new
  try {
    const meta = await sharp(bytes, { limitInputPixels: false }).metadata();
    const format = PHOTO_FORMATS[meta.format ?? ''];
    if (!meta.width || !meta.height || !format) throw new Error('no picture');
    if ((meta.pages ?? 1) > 1) {
      return { fault: { code: 'picture-moves', found: `снимок движется: в нём ${countOf(meta.pages ?? 2, ['кадр', 'кадра', 'кадров'])}`, expected: 'неподвижный снимок', hint: 'Сохраните один кадр как JPEG: движение на странице мешает читать.' } };
    }
    // Before a single point is unpacked: a small file may promise a wall of points.
    if (meta.width * meta.height > MAX_PIXELS) {
      return { fault: { code: 'picture-too-big', found: `${meta.width}×${meta.height} точек`, expected: 'снимок не больше 60 мегапикселей', hint: LARGE_HINT } };
    }
    await sharp(bytes, { failOn: 'error' }).stats();
    const { data } = await sharp(bytes).autoOrient().flatten({ background: '#fff' }).toColourspace('srgb').resize(1, 3, { fit: 'fill' }).raw().toBuffer({ resolveWithObject: true });
    const turned = (meta.orientation ?? 1) >= 5;
    const traces = await tracesOf(meta, async (thumbnail) => shapeOf(await sharp(thumbnail).metadata()));
    return { ...(traces.length > 0 && { traces }), facts: { hash, width: turned ? meta.height : meta.width, height: turned ? meta.width : meta.height, format, tint: paintOf(data) } };
  } catch (error) {
    const truncated = /premature|truncat|end of|VipsJpeg/i.test(String(error));
    return {
      fault: truncated
        ? { code: 'picture-broken', found: 'снимок обрывается: файл скопирован не целиком', expected: 'целый файл', hint: 'Скопируйте его заново с телефона или фотоаппарата.' }
        : { code: 'picture-broken', found: 'файл не открывается как снимок', expected: EXPECTED, hint: 'Возможно, у файла другого вида переименовано расширение.' },
    };
  }
}

function shapeOf({ width, height }: { width?: number; height?: number }): number | undefined {
  return width && height ? width / height : undefined;
}

/** Three points, top to bottom, as a gradient of under sixty bytes. */
function paintOf(points: Buffer): string {
  const channels = points.length / 3;
  const colours = [0, 1, 2].map((i) => {
    const point = points.subarray(i * channels, i * channels + 3);
    return `#${[0, 1, 2].map((c) => point[channels < 3 ? 0 : c]!.toString(16).padStart(2, '0')).join('')}`;
  });
  return `linear-gradient(${colours.join()})`;
}
