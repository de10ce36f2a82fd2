/** What a reader typed: cleaned, and read as a paper code. Pure and small: the home page carries it too. */

const LONGEST = 200;
export function normaliseQuery(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .slice(0, LONGEST)
    .replace(/\s+/gu, ' ')
    .trim();
}

const LONGEST_QUOTE = 60;

/** A question as it is quoted in an answer: a long one is cut. */
export function quoted(query: string): string {
  const letters = [...query];
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE - 1).join('').trimEnd()}…` : query;
}

/** Letters of paper codes as people type them: Russian, Latin from the short address, or Russian keys in the Latin layout. */
const CODE_LETTERS: Record<string, string> = { п: 'П', p: 'П', g: 'П', т: 'Т', t: 'Т', n: 'Т', в: 'В', v: 'В', b: 'В', d: 'В' };

/** «п147», «П — 147», «p147» → «П-147»; undefined when it is not a paper code. */
export function readCode(typed: string): string | undefined {
  const match = /^([птвpgtnvbd])\s*[-‐‑–—−.]?\s*0*([1-9]\d{0,4})$/u.exec(typed.trim().toLowerCase());
  return match ? `${CODE_LETTERS[match[1]!]}-${match[2]}` : undefined;
}

/** Words for comparing beginnings: small letters, «е» for «ё». No stems: these are for a few letters of a name. */
export function plainWords(text: string): string[] {
  return normaliseQuery(text).toLowerCase().replaceAll('ё', 'е').match(/[\p{L}\p{N}]+/gu) ?? [];
}
