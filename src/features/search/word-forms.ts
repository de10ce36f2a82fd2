/**
 * The stemmer does not know the fleeting vowel: «площадок» and «площадка» have different stems. For such words the
 * other form goes into the index beside the text. A wrong guess («парка» → «парок») is never shown and hurts nobody.
 */

const HARD = 'бвгдзклмнпрстфхц';
const HUSHING = 'жшчщ';
const ENDINGS = '(?:а|и|у|е|ой|ою|ом|ов|ам|ами|ах)';

const FULL = new RegExp(`^([а-я]+)([${HARD}${HUSHING}йь])к${ENDINGS}$`, 'u');
const FLEETING_O = new RegExp(`^([а-я]+[${HARD}${HUSHING}])ок$`, 'u');
const FLEETING_E = new RegExp(`^([а-я]*)([${HUSHING}]|[аеиоуыэюя])ек$`, 'u');
/** «городской», «детском»: adjectives, not nouns. */
const ADJECTIVE = /[сз]к(?:ой|ою|ом)$/u;
const SHORTEST = 5;

/** The form on the other side of the fleeting vowel; undefined when the word has none. */
export function otherForm(word: string): string | undefined {
  const plain = word.toLowerCase().replaceAll('ё', 'е');
  if (plain.length < SHORTEST) return undefined;
  const full = FULL.exec(plain);
  if (full && !ADJECTIVE.test(plain)) {
    const [, stem = '', last = ''] = full;
    if (last === 'й' || last === 'ь') return `${stem}ек`;
    return `${stem}${last}${HUSHING.includes(last) ? 'е' : 'о'}к`;
  }
  const withO = FLEETING_O.exec(plain);
  if (withO) return `${withO[1]}ка`;
  const withE = FLEETING_E.exec(plain);
  if (withE) {
    const [, stem = '', last = ''] = withE;
    return HUSHING.includes(last) ? `${stem}${last}ка` : `${stem}${last}йка`;
  }
  return undefined;
}

/** Other forms of all words of a text, each once, in order of first meeting. */
export function otherForms(text: string): string[] {
  const words = text.toLowerCase().match(/[а-яё]+/gu) ?? [];
  return [...new Set(words.map(otherForm).filter((form) => form !== undefined))];
}
