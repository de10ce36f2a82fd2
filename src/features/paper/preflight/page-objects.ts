/** What is painted on a page and where, as PDFium sees it: letters, lines, pictures, each with the box that remains after clipping. */
import { type Box, meet } from './expectation.ts';
import type { Engine, OpenPdf } from './pdfium.ts';

export interface Painted {
  kind: 'текст' | 'контур' | 'снимок' | 'переход' | 'форма' | 'неизвестное';
  box: Box;
  /** Corners of its outline; a QR mark in one outline has hundreds. */
  corners: number;
  /** Width of a line in points: the library adds as much on all sides, also at blunt ends where nothing is inked. */
  lineWidth: number;
}

const KINDS = ['неизвестное', 'текст', 'контур', 'снимок', 'переход', 'форма'] as const;
const PATH = 2;
const MAX_OBJECTS = 400_000;

/** Objects of a page in the order they are painted. An object that its clip hides wholly is left out. */
export function readObjects({ engine }: OpenPdf, page: number): Painted[] {
  const { call } = engine;
  const count = call('FPDFPage_CountObjects', page);
  if (count > MAX_OBJECTS) throw new Error(`На странице ${count} предметов, проверяется не больше ${MAX_OBJECTS}`);
  const painted: Painted[] = [];
  for (let at = 0; at < count; at += 1) {
    const object = call('FPDFPage_GetObject', page, at);
    const type = call('FPDFPageObj_GetType', object);
    const whole = boundsOf(engine, object);
    if (!whole) continue;
    const clip = clipOf(engine, object);
    const box = clip ? meet(whole, clip) : whole;
    if (box.right < box.left || box.top < box.bottom) continue;
    painted.push({ kind: KINDS[type] ?? 'неизвестное', box, corners: type === PATH ? call('FPDFPath_CountSegments', object) : 0, lineWidth: type === PATH ? lineWidthOf(engine, object) : 0 });
  }
  return painted;
}

function lineWidthOf({ call, scratch, integer, float }: Engine, path: number): number {
  const isStroked = call('FPDFPath_GetDrawMode', path, scratch, scratch + 4) !== 0 && integer(4) !== 0;
  return isStroked && call('FPDFPageObj_GetStrokeWidth', path, scratch) ? float(0) : 0;
}

function boundsOf({ call, scratch, float }: Engine, object: number): Box | undefined {
  if (!call('FPDFPageObj_GetBounds', object, scratch, scratch + 4, scratch + 8, scratch + 12)) return undefined;
  return { left: float(0), bottom: float(4), right: float(8), top: float(12) };
}

/** Smallest box around everything that clips the object; undefined without a clip. */
function clipOf({ call, scratch, float }: Engine, object: number): Box | undefined {
  const clip = call('FPDFPageObj_GetClipPath', object);
  const paths = clip === 0 ? 0 : call('FPDFClipPath_CountPaths', clip);
  let all: Box | undefined;
  for (let path = 0; path < paths; path += 1) {
    const segments = call('FPDFClipPath_CountPathSegments', clip, path);
    const box: Box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
    for (let at = 0; at < segments; at += 1) {
      const segment = call('FPDFClipPath_GetPathSegment', clip, path, at);
      if (segment === 0 || !call('FPDFPathSegment_GetPoint', segment, scratch, scratch + 4)) continue;
      const [x, y] = [float(0), float(4)];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.bottom = Math.min(box.bottom, y);
      box.top = Math.max(box.top, y);
    }
    if (box.left <= box.right) all = all ? meet(all, box) : box;
  }
  return all;
}
