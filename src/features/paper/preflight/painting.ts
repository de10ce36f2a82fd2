/**
 * Walks through the content streams of a page the way a printer does, and tells every act of painting with its paint, its
 * place and its opacity: letters, fills, strokes, shadings, pictures. Forms and patterns are entered. Pure over the tree.
 */
import { PDFDict, PDFName, type PDFObject, type PDFPageLeaf } from '@cantoo/pdf-lib';
import { type Operand, operationsOf } from '../press/content-tokens.ts';
import { type Family, familyOf, type Paint } from './colour-space.ts';
import { arrayOf, bytesOf, contentOf, dictAt, entry, nameOf, nameText, numberOf, numbersAt } from './pdf-tree.ts';
import { IDENTITY, type Matrix, type Picture, pictureOf, scaleOf, times } from './placed-picture.ts';

export type PaintAct = ({ kind: 'текст'; paint: Paint; x: number; y: number; size: number } | { kind: 'контур'; paint: Paint } | ({ kind: 'снимок' } & Picture) | { kind: 'переход'; family: Family }) & {
  /** Why what lies below shows through; empty when nothing does. */
  shows: string;
};

interface State {
  matrix: Matrix;
  fill: Paint;
  stroke: Paint;
  fillPattern?: string;
  shows: string;
  size: number;
  mode: number;
}
const BLACK: Paint = { family: 'DeviceGray', values: [0] };
/** Forms inside forms; deeper is a loop. */
const MAX_DEPTH = 12;
const MAX_ACTS = 2_000_000;
const FIRST_VALUES: Partial<Record<Family, number[]>> = { DeviceCMYK: [0, 0, 0, 1], 'CMYK ICC': [0, 0, 0, 1], DeviceRGB: [0, 0, 0], 'RGB ICC': [0, 0, 0] };
const INVISIBLE = 3;

/** Every act of painting of a page, in order. @throws when forms lie in each other without an end */
export function paintingOf(page: PDFPageLeaf): PaintAct[] {
  const acts: PaintAct[] = [];
  const start: State = { matrix: IDENTITY, fill: BLACK, stroke: BLACK, shows: '', size: 0, mode: 0 };
  walk(contentOf(page), page.Resources(), start, acts, 0, new Set());
  return acts;
}

function walk(stream: Uint8Array, resources: PDFDict | undefined, start: State, acts: PaintAct[], depth: number, patterns: Set<PDFObject>): void {
  if (depth > MAX_DEPTH) throw new Error(`Формы вложены друг в друга глубже ${MAX_DEPTH}: страница зациклена`);
  let state = { ...start };
  const kept: State[] = [];
  let line = IDENTITY;
  let text = IDENTITY;
  let leading = 0;
  const named = (name: string) => entry(dictAt(resources, 'ColorSpace'), name.slice(1));
  const act = (made: PaintAct): void => {
    if (acts.push(made) > MAX_ACTS) throw new Error(`На странице больше ${MAX_ACTS} предметов`);
  };
  const space = (name: Operand | undefined): Paint => {
    const family = familyOf(typeof name === 'string' ? (named(name) ?? PDFName.of(name.slice(1))) : undefined, named);
    return { family, values: FIRST_VALUES[family] ?? [0] };
  };
  const paintPath = (fill: boolean, stroke: boolean): void => {
    if (fill) enterPattern();
    if (fill && state.fill.family !== 'узор') act({ kind: 'контур', paint: state.fill, shows: state.shows });
    if (stroke) act({ kind: 'контур', paint: state.stroke, shows: state.shows });
  };
  const enterPattern = (): void => {
    const pattern = state.fill.family === 'узор' && state.fillPattern ? entry(dictAt(resources, 'Pattern'), state.fillPattern.slice(1)) : undefined;
    if (!pattern || patterns.has(pattern)) return;
    patterns.add(pattern);
    if (numberOf(entry(pattern, 'PatternType')) === 2) act({ kind: 'переход', family: familyOf(entry(entry(pattern, 'Shading'), 'ColorSpace'), named), shows: state.shows });
    else walk(bytesOf(pattern), dictAt(pattern, 'Resources'), { ...state, matrix: IDENTITY, fill: BLACK, stroke: BLACK }, acts, depth + 1, patterns);
  };
  const moveTo = (x: number, y: number): void => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const show = (): void => {
    if (state.mode === INVISIBLE) return;
    const place = times(text, state.matrix);
    enterPattern();
    for (const paint of [...(state.mode % 4 === 1 ? [] : [state.fill]), ...(state.mode % 4 === 1 || state.mode % 4 === 2 ? [state.stroke] : [])]) {
      act({ kind: 'текст', paint, x: place[4], y: place[5], size: state.size * scaleOf(place), shows: state.shows });
    }
  };
  const paintObject = (name: Operand | undefined): void => {
    const object = typeof name === 'string' ? entry(dictAt(resources, 'XObject'), name.slice(1)) : undefined;
    if (!object) return;
    if (nameOf(object, 'Subtype') === '/Image') {
      act({ kind: 'снимок', ...pictureOf(object, state.matrix, named, state.fill), shows: state.shows });
      return;
    }
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersAt(object, 'Matrix');
    walk(bytesOf(object), dictAt(object, 'Resources') ?? resources, { ...state, matrix: times([a, b, c, d, e, f], state.matrix) }, acts, depth + 1, patterns);
  };
  for (const { operator, operands } of operationsOf(stream)) {
    const numbers = operands as readonly number[];
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    const values = operands.filter((operand) => typeof operand === 'number');
    const last = operands.at(-1);
    if (operator === 'q') kept.push({ ...state });
    else if (operator === 'Q') state = kept.pop() ?? { ...start };
    else if (operator === 'cm') state.matrix = times([a, b, c, d, e, f], state.matrix);
    else if (operator === 'g') state.fill = { family: 'DeviceGray', values };
    else if (operator === 'G') state.stroke = { family: 'DeviceGray', values };
    else if (operator === 'rg') state.fill = { family: 'DeviceRGB', values };
    else if (operator === 'RG') state.stroke = { family: 'DeviceRGB', values };
    else if (operator === 'k') state.fill = { family: 'DeviceCMYK', values };
    else if (operator === 'K') state.stroke = { family: 'DeviceCMYK', values };
    else if (operator === 'cs') state.fill = space(last);
    else if (operator === 'CS') state.stroke = space(last);
    else if (operator === 'sc' || operator === 'scn') {
      state.fill = { family: state.fill.family, values };
      if (typeof last === 'string') state.fillPattern = last;
    } else if (operator === 'SC' || operator === 'SCN') state.stroke = { family: state.stroke.family, values };
    else if (operator === 'gs') state.shows = showsOf(entry(dictAt(resources, 'ExtGState'), String(last).slice(1)), state.shows);
    else if (operator === 'BT') line = text = IDENTITY;
    else if (operator === 'Tf') state.size = Number(last);
    else if (operator === 'Tr') state.mode = a;
    else if (operator === 'TL') leading = a;
    else if (operator === 'Tm') line = text = [a, b, c, d, e, f];
    else if (operator === 'Td') moveTo(a, b);
    else if (operator === 'TD') {
      leading = -b;
      moveTo(a, b);
    } else if (operator === 'T*') moveTo(0, -leading);
    else if (operator === 'Tj' || operator === 'TJ') show();
    else if (operator === "'" || operator === '"') {
      moveTo(0, -leading);
      show();
    } else if (operator === 'f' || operator === 'F' || operator === 'f*') paintPath(true, false);
    else if (operator === 'S' || operator === 's') paintPath(false, true);
    else if (operator === 'B' || operator === 'B*' || operator === 'b' || operator === 'b*') paintPath(true, true);
    else if (operator === 'sh') act({ kind: 'переход', family: familyOf(entry(entry(dictAt(resources, 'Shading'), String(last).slice(1)), 'ColorSpace'), named), shows: state.shows });
    else if (operator === 'Do') paintObject(last);
    else if (operator === 'BI') act({ kind: 'контур', paint: { family: inlineFamily(operands), values: [] }, shows: state.shows });
  }
}

/** Colour space of a picture that stands in the stream itself. */
function inlineFamily(operands: readonly Operand[]): Family {
  const at = operands.findIndex((operand) => operand === '/CS' || operand === '/ColorSpace');
  const name = operands[at + 1];
  return at >= 0 && typeof name === 'string' ? familyOf(PDFName.of(name.slice(1))) : 'DeviceGray';
}

/** What a graphics state lets show through; a state that names nothing leaves it as it was. */
function showsOf(state: PDFObject | undefined, before: string): string {
  const [fill, stroke, mask, blend] = [numberOf(entry(state, 'ca')), numberOf(entry(state, 'CA')), entry(state, 'SMask'), entry(state, 'BM')];
  const mode = nameText(blend) ?? nameText(arrayOf(blend)[0]);
  const reasons = [
    (fill ?? 1) < 1 || (stroke ?? 1) < 1 ? `непрозрачность ${Math.round(Math.min(fill ?? 1, stroke ?? 1) * 100)} %` : '',
    mask instanceof PDFDict ? 'маска' : '',
    mode && mode !== '/Normal' && mode !== '/Compatible' ? `наложение ${mode.slice(1)}` : '',
  ].filter(Boolean);
  if (reasons.length > 0) return reasons.join(', ');
  return fill === undefined && stroke === undefined && mask === undefined && mode === undefined ? before : '';
}
