/** The square cover of a podcast: name, broadcaster and the mosaic of the region. Drawn by the site's own fonts, so it is the same everywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Catalogue, RecOf } from './catalogue.ts';
import { mediumOf } from './features/radio/episode-words.ts';
import { mosaicPath, planMosaic } from './features/municipalities/mosaic.ts';
import { openFaces, type Face } from './features/sharing/lettering.ts';
import { setHeadline } from './features/sharing/lines.ts';
import { readInks } from './kernel/inks.ts';
import { typeset } from './kernel/typography.ts';
import { settings } from './settings.ts';

/** The least that podcast shops take. */
const SIDE = 1400;
const EDGE = 110;
const WIDTH = SIDE - 2 * EDGE;
const TITLE = { width: WIDTH, height: 430, sizes: [190, 170, 150, 130, 112, 96], leading: 1.08 };

export async function podcastCover({ all, region }: Catalogue, programme: RecOf<'programmes'>): Promise<Buffer> {
  const { projectRoot } = settings(region.timeZone);
  const ink = readInks(readFileSync(join(projectRoot, 'src/styles/tokens.css'), 'utf8'));
  const faces = openFaces(join(projectRoot, 'src/styles/fonts'));
  const [bold, sans] = [faces['serif-bold'], faces.sans];
  const drawn = (face: Face, text: string): string => face.settable(typeset(text).replaceAll('\u2060', ''));
  const { lines, size } = setHeadline(drawn(bold, programme.data.name), TITLE, bold.width);
  const kicker = setHeadline(drawn(sans, mediumOf(programme.data)), { width: WIDTH, height: 1, sizes: [56, 48, 42], leading: 2 }, sans.width);
  const foot = setHeadline(drawn(sans, region.siteTitle), { width: WIDTH, height: 1, sizes: [50, 44, 38], leading: 2 }, sans.width);
  const plan = planMosaic(all.municipalities);
  const room = { top: 770, height: 430 };
  const scale = Math.min(WIDTH / (Math.max(1, plan.columns) * 10), room.height / (Math.max(1, plan.rows) * 10));
  const first = 330 + size * 0.5;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}">
<rect width="${SIDE}" height="${SIDE}" fill="${ink('color-page')}"/>
${letters(sans, kicker.lines[0] ?? '', EDGE, 190, kicker.size, ink('color-accent'))}
${lines.map((line, index) => letters(bold, line, EDGE, first + index * size * TITLE.leading, size, ink('color-text'))).join('\n')}
<path d="M${EDGE} 706H${SIDE - EDGE}M${EDGE} 716H${SIDE - EDGE}" stroke="${ink('color-text')}" stroke-width="3"/>
<g transform="translate(${EDGE} ${room.top}) scale(${scale.toFixed(4)})"><path d="${mosaicPath(plan.tiles)}" fill="${ink('color-accent')}"/></g>
${letters(sans, foot.lines[0] ?? '', EDGE, SIDE - 110, foot.size, ink('color-soft'))}
</svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 16, compressionLevel: 9, effort: 10 }).toBuffer();
}

function letters(face: Face, text: string, x: number, y: number, size: number, paint: string): string {
  const rings = face.outline(text, x, y, size).map((ring) => {
    const points: string[] = [];
    for (let i = 0; i + 1 < ring.length; i += 2) points.push(`${ring[i]!.toFixed(1)} ${ring[i + 1]!.toFixed(1)}`);
    return `M${points.join('L')}z`;
  });
  return `<path d="${rings.join('')}" fill="${paint}"/>`;
}
