/**
 * The picture that a chat shows beside a link: 1200 × 630, a sheet of the atlas with a headline, a place and the mosaic.
 * Pure: plain words and numbers in; out comes SVG for the ground, which is drawn once a direction, and outlines for what
 * differs from picture to picture.
 */
import { signOf } from '../../ui/sign-shapes.ts';
import type { Inks } from '../../kernel/inks.ts';
import type { Face, FaceName } from './lettering.ts';
import { setHeadline, type SetHeadline } from './lines.ts';
import { PICTURE } from './picture-size.ts';
import { box, type Mark, type Ring } from './shapes.ts';
import { spotMarks, type Spot } from './spots.ts';
import { townMarks, type Town } from './town-names.ts';

/** Where the map lies; whoever makes paths and spots for a picture projects into this window. */
export const MAP_WINDOW = { left: 772, top: 0, width: 428, height: 630, margin: 34 } as const;

export interface PictureGround {
  siteTitle: string;
  /** Base map in units of the picture, cut to the map's window. */
  paths: { land: string; water: string; rivers: string; borders: string };
  /** Cities that everybody knows. */
  towns: readonly Town[];
  mosaic: { tiles: readonly { id: string; column: number; row: number }[]; columns: number; rows: number };
}

export interface SharePicture {
  /** What this is: «Благоустройство», «ТОС», «Показатель стратегии». */
  kicker: string;
  title: string;
  /** Up to three short lines below the headline, the most telling first. */
  facts: readonly string[];
  /** Number of the direction: its sign and hue. */
  direction?: number;
  /** Short code for paper. */
  code?: string;
  /** Lit tiles of the mosaic. */
  lit: readonly string[];
  spots: readonly Spot[];
}

export interface Workshop {
  faces: Record<FaceName, Face>;
  ink: Inks;
}

const LEFT = 60;
const COLUMN = MAP_WINDOW.left - LEFT - 44;
const BRAND = { top: 506, height: 78 };
const RULE = BRAND.top - 26;
const HEADLINE = { top: 112, width: COLUMN, sizes: [76, 68, 61, 55, 50, 46, 42, 38], leading: 1.12, large: 50 };
const FACT_STEP = 40;

/** Paper, map, unlit mosaic and the sign of the direction. */
export function drawGround(ground: PictureGround, ink: Inks, direction?: number): string {
  const { left, width, height } = MAP_WINDOW;
  const { land, water, rivers, borders } = ground.paths;
  const map = `<svg x="${left}" y="0" width="${width}" height="${height}" viewBox="${left} 0 ${width} ${height}" fill="none" stroke-linejoin="round">
<rect x="${left}" y="0" width="${width}" height="${height}" fill="${ink('color-panel')}"/>
<path d="${land}" fill="${ink('color-land')}" stroke="${ink('color-soft')}" stroke-width="1.6"/>
<path d="${borders}" stroke="${ink('color-rule')}" stroke-width="1.2"/>
<path d="${water}" fill="${ink('color-water')}" stroke="${ink('color-shore')}" stroke-width="1"/>
<path d="${rivers}" stroke="${ink('color-shore')}" stroke-width="1.5"/></svg>`;
  return `<rect width="${PICTURE.width}" height="${PICTURE.height}" fill="${ink('color-page')}"/>${map}
<path d="M${left} 0v${height}" stroke="${ink('color-text')}" stroke-width="1.5"/>
<path d="M${LEFT} ${RULE}H${left - 44}M${LEFT} ${RULE + 5}H${left - 44}" stroke="${ink('color-text')}" stroke-width="1.6"/>
<g transform="translate(${LEFT} ${BRAND.top}) scale(${mosaicScale(ground.mosaic).toFixed(4)})"><path d="${ground.mosaic.tiles.map(({ column, row }) => `M${column * 10 + 0.7} ${row * 10 + 0.7}h8.6v8.6h-8.6z`).join('')}" fill="${ink('color-tile')}"/></g>
${direction === undefined ? '' : `<path d="${signOf(direction).shape}" transform="translate(${LEFT} 53) scale(2)" fill="${hueOf(direction, ink)}"/>`}`;
}

/** The paint of a direction; of the site where there is none. */
export function hueOf(direction: number | undefined, ink: Inks): string {
  return ink(direction === undefined ? 'color-accent' : `direction-${signOf(direction).hue}`);
}

/** All that differs from picture to picture, to be laid on the ground. */
export function drawOverlay(picture: SharePicture, ground: PictureGround, { faces, ink }: Workshop): Mark[] {
  const hue = hueOf(picture.direction, ink);
  const text = (face: FaceName, said: string, x: number, y: number, size: number, paint: string): Mark => ({
    rings: faces[face].outline(faces[face].settable(said), x, y, size),
    paint,
  });
  /** One line, smaller if it must be, cut at a word if that is not enough. */
  const fit = (said: string, width: number, ...sizes: number[]): SetHeadline => setHeadline(faces.sans.settable(said), { width, height: 1, sizes, leading: 2 }, faces.sans.width);

  const parts: Mark[] = [];
  const kickerX = picture.direction === undefined ? LEFT : LEFT + 52;
  const kicker = fit(picture.kicker, LEFT + COLUMN - kickerX, 31, 29, 27);
  parts.push(text('sans', kicker.lines[0] ?? '', kickerX, 84, kicker.size, hue));

  const bold = faces['serif-bold'];
  const { lines, size, facts, factsTop } = fitColumn(picture, bold);
  const first = HEADLINE.top + size * 0.86;
  lines.forEach((words, i) => parts.push(text('serif-bold', words, LEFT - size * 0.03, first + i * size * HEADLINE.leading, size, ink('color-text'))));
  const below = first + (lines.length - 1) * size * HEADLINE.leading;
  // Facts are one block: the longest of them sets the size for all.
  const factSize = Math.min(...facts.map((fact) => fit(fact, COLUMN, 30, 28, 26).size));
  facts.forEach((fact, i) => parts.push(text('sans', fit(fact, COLUMN, factSize).lines[0] ?? '', LEFT, Math.min(below + 62, factsTop) + i * FACT_STEP, factSize, ink('color-soft'))));

  parts.push({ rings: litTiles(ground.mosaic, picture.lit), paint: hue }, ...brand(picture, ground, faces, ink));
  parts.push(...spotMarks(picture.spots, hue, ink), ...townMarks(ground.towns, picture.spots, PICTURE.width - 12, faces.serif, ink));
  return parts;
}

/** A long headline takes the room of the last facts rather than be set in a size nobody reads in a chat. */
function fitColumn({ title, facts }: SharePicture, bold: Face): SetHeadline & { facts: readonly string[]; factsTop: number } {
  for (let count = facts.length; ; count--) {
    const factsTop = RULE - 30 - Math.max(0, count - 1) * FACT_STEP;
    const set = setHeadline(bold.settable(title), { ...HEADLINE, height: factsTop - HEADLINE.top - 52 }, bold.width);
    if (count <= 1 || set.size >= HEADLINE.large) return { ...set, facts: facts.slice(0, count), factsTop };
  }
}

/** @param inner what `drawGround` returns */
export function sheet(inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}">${inner}</svg>`;
}

const mosaicScale = ({ rows }: PictureGround['mosaic']): number => BRAND.height / (Math.max(1, rows) * 10);

function litTiles(plan: PictureGround['mosaic'], lit: readonly string[]): Ring[] {
  const scale = mosaicScale(plan);
  const isLit = new Set(lit);
  return plan.tiles.filter(({ id }) => isLit.has(id)).map(({ column, row }) => box(LEFT + (column * 10 + 0.7) * scale, BRAND.top + (row * 10 + 0.7) * scale, 8.6 * scale, 8.6 * scale));
}

/** The site's name in one line or, if it is long, in two; the paper code at the right edge of the column. */
function brand({ code }: SharePicture, { siteTitle, mosaic: plan }: PictureGround, faces: Workshop['faces'], ink: Inks): Mark[] {
  const [bold, plain] = [faces['serif-bold'], faces.serif];
  const x = LEFT + plan.columns * 10 * mosaicScale(plan) + 22;
  const codeSize = 34;
  const codeWidth = code ? plain.width(code, codeSize) : 0;
  const room = { width: LEFT + COLUMN - x - (code ? codeWidth + 28 : 0), height: 64, sizes: [31, 28, 25, 22], leading: 1.16 };
  const { lines, size } = setHeadline(bold.settable(siteTitle), room, bold.width);
  const middle = BRAND.top + BRAND.height / 2;
  const first = middle - ((lines.length - 1) * size * room.leading) / 2 + size * 0.33;
  const name = lines.map((said, i) => ({ rings: bold.outline(said, x, first + i * size * room.leading, size), paint: ink('color-text') }));
  return code ? [...name, { rings: plain.outline(code, LEFT + COLUMN - codeWidth, middle + codeSize * 0.33, codeSize), paint: ink('color-soft') }] : name;
}
