/** How a page or a picture will look on newsprint, for a screen: through the press profile and back, on greyish paper. */
import sharp from 'sharp';

/**
 * Bare newsprint is a light grey (TR 002: L* 80, b* 3.5) and its black a dark one (L* 37). An eye takes the lightest thing before it
 * for white, so both are shown half-way: enough to be seen as newsprint beside a white page. Red, green and blue, parts of white.
 */
const PAPER = [0.925, 0.912, 0.878];
const BLACK = [0.1, 0.1, 0.095];

/** `rgba`: an RGB rendering, over white; the PNG has its size. `icc`: path of the profile of the press. */
export async function softProof({ rgba, widthPx, heightPx }: { rgba: Uint8Array; widthPx: number; heightPx: number }, icc: string): Promise<Uint8Array> {
  // Two steps: the library cannot leave a press space that it has just entered.
  const inInks = await sharp(rgba, { raw: { width: widthPx, height: heightPx, channels: 4 } }).flatten({ background: '#fff' }).withIccProfile(icc).tiff({ compression: 'none' }).toBuffer();
  const { channels } = await sharp(inInks).metadata();
  if (channels !== 4) throw new Error(`Профиль печати не читается: ${icc}. Нужен файл .icc для четырёх красок.`);
  const seen = await sharp(inInks).toColourspace('srgb').raw().toBuffer();
  return sharp(seen, { raw: { width: widthPx, height: heightPx, channels: 3 } }).linear(PAPER.map((white, i) => white - BLACK[i]!), BLACK.map((black) => 255 * black)).png({ palette: true, colours: 256, effort: 7 }).toBuffer();
}
