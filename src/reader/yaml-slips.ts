/** Slips of the hand that confuse the YAML parser: looked for in the lines around the place where it gave up. */
import type { YAMLError } from 'yaml';

/** Faults after which the parser blames a line near the slip. */
const VAGUE = new Set<string>(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'UNEXPECTED_TOKEN']);
const SLIPS: readonly (readonly [code: string, line: RegExp])[] = [
  ['NBSP_INDENT', /^[ ]*(?=[\u00A0\u202F\u2003])/],
  ['DASH_WITHOUT_SPACE', /^[ ]*(?=-[A-Za-z]\w*:(\s|$))/],
  ['COLON_WITHOUT_SPACE', /^[ ]*(?:- +)*[A-Za-z]\w*(?=:(?:[\u00A0\u202F]|[^\s/:]))/],
];

export function slipNear(error: YAMLError, text: string): { code: string; offset: number } | undefined {
  if (!VAGUE.has(error.code) || error.message.startsWith('Flow')) return undefined;
  const offset = error.pos[0];
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.lastIndexOf('\n', Math.max(0, start - 2)) + 1;
  const own = lineAt(text, start);
  const next = start + own.length + 1;
  if (error.code === 'UNEXPECTED_TOKEN' && /^[ ]*(?:- +)*(?:\w+: +)?(["']).+\1.+/.test(own)) return { code: 'INNER_QUOTES', offset };
  for (const [code, pattern] of SLIPS) {
    for (const place of code === 'COLON_WITHOUT_SPACE' ? [start] : [start, next, before]) {
      const slip = place < text.length ? pattern.exec(lineAt(text, place)) : null;
      if (slip) return { code, offset: place + slip[0].length };
    }
  }
  if (error.message.startsWith('Sequence item without')) return { code: 'BAD_INDENT', offset };
  const isLost = error.code === 'BLOCK_AS_IMPLICIT_KEY' && start > 0 && columnOf(own) < columnOf(lineAt(text, next)) && columnOf(lineAt(text, before)) === columnOf(lineAt(text, next));
  return isLost ? { code: 'LOST_INDENT', offset: start } : undefined;
}

function lineAt(text: string, start: number): string {
  return text.slice(start, (text + '\n').indexOf('\n', start));
}

/** Where the words of the line begin, after its dashes. */
function columnOf(line: string): number {
  return /^[ ]*(?:- +)*/.exec(line)![0].length;
}
