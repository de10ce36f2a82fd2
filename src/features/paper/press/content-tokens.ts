/** A content stream of a PDF page as operators with their operands (ISO 32000-1, 7.8.2). Pure, bounded by the length of the stream. */

export type Operand = number | string | readonly Operand[];
export interface Operation {
  /** «k», «Tj», «Do», … */
  operator: string;
  /** Names keep their slash: «/x0»; strings and dictionaries are given as '' and 'dict': nobody here reads them. */
  operands: Operand[];
}

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((letter) => letter.charCodeAt(0)));
const code = (letter: string): number => letter.charCodeAt(0);
const [OPEN, CLOSE, LESS, MORE, BRACKET, UNBRACKET, SLASH, PERCENT, ESCAPE] = [...'()<>[]/%\\'].map(code) as [number, number, number, number, number, number, number, number, number];

/** Operators one after another. An inline picture comes as «BI» whose operands are its keys and values. */
export function* operationsOf(stream: Uint8Array): Generator<Operation> {
  let at = 0;
  let operands: Operand[] = [];
  const lists: Operand[][] = [];
  const give = (operand: Operand): void => void (lists.at(-1) ?? operands).push(operand);

  const skipString = (): void => {
    for (let depth = 1, i = at + 1; i < stream.length; i++) {
      if (stream[i] === ESCAPE) i++;
      else if (stream[i] === OPEN) depth++;
      else if (stream[i] === CLOSE && --depth === 0) return void (at = i + 1);
    }
    at = stream.length;
  };
  const skipDictionary = (): void => {
    let depth = 0;
    while (at < stream.length) {
      if (stream[at] === OPEN) skipString();
      else if (stream[at] === LESS && stream[at + 1] === LESS) [depth, at] = [depth + 1, at + 2];
      else if (stream[at] === MORE && stream[at + 1] === MORE) {
        [depth, at] = [depth - 1, at + 2];
        if (depth === 0) return;
      } else at++;
    }
  };
  const regular = (from: number): string => {
    let to = from;
    while (to < stream.length && !SPACE.has(stream[to]!) && !DELIMITER.has(stream[to]!)) to++;
    at = to;
    return Buffer.from(stream.subarray(from, to)).toString('latin1');
  };

  while (at < stream.length) {
    const byte = stream[at]!;
    if (SPACE.has(byte)) at++;
    else if (byte === PERCENT) while (at < stream.length && stream[at] !== 10 && stream[at] !== 13) at++;
    else if (byte === OPEN) {
      skipString();
      give('');
    } else if (byte === LESS && stream[at + 1] === LESS) {
      skipDictionary();
      give('dict');
    } else if (byte === LESS) {
      while (at < stream.length && stream[at] !== MORE) at++;
      at++;
      give('');
    } else if (byte === BRACKET) {
      lists.push([]);
      at++;
    } else if (byte === UNBRACKET) {
      const list = lists.pop();
      if (list) give(list);
      at++;
    } else if (byte === SLASH) give(`/${regular(at + 1)}`);
    else if (DELIMITER.has(byte)) at++;
    else {
      const word = regular(at);
      const number = Number(word);
      if (word !== '' && Number.isFinite(number)) give(number);
      else if (word === 'true' || word === 'false' || word === 'null') give(word);
      else if (word === 'ID') {
        at = endOfInline(stream, at);
        yield { operator: 'BI', operands };
        operands = [];
      } else if (word !== 'BI') {
        yield { operator: word, operands };
        operands = [];
      }
    }
  }
}

/** Past the «EI» that ends the bytes of an inline picture: white space before it, white space or the end after it. */
function endOfInline(stream: Uint8Array, from: number): number {
  for (let i = from + 1; i + 1 < stream.length; i++) {
    if (stream[i] === code('E') && stream[i + 1] === code('I') && SPACE.has(stream[i - 1]!) && (i + 2 >= stream.length || SPACE.has(stream[i + 2]!))) return i + 2;
  }
  return stream.length;
}
