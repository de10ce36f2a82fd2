/**
 * Russian typography for texts that people typed: quotes, dashes, non-breaking spaces. Applied to text when it is shown,
 * never to files. The rules are the `typograf` library's; we only choose which.
 */
import Typograf from 'typograf';

const MEMO = Symbol.for('atlas.typeset');
const typograf = new Typograf({ locale: ['ru'], htmlEntity: { type: 'default' }, disableRule: '*' });
for (const rule of [
  'common/punctuation/quote',
  'common/punctuation/hellip',
  'ru/dash/main',
  'ru/dash/years',
  'common/nbsp/afterShortWord',
  'common/nbsp/afterNumber',
  'common/nbsp/beforeShortLastWord',
  'common/nbsp/afterParagraphMark',
  'ru/nbsp/abbr',
  'ru/nbsp/addr',
  'ru/nbsp/beforeParticle',
  'ru/nbsp/centuries',
  'ru/nbsp/dayMonth',
  'ru/nbsp/initials',
  'ru/nbsp/ruble',
  'ru/nbsp/see',
  'ru/nbsp/year',
  'ru/nbsp/years',
  'ru/number/ordinals',
]) {
  typograf.enableRule(rule);
}

/** What must not be torn at the end of a line and the library leaves apart. */
const GLUE: readonly (readonly [pattern: RegExp, glued: string])[] = [
  // «434 000»: the groups of one number.
  [/(\d) (?=\d{3}(?!\d))/g, '$1\u00A0'],
  // «8 (000) 000-00-01»: the code of a city.
  [/(\d) ?(\(\d{3,5}\)) (?=\d)/g, '$1\u00A0$2\u00A0'],
  // «9 из 9», «1500 ₽», «50 %», «у 9».
  [/(\d) из (?=\d)/g, '$1\u00A0из\u00A0'],
  [/(\d) (?=[₽%])/g, '$1\u00A0'],
  [/(?<![\p{L}\d])(\p{L}) (?=\d)/gu, '$1\u00A0'],
  // A dot between facts stays with the fact before it; the line breaks after it.
  [/ · /g, '\u00A0· '],
  // «000-00-01», «80-летию»: our fonts have no U+2011, so a word joiner, which has neither width nor glyph, follows the hyphen.
  [/(\d)-(?=[\dа-яё])/g, '$1-\u2060'],
];

/** One for the process, where the bundler loads this module more than once and every copy is asked about the same titles. */
const memo = ((globalThis as { [key: symbol]: Map<string, string> | undefined })[MEMO] ??= new Map());
const MEMO_LIMIT = 50_000;

/** Idempotent; text with an address in it is left alone, since quotes and dashes there mean something else. */
export function typeset(text: string): string {
  if (text.trim() === '' || /https?:\/\//.test(text)) return text;
  const known = memo.get(text);
  if (known !== undefined) return known;
  const [, lead = '', body = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const out = lead + GLUE.reduce((said, [pattern, glued]) => said.replace(pattern, glued), typograf.execute(body)) + tail;
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(text, out);
  return out;
}

/** «в 650»: a short word stays with the number that follows it from elsewhere. */
export function glueToNumber(before: string): string {
  return before.replace(/(?<!\p{L})(\p{L}{1,3}) $/u, '$1\u00A0');
}

/**
 * The library reads «&#x3C;» as «<»: a tag that somebody typed as text would come alive. So the three signs that make
 * HTML travel through it as letters of nobody's alphabet, and whatever sign comes out bare is escaped.
 */
const SIGNS: readonly (readonly [entity: RegExp, letter: string, safe: string])[] = [
  [/&(?:lt|#0*60|#x0*3c);/gi, '\uE0F0', '&lt;'],
  [/&(?:gt|#0*62|#x0*3e);/gi, '\uE0F1', '&gt;'],
  [/&(?:amp|#0*38|#x0*26);/gi, '\uE0F2', '&amp;'],
];

function typesetEscaped(text: string): string {
  const hidden = SIGNS.reduce((said, [entity, letter]) => said.replace(entity, letter), text);
  const set = typeset(hidden).replace(/</g, '&lt;');
  return SIGNS.reduce((said, [, letter, safe]) => said.replaceAll(letter, safe), set);
}

/** The same for our own well-formed HTML: text between tags, but not inside code. Text stays text. */
export function typesetHtml(html: string): string {
  let codeDepth = 0;
  return html
    .split(/(<[^>]+>)/)
    .map((part) => {
      if (!part.startsWith('<')) return codeDepth > 0 ? part : typesetEscaped(part);
      if (/^<(code|pre)\b/.test(part)) codeDepth++;
      else if (/^<\/(code|pre)\b/.test(part)) codeDepth--;
      return part;
    })
    .join('');
}
