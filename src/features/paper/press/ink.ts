/**
 * The most ink any point of a PDF can get, without rendering it. With opaque paint and no overprint the last paint on a point
 * hides the others, so no point has more ink than the inkiest thing that is painted: colours in page streams, points of
 * pictures, stops of gradients. A plain mixture of two paints has no more ink than the inkier of them.
 */
import { decodePDFRawStream, PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { operationsOf, type Operation } from './content-tokens.ts';
import { inkOfPicture, type PictureInk } from './ink-pictures.ts';
import { inkOfColour, inkOfShading, spaceOf, type Space } from './ink-spaces.ts';

export interface InkFound {
  /** Sum of inks, per cent; 400 where something could not be understood. What is RGB is not counted in it: see `hasRgb`. */
  maxPercent: number;
  /** «страница 2, снимок 1181 × 709 точек»; empty where nothing is painted. */
  where: string;
  hasRgb: boolean;
  /** Greys with a colour profile: a press may print them in four inks. */
  hasProfiledGrey: boolean;
  /** Anything but black ink or none. */
  hasColourInk: boolean;
  /** Letters in all four inks: they never lie exactly over one another on newsprint. */
  hasFourColourText: boolean;
  hasOverprint: boolean;
  hasTransparency: boolean;
}

const MOST_OPERATIONS = 20_000_000;
const MOST_DEPTH = 12;
const SPACE_OPERATORS: Record<string, [side: 'fill' | 'stroke', space: Space]> = {
  g: ['fill', { kind: 'gray', profiled: false }],
  G: ['stroke', { kind: 'gray', profiled: false }],
  rg: ['fill', { kind: 'rgb', profiled: false }],
  RG: ['stroke', { kind: 'rgb', profiled: false }],
  k: ['fill', { kind: 'cmyk', profiled: false }],
  K: ['stroke', { kind: 'cmyk', profiled: false }],
};
const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);

interface Paint {
  space: Space;
  parts: readonly number[];
  /** Known ink of a pattern. */
  pattern?: number;
}
interface State {
  fill: Paint;
  stroke: Paint;
  textMode: number;
}
const BLACK: Paint = { space: { kind: 'gray', profiled: false }, parts: [0] };
const key = PDFName.of;

/** Throws where the bytes are no PDF or the pages hold more than twenty million operators. */
export async function inkOf(bytes: Uint8Array): Promise<InkFound> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const reader = new InkReader(pdf.context);
  for (const [i, page] of pdf.getPages().entries()) {
    const contents = page.node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray().map((part) => pdf.context.lookup(part)) : [contents];
    const whole = Buffer.concat(streams.filter((stream) => stream instanceof PDFRawStream).flatMap((stream) => [decodePDFRawStream(stream).decode(), Buffer.from('\n')]));
    await reader.read(whole, page.node.Resources() ?? (pdf.context.obj({}) as PDFDict), { fill: BLACK, stroke: BLACK, textMode: 0 }, `страница ${i + 1}`, 0);
  }
  return reader.found;
}

class InkReader {
  readonly found: InkFound = { maxPercent: 0, where: '', hasRgb: false, hasProfiledGrey: false, hasColourInk: false, hasFourColourText: false, hasOverprint: false, hasTransparency: false };
  private readonly context: PDFContext;
  private readonly seen = new Map<PDFObject, Promise<number>>();
  private readonly pictures = new Map<PDFObject, PictureInk>();
  private left = MOST_OPERATIONS;

  constructor(context: PDFContext) {
    this.context = context;
  }

  async read(stream: Uint8Array, resources: PDFDict, from: State, where: string, depth: number): Promise<void> {
    let state = from;
    const saved: State[] = [];
    for (const operation of operationsOf(stream)) {
      if (--this.left < 0) throw new Error(`На странице больше ${MOST_OPERATIONS} действий печати: краски не сосчитать. Упростите рисунок (${where}).`);
      const { operator, operands } = operation;
      if (operator === 'q') saved.push(state);
      else if (operator === 'Q') state = saved.pop() ?? state;
      else if (operator === 'Tr') state = { ...state, textMode: Number(operands[0]) };
      else if (operator === 'gs') this.notice(this.resource(resources, 'ExtGState', operands[0]));
      else if (operator === 'Do') await this.place(this.resource(resources, 'XObject', operands[0]), resources, state, where, depth);
      else if (operator === 'sh') this.count(inkOfShading(this.context, this.resource(resources, 'Shading', operands[0]), resources), `${where}, переход цвета`);
      else if (operator === 'BI') this.count(this.inline(operands, resources), `${where}, рисунок`);
      else state = await this.colour(operation, resources, state, where, depth);
      if (SHOWS.has(operator)) this.show(state, where);
      if (FILLS.has(operator)) this.paint(state.fill, `${where}, плашка`);
      if (STROKES.has(operator)) this.paint(state.stroke, `${where}, линия`);
    }
  }

  private async colour({ operator, operands }: Operation, resources: PDFDict, state: State, where: string, depth: number): Promise<State> {
    const direct = SPACE_OPERATORS[operator];
    if (direct) return { ...state, [direct[0]]: { space: direct[1], parts: operands.map(Number) } };
    if (!/^(cs|CS|scn?|SCN?)$/.test(operator)) return state;
    const side = operator === operator.toLowerCase() ? 'fill' : 'stroke';
    if (/^cs$/i.test(operator)) {
      const space = spaceOf(this.context, key(String(operands[0]).slice(1)), resources);
      return { ...state, [side]: { space, parts: space.kind === 'cmyk' ? [0, 0, 0, 1] : [0] } };
    }
    const name = operands.at(-1);
    if (typeof name !== 'string') return { ...state, [side]: { space: state[side].space, parts: operands.map(Number) } };
    const pattern = await this.pattern(this.resource(resources, 'Pattern', name), resources, state, where, depth);
    return { ...state, [side]: { space: { kind: 'pattern' }, parts: [], pattern } };
  }

  private resource(resources: PDFDict, kind: string, name: unknown): PDFObject | undefined {
    const all = resources.lookup(key(kind));
    return all instanceof PDFDict && typeof name === 'string' ? all.lookup(key(name.slice(1))) : undefined;
  }

  private show({ fill, stroke, textMode }: State, where: string): void {
    const paints = textMode === 3 || textMode === 7 ? [] : [...(textMode % 4 !== 1 ? [fill] : []), ...(textMode % 4 === 1 || textMode % 4 === 2 ? [stroke] : [])];
    for (const paint of paints) {
      this.paint(paint, `${where}, текст`);
      if (paint.space.kind === 'cmyk' && paint.parts.length === 4 && paint.parts.every((part) => part > 0.005)) this.found.hasFourColourText = true;
    }
  }

  private paint({ space, parts, pattern }: Paint, where: string): void {
    this.count({ ink: pattern ?? inkOfColour(space, parts), space, isBlackOnly: space.kind === 'cmyk' && parts.slice(0, 3).every((part) => part === 0) }, where);
  }

  private count({ ink, space, isBlackOnly = false }: { ink: number; space: Space; isBlackOnly?: boolean }, where: string): void {
    const own = space.kind === 'indexed' ? space.base : space;
    if (own.kind === 'rgb') this.found.hasRgb = true;
    if (own.kind === 'gray' && own.profiled) this.found.hasProfiledGrey = true;
    if (own.kind === 'unknown' || (own.kind === 'cmyk' && !isBlackOnly)) this.found.hasColourInk = true;
    if (ink > this.found.maxPercent) Object.assign(this.found, { maxPercent: ink, where });
  }

  private notice(state: PDFObject | undefined): void {
    if (!(state instanceof PDFDict)) return;
    const value = (name: string): PDFObject | undefined => state.lookup(key(name));
    if ([value('OP'), value('op')].includes(PDFBool.True)) this.found.hasOverprint = true;
    const isThin = [value('ca'), value('CA')].some((alpha) => alpha instanceof PDFNumber && alpha.asNumber() < 1);
    const blend = value('BM');
    const blends = blend !== undefined && blend !== key('Normal') && blend !== key('Compatible');
    if (isThin || blends || (value('SMask') !== undefined && value('SMask') !== key('None'))) this.found.hasTransparency = true;
  }

  private async place(object: PDFObject | undefined, resources: PDFDict, state: State, where: string, depth: number): Promise<void> {
    if (!(object instanceof PDFRawStream)) return;
    if (object.dict.lookup(key('Subtype')) === key('Image')) {
      if (object.dict.lookup(key('ImageMask')) === PDFBool.True) return this.paint(state.fill, `${where}, рисунок`);
      const picture = this.pictures.get(object) ?? (await inkOfPicture(this.context, object, resources));
      this.pictures.set(object, picture);
      const { ink, space, isSoft, size } = picture;
      if (isSoft) this.found.hasTransparency = true;
      this.count({ ink, space }, `${where}, снимок ${size}`);
    } else if (depth < MOST_DEPTH) {
      await this.read(decodePDFRawStream(object).decode(), (object.dict.lookup(key('Resources')) as PDFDict | undefined) ?? resources, state, where, depth + 1);
    }
  }

  /** Ink of a pattern: that of its gradient, or of what its tile paints (which is counted where it is painted). */
  private async pattern(object: PDFObject | undefined, resources: PDFDict, state: State, where: string, depth: number): Promise<number> {
    if (object instanceof PDFRawStream) {
      const own = (object.dict.lookup(key('Resources')) as PDFDict | undefined) ?? resources;
      const known = this.seen.get(object) ?? (depth < MOST_DEPTH ? this.read(decodePDFRawStream(object).decode(), own, state, where, depth + 1).then(() => 0) : Promise.resolve(0));
      this.seen.set(object, known);
      return known;
    }
    if (!(object instanceof PDFDict)) return 0;
    const { ink, space } = inkOfShading(this.context, object.get(key('Shading')), resources);
    this.count({ ink: 0, space }, where);
    return ink;
  }

  private inline(operands: Operation['operands'], resources: PDFDict): { ink: number; space: Space } {
    const at = operands.findIndex((operand) => operand === '/CS' || operand === '/ColorSpace');
    const space = at < 0 ? ({ kind: 'gray', profiled: false } as const) : spaceOf(this.context, key(String(operands[at + 1]).slice(1)), resources);
    return { ink: space.kind === 'cmyk' ? 400 : inkOfColour(space, [0]), space };
  }
}
