/** What the first bytes of a file say of it, before anybody tries to unpack it: kind and size in points. Pure. */

export const MOST_BYTES = 40 * 1024 * 1024;
export const MOST_POINTS = 60_000_000;

export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'gif' | 'tiff' | 'svg' | 'other';

export interface PictureHead {
  kind: PictureKind;
  width?: number;
  height?: number;
}

/** @param bytes the beginning of the file: 256 KB are enough for any camera */
export function readPictureHead(bytes: Uint8Array): PictureHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const letters = (from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return { kind: 'jpeg', ...jpegSize(view) };
  if (letters(0, 8) === '\x89PNG\r\n\x1a\n') return { kind: 'png', ...(bytes.length >= 24 ? { width: view.getUint32(16), height: view.getUint32(20) } : {}) };
  if (letters(0, 4) === 'RIFF' && letters(8, 4) === 'WEBP') return { kind: 'webp' };
  if (letters(4, 4) === 'ftyp') {
    const brands = letters(8, 40);
    return { kind: /avif|avis/.test(brands) ? 'avif' : /hei[cmsx]|hev[cmsx]|mif1|msf1/.test(brands) ? 'heic' : 'other' };
  }
  if (letters(0, 4) === 'GIF8') return { kind: 'gif' };
  if (/^(II\*\0|MM\0\*)/.test(letters(0, 4))) return { kind: 'tiff' };
  if (/^\s*(<\?xml|<svg|<!DOCTYPE svg)/i.test(letters(0, 100))) return { kind: 'svg' };
  return { kind: 'other' };
}

/** The frame header tells the size; the walk from marker to marker is bounded by the bytes at hand. */
function jpegSize(view: DataView): { width?: number; height?: number } {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const length = view.getUint16(at + 2);
    if (length < 2) return {};
    at += 2 + length;
  }
  return {};
}

/** Why a file will not do, in one or two Russian sentences; undefined when it may be tried. */
export function pictureRefusal(name: string, size: number, head: PictureHead): string | undefined {
  const start = `«${name}»: `;
  if (size === 0) return `${start}файл пуст. Скопируйте снимок заново.`;
  if (size > MOST_BYTES) return `${start}больше 40 МБ. Уменьшите снимок до 3000 точек по длинной стороне.`;
  if (head.kind === 'svg' || head.kind === 'gif' || head.kind === 'tiff') return `${start}это ${head.kind.toUpperCase()}. Откройте снимок и сохраните его как JPEG.`;
  if (head.kind === 'other') return `${start}это не снимок. Подойдут JPEG, PNG, WebP, AVIF.`;
  if ((head.width ?? 0) * (head.height ?? 0) > MOST_POINTS) return `${start}${head.width}×${head.height} точек, больше 60 мегапикселей. Уменьшите снимок до 3000 точек по длинной стороне.`;
  return undefined;
}

/** When the browser cannot open what it was given. */
export function unopened(name: string, { kind }: PictureHead): string {
  return kind === 'heic'
    ? `«${name}»: снимок в формате HEIC, этот браузер его не открывает. На телефоне: «Настройки → Камера → Форматы → Наиболее совместимые»; готовый снимок сохраните как JPEG.`
    : `«${name}»: снимок не открывается. Возможно, файл скопирован не целиком.`;
}
