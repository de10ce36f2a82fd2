/** A CMYK JPEG read back as the inks that a press would lay: what was really written is measured, not what was meant. */
import sharp from 'sharp';

export interface Inks {
  widthPx: number;
  heightPx: number;
  /** Cyan, magenta, yellow, black of each point from the top left; 255 is the full ink. */
  inks: Uint8Array;
}

/** Photoshop and libvips write the inks of a CMYK JPEG upside down and say so by an «Adobe» mark. */
export function isAdobeJpeg(jpeg: Uint8Array): boolean {
  const { length } = jpeg;
  for (let at = 2; at + 4 <= length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1]!;
    if (marker === 0xda) return false;
    if (marker === 0xee && Buffer.from(jpeg.subarray(at + 4, at + 9)).toString('latin1') === 'Adobe') return true;
    at += 2 + jpeg[at + 2]! * 256 + jpeg[at + 3]!;
  }
  return false;
}

/** The inks as an ordinary reader of pictures understands them. Throws for a picture that has not four channels. */
export async function readInks(jpeg: Uint8Array): Promise<Inks> {
  const { data, info } = await sharp(jpeg, { failOn: 'error' }).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) throw new Error(`В снимке каналов: ${info.channels}, а у четырёх красок их четыре.`);
  return { widthPx: info.width, heightPx: info.height, inks: data };
}

/** Greatest sum of the four inks of one point, per cent (0…400). `upsideDown`: the bytes mean paper, not ink. */
export function greatestInk(inks: Uint8Array, upsideDown = false): number {
  let [least, most] = [1020, 0];
  for (let at = 0; at + 3 < inks.length; at += 4) {
    const sum = inks[at]! + inks[at + 1]! + inks[at + 2]! + inks[at + 3]!;
    if (sum > most) most = sum;
    if (sum < least) least = sum;
  }
  return (upsideDown ? 1020 - least : most) / 2.55;
}
