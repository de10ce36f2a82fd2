/** Letters as newspapers count them: with spaces, without the ends of paragraphs. Pure. */

/**
 * «ё» and «й» are one letter each however they were typed; a run of spaces is one; what has no width (soft hyphens,
 * joiners) is none; an emoji is one.
 */
export function countLetters(text: string): number {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .split(/[\r\n\u2028\u2029]+/)
    .reduce((sum, paragraph) => sum + [...paragraph.replace(/\s+/g, ' ').trim()].length, 0);
}
