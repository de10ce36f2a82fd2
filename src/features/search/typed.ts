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

/**
 * Letters of paper codes as people type them: Russian, Latin from the short address, Latin of the same look, or Russian
 * keys in the Latin layout. Where a sign may stand for two, the likelier comes first: «p» is П in addresses and looks like Р.
 */
const CODE_LETTERS: Record<string, string> = { п: 'П', т: 'Т', в: 'В', д: 'Д', р: 'РП', с: 'С', э: 'Э', p: 'ПР', t: 'Т', v: 'В', d: 'ДВ', r: 'Р', s: 'С', e: 'Э', c: 'С', b: 'В', g: 'П', n: 'Т', h: 'Р', l: 'Д' };
const CODE = /^(\p{L})\s*[-‐‑–—−.]?\s*0*([1-9]\d{0,4})$/u;

/** Every code that it may mean, the likeliest first; none when it is no paper code. */
export function readCodes(typed: string): string[] {
  const [, sign = '', number = ''] = CODE.exec(typed.trim().toLowerCase()) ?? [];
  return [...(CODE_LETTERS[sign] ?? '')].map((letter) => `${letter}-${number}`);
}

/** «п147», «П — 147», «p147» → «П-147»; undefined when it is not a paper code. */
export function readCode(typed: string): string | undefined {
  return readCodes(typed)[0];
}

/** Words for comparing beginnings: small letters, «е» for «ё». No stems: these are for a few letters of a name. */
export function plainWords(text: string): string[] {
  return normaliseQuery(text).toLowerCase().replaceAll('ё', 'е').match(/[\p{L}\p{N}]+/gu) ?? [];
}
