/** Easy language is measured: short sentences, no long words of offices. Pure. */

/** A sentence longer than this is two thoughts. */
export const EASY_SENTENCE_WORDS = 12;

/** Words of offices that have a plain word for the same. */
const OFFICE_WORDS = /(?<!\p{L})(осуществля|посредств|в целях|в соответстви|надлежащ|вышеуказан|нижеследующ|правомоч|утвержда|уполномочен|настоящ(?:ий|его|им) |являетс|данн(?:ый|ая|ое|ого|ым)(?!\p{L})|необходимо|мероприяти|информирован|взаимодейств|реализаци|функциониров)\p{L}*/giu;

export interface LongSentence {
  sentence: string;
  words: number;
}

/** Blocks of a text, each ended: a heading and an item of a list are sentences too. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?…:;])\s+(?=[«„А-ЯЁA-Z\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

export function wordsIn(sentence: string): number {
  return sentence.match(/[\p{L}\d]+(?:[-‑][\p{L}\d]+)*/gu)?.length ?? 0;
}

/** Sentences that ask too much breath. */
export function longSentences(text: string, limit = EASY_SENTENCE_WORDS): LongSentence[] {
  return sentencesOf(text)
    .map((sentence) => ({ sentence, words: wordsIn(sentence) }))
    .filter(({ words }) => words > limit);
}

/** Words of offices, as they stand. */
export function officeWords(text: string): string[] {
  return [...text.matchAll(OFFICE_WORDS)].map(([word]) => word.trim());
}
