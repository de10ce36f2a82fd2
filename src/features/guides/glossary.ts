/** The glossary by first letters. Pure. */
import slugify from '@sindresorhus/slugify';

export interface Letter<T> {
  letter: string;
  anchor: string;
  terms: T[];
}

/** Terms come in alphabetical order; Ё stands with Е. A letter has no address of its own in the sense of a promise, only a place on the page. */
export function termsByLetter<T extends { data: { name: string } }>(terms: readonly T[]): Letter<T>[] {
  const letterOf = ({ data }: T): string => data.name.charAt(0).toUpperCase().replace('Ё', 'Е');
  return [...Map.groupBy(terms, letterOf)].map(([letter, list]) => ({ letter, anchor: `bukva-${slugify(letter) || letter.codePointAt(0)}`, terms: list }));
}
