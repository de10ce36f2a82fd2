/** What a reader typed, made fit for the index. Pure. */

const LONGEST = 200;

/** Leading «ё» defeats the index's look-up and «ё» is rarely typed, so the query is spelled with «е». */
export function normaliseQuery(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .slice(0, LONGEST)
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Letters of paper codes as people type them: Russian, or Latin from the short address. */
const CODE_LETTERS: Record<string, string> = { п: 'П', p: 'П', т: 'Т', t: 'Т', в: 'В', v: 'В', b: 'В' };

/** «п147», «П — 147», «p147» → «П-147»; undefined when it is not a paper code. */
export function readCode(typed: string): string | undefined {
  const match = /^([птвptvb])\s*[-‐‑–—−.]?\s*0*([1-9]\d{0,4})$/u.exec(typed.trim().toLowerCase());
  return match ? `${CODE_LETTERS[match[1]!]}-${match[2]}` : undefined;
}

/** The one word that stands for a code in the index. It ends in letters, so that «П-1» is no beginning of «П-14». */
export function codeWord(code: string): string {
  return `${code.replace('-', '').toLowerCase()}код`;
}

/** Short words without a subject: the index would take them for beginnings of others («в» for «власть»). */
const FUNCTION_WORDS = new Set('а без бы в во для до же за и из из-за или к ко ли на над не ни но о об обо от по под при про с со у'.split(' '));

/** The words to look up: a code as its own word, anything else without function words. Null when no word is there. */
export function searchTerm(typed: string): string | null {
  const query = normaliseQuery(typed);
  const code = readCode(query);
  if (code) return codeWord(code);
  if (!/[\p{L}\p{N}]/u.test(query)) return null;
  const telling = query.split(' ').filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()));
  return telling.length > 0 ? telling.join(' ') : query;
}
