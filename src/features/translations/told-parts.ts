/** The parts of a practice, each in the language of the page or, where it is not translated, in Russian. Pure. */
import { isSurelyAfter } from '../../kernel/dates.ts';
import type { Words } from './words.ts';

export type PartName = Exclude<keyof Words['parts'], 'story'>;
const ORDER: readonly PartName[] = ['problem', 'solution', 'steps', 'results', 'lessons'];

/** One text, or a list of points. */
export type PartTexts = Partial<Record<PartName, string | readonly string[]>>;

export interface ToldPart {
  name: PartName;
  texts: readonly string[];
  isList: boolean;
  isTranslated: boolean;
}

/** A list translated in part is shown as translated: half of one list in each language would be read by nobody. */
export function toldParts(translated: PartTexts, russian: PartTexts): ToldPart[] {
  return ORDER.flatMap((name) => {
    const isTranslated = textsOf(translated[name]).length > 0;
    const texts = textsOf(isTranslated ? translated[name] : russian[name]);
    return texts.length === 0 ? [] : [{ name, texts, isTranslated, isList: typeof (isTranslated ? translated[name] : russian[name]) !== 'string' }];
  });
}

/** Has the Russian record surely moved on since? */
export function isStale(russianAsOf: string, translatedAsOf: string): boolean {
  return isSurelyAfter(russianAsOf, translatedAsOf);
}

function textsOf(part: PartTexts[PartName]): readonly string[] {
  return part === undefined ? [] : typeof part === 'string' ? [part] : part;
}
