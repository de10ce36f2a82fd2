/** The words of a question inside a paragraph, as people look: beginnings of words in any order, «ё» like «е». Pure. */

/** Endings of Russian words that a question need not share with the text. */
const LONGEST_ENDING = 2;
const SHORTEST_STEM = 4;

/** Words of a question, cut to what the text must hold. */
export function questionStems(question: string): string[] {
  return words(question).map((word) => (word.length > SHORTEST_STEM ? word.slice(0, Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING)) : word));
}

/** Every stem begins some word of the text; no stems, no match. */
export function holdsAll(text: string, stems: readonly string[]): boolean {
  const own = words(text);
  return stems.length > 0 && stems.every((stem) => own.some((word) => word.startsWith(stem)));
}

function words(text: string): string[] {
  return text.toLowerCase().replace(/ё/g, 'е').match(/[\p{L}\d]+/gu) ?? [];
}
