/** The full index: all records of a kind by the alphabet, as on the last pages of a printed atlas. Pure. */
import { compareRu } from '../../kernel/text.ts';

export interface IndexLine {
  href: string;
  title: string;
  facts: string;
  code?: string;
}
export interface IndexLetter {
  /** «А»…«Я», or «0–9» and «A–Z» for what does not begin with a Russian letter. */
  letter: string;
  /** Anchor inside the page. */
  anchor: string;
  lines: IndexLine[];
}
export interface IndexSection {
  kind: string;
  label: string;
  count: number;
  letters: IndexLetter[];
}

const ALPHABET = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ';

/** `sortBy` gives the words by which a line stands in the alphabet: a ТОС stands by its name, not by «ТОС». */
export function planIndex(
  documents: readonly { url: string; title: string; facts: string; code?: string; kind: string }[],
  kinds: Readonly<Record<string, string>>,
  sortBy: (document: { title: string }) => string = bareName,
): IndexSection[] {
  return Object.entries(kinds)
    .map(([kind, label]) => {
      const own = documents.filter((doc) => doc.kind === kind).toSorted((a, b) => compareRu(sortBy(a), sortBy(b)) || (a.url < b.url ? -1 : 1));
      const letters = new Map<string, IndexLine[]>();
      for (const doc of own) {
        const letter = letterOf(sortBy(doc));
        const lines = letters.get(letter) ?? [];
        lines.push({ href: doc.url, title: doc.title, facts: doc.facts, code: doc.code });
        letters.set(letter, lines);
      }
      return { kind, label, count: own.length, letters: [...letters].map(([letter, lines]) => ({ letter, anchor: `${kind}-${anchorOf(letter)}`, lines })) };
    })
    .filter(({ count }) => count > 0);
}

/** The title without «ТОС», quotes and other signs before the first letter or number. */
export function bareName({ title }: { title: string }): string {
  return title.replace(/^ТОС[\s\u00A0]+(?=[«„"])/u, '').replace(/^[^\p{L}\p{N}]+/u, '');
}

function letterOf(name: string): string {
  const first = name.charAt(0).toUpperCase().replace('Ё', 'Е');
  if (ALPHABET.includes(first) && first !== '') return first;
  return /\p{N}/u.test(first) ? '0–9' : 'A–Z';
}

/** Letters are numbered, so that anchors stay Latin and short. */
function anchorOf(letter: string): string {
  const place = ALPHABET.indexOf(letter);
  return place >= 0 ? String(place + 1) : letter === '0–9' ? 'chisla' : 'latin';
}
