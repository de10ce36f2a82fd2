/** A headline broken into lines of measured width. Pure. */

export type Measure = (text: string, size: number) => number;

export interface HeadlineRoom {
  width: number;
  height: number;
  /** From the largest wished to the smallest readable. */
  sizes: readonly number[];
  /** Distance of baselines in sizes. */
  leading: number;
}
export interface SetHeadline {
  lines: string[];
  size: number;
}

/** The largest size in which the text fits; at the smallest one it is cut at a word and an ellipsis says so. */
export function setHeadline(text: string, room: HeadlineRoom, measure: Measure): SetHeadline {
  const { width, height, sizes, leading } = room;
  const mostLines = (size: number): number => Math.max(1, Math.floor((height - size) / (size * leading)) + 1);
  for (const size of sizes) {
    const lines = breakLines(text, width, (part) => measure(part, size));
    if (lines.length <= mostLines(size) && lines.every((line) => measure(line, size) <= width)) return { lines: balance(text, lines.length, width, (part) => measure(part, size)), size };
  }
  const size = sizes.at(-1)!;
  return { lines: cutLines(text, mostLines(size), width, (part) => measure(part, size)), size };
}

/** As many words in a line as there is room for. Only an ordinary space and the end of a dash or hyphen may end a line. */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const pieces = text.trim().split(/(?<= )|(?<=[а-яёa-z]-)(?=\p{L})/iu);
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}

/** The same number of lines, as even as they can be: a headline with one word on its last line looks forgotten. */
function balance(text: string, count: number, width: number, measure: (text: string) => number): string[] {
  let [narrow, wide] = [width / 3, width];
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    const lines = breakLines(text, middle, measure);
    if (lines.length <= count && lines.every((line) => measure(line) <= middle)) wide = middle;
    else narrow = middle;
  }
  return breakLines(text, wide, measure);
}

/** The first lines of a text too long, the last of them ended at a whole word. A word wider than the line is cut itself. */
export function cutLines(text: string, count: number, width: number, measure: (text: string) => number): string[] {
  const fitted = breakLines(text, width, measure).flatMap((line) => chop(line, width, measure));
  if (fitted.length <= count) return fitted;
  const words = fitted[count - 1]!.split(' ');
  const ended = (): string => `${words.join(' ').replace(/[\s,.:;—–-]+$/u, '')}…`;
  while (words.length > 1 && measure(ended()) > width) words.pop();
  return [...fitted.slice(0, count - 1), ended()];
}

function chop(line: string, width: number, measure: (text: string) => number): string[] {
  if (measure(line) <= width) return [line];
  const signs = [...line];
  let fits = signs.length;
  while (fits > 1 && measure(signs.slice(0, fits).join('')) > width) fits--;
  return [signs.slice(0, fits).join(''), ...chop(signs.slice(fits).join(''), width, measure)];
}
