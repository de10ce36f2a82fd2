/** Every letter of a page with its place, as PDFium reads it: the way a reader copies and a screen reader speaks. */
import type { Box } from './expectation.ts';
import type { OpenPdf } from './pdfium.ts';

export interface Letter {
  text: string;
  /** Left and right edge with the side bearings: where the letter before and after it may begin. */
  left: number;
  right: number;
  baseline: number;
  /** What is really inked. */
  ink: Box;
  /** Size in points as it is seen. */
  size: number;
  /** A hyphen that the end of a line put into a word. */
  isBreak: boolean;
  /** The font does not say which letter this is: it cannot be copied. */
  isNameless: boolean;
}

const LINE_BREAK = 2;
const SOFT_HYPHEN = 0xad;
/** A page of a newspaper has about 12 thousand letters. */
const MAX_LETTERS = 400_000;

/** Letters of a page in the order of the file; line ends that the library adds are left out. */
export function readLetters({ engine }: OpenPdf, page: number): Letter[] {
  const { call, scratch, double, float } = engine;
  const text = call('FPDFText_LoadPage', page);
  if (text === 0) throw new Error('Текст страницы не читается');
  try {
    const count = call('FPDFText_CountChars', text);
    if (count > MAX_LETTERS) throw new Error(`На странице ${count} знаков, читается не больше ${MAX_LETTERS}`);
    const scaleOf = new Map<number, number>();
    const letters: Letter[] = [];
    for (let at = 0; at < count; at += 1) {
      if (call('FPDFText_IsGenerated', text, at) === 1) continue;
      const code = call('FPDFText_GetUnicode', text, at);
      const object = call('FPDFText_GetTextObject', text, at);
      let scale = scaleOf.get(object);
      if (scale === undefined) {
        scale = call('FPDFText_GetMatrix', text, at, scratch) ? Math.hypot(float(8), float(12)) : 1;
        scaleOf.set(object, scale);
      }
      call('FPDFText_GetLooseCharBox', text, at, scratch);
      const [left, right] = [float(0), float(8)];
      call('FPDFText_GetCharBox', text, at, scratch, scratch + 8, scratch + 16, scratch + 24);
      const ink = { left: double(0), right: double(8), bottom: double(16), top: double(24) };
      call('FPDFText_GetCharOrigin', text, at, scratch, scratch + 8);
      const isBreak = code === LINE_BREAK || call('FPDFText_IsHyphen', text, at) === 1;
      letters.push({
        text: code === LINE_BREAK ? '\u00AD' : code === 0 ? '' : String.fromCodePoint(code),
        left,
        right,
        baseline: double(8),
        ink,
        size: call('FPDFText_GetFontSize', text, at) * scale,
        isBreak: isBreak || code === SOFT_HYPHEN,
        isNameless: code === 0 || code === 0xfffd || call('FPDFText_HasUnicodeMapError', text, at) === 1,
      });
    }
    return letters;
  } finally {
    call('FPDFText_ClosePage', text);
  }
}
