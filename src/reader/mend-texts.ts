/** Slips of the hand mended inside values and texts of one file; names of fields, remarks, code and addresses stay as they are. */
import { typingSlips, type SlipKind } from '../kernel/typing-slips.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { isName, TextSource } from './text-source.ts';

/** A mend may bring another slip to light: quotes around a word with a look-alike letter. */
const ROUNDS = 4;

const SAID: Record<SlipKind, string> = {
  'latin-letter': 'латинские буквы среди русских заменены',
  'straight-quotes': 'прямые кавычки → «ёлочки»',
  'double-hyphen': 'два дефиса → тире',
  'space-before': 'пробелы перед знаками убраны',
  'double-space': 'двойные пробелы убраны',
};

export function mendTexts(typed: string, kind: 'yaml' | 'mdx'): { text: string; done: string[] } {
  const counts = new Map<SlipKind, number>();
  let text = typed;
  for (let round = 0; round < ROUNDS; round++) {
    const next = mendOnce(text, kind, counts);
    if (next === text) break;
    text = next;
  }
  return { text, done: [...counts].map(([slip, count]) => `${SAID[slip]} (${count})`) };
}

function mendOnce(text: string, kind: 'yaml' | 'mdx', counts: Map<SlipKind, number>): string {
  const split = kind === 'mdx' ? splitFrontmatter(text, '') : { yaml: text, body: '', yamlLine: 1, bodyLine: 1 };
  const source = new TextSource(text, split);
  let out = '';
  let from = 0;
  for (const span of source.spans) {
    if (isName(span)) continue;
    for (const { kind: slip, index, typed, mend } of typingSlips(source.wordsOf(span))) {
      const at = span.start + index;
      if (mend === undefined || at < from) continue;
      out += text.slice(from, at) + mend;
      from = at + typed.length;
      counts.set(slip, (counts.get(slip) ?? 0) + 1);
    }
  }
  return out + text.slice(from);
}
