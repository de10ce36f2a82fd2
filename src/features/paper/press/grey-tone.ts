/**
 * The tone curve of a black-and-white newspaper picture. On newsprint dots spread: half a tint of black prints as three
 * quarters, so an untouched picture comes out dark. The curve is read from the black ramp of ANSI CGATS TR 002. Pure.
 */

/** Lightness L* of newsprint under so many per cent of black ink: TR 002-2007, patches 0 0 0 K (paired ones averaged). */
const RAMP: readonly (readonly [ink: number, lightness: number])[] = [
  [0, 80.11], [3, 77.35], [7, 74.84], [10, 73.25], [15, 70.49], [20, 68.06], [25, 65], [30, 62.52], [40, 58.01], [50, 52.46],
  [60, 49.03], [70, 45.18], [80, 42.65], [90, 39.88], [100, 36.69],
];
/** Above this black runs together on newsprint; the same bound stands in the colour profile. */
const MOST_INK = 85;

const luminance = (lightness: number): number => (lightness > 8 ? ((lightness + 16) / 116) ** 3 : lightness / 903.3);
const lightness = (y: number): number => (y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y);
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function between(rows: readonly (readonly [number, number])[], x: number): number {
  const i = Math.min(rows.length - 2, Math.max(0, rows.findLastIndex(([from]) => from <= x)));
  const [[x0, y0], [x1, y1]] = [rows[i]!, rows[i + 1]!];
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}

/**
 * Black ink, per cent, for a grey of the screen (0…255). The range from white to black is laid between bare paper and 85 % of
 * ink; the middle is the mean of two honest answers: light kept in proportion (half-tone 50 % stays about 50) and lightness
 * kept in proportion (it would become about 30, too pale beside text). So the middle is made lighter, but slightly.
 */
export function blackFor(grey: number): number {
  const y = linear(Math.min(255, Math.max(0, grey)) / 255);
  const [paper, black] = [between(RAMP, 0), between(RAMP, MOST_INK)];
  const byLight = lightness(luminance(black) + y * (luminance(paper) - luminance(black)));
  const byLightness = black + (lightness(y) / 100) * (paper - black);
  const wanted = (byLight + byLightness) / 2;
  return Math.min(MOST_INK, Math.max(0, between(RAMP.map(([ink, light]) => [light, ink] as const).reverse(), wanted)));
}

/** For each grey of the screen the grey that is written into the file: 255 is bare paper, 0 would be full black. */
export const NEWSPRINT_TONE: Uint8Array = Uint8Array.from({ length: 256 }, (_, grey) => Math.round(255 * (1 - blackFor(grey) / 100)));
