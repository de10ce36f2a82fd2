/** Everything an answer takes, in one piece that is loaded before the first question, not with the page. */
import { fold } from '../../kernel/address-words.ts';
import { headline } from './answer-words.ts';
import { namesToType, openDirectory, type Directory } from './directory.ts';
import { drawAnswer } from './draw-answer.client.ts';
import { findTos } from './find.ts';
import type { StreetIndex } from './index-format.ts';

/** As many names as a small screen shows at once. */
const MOST_NAMES = 8;

export class Answering {
  readonly directory: Directory;
  #names: string[];

  constructor(index: StreetIndex) {
    this.directory = openDirectory(index);
    this.#names = namesToType(this.directory);
  }

  /** Undefined when the question has no word in it. */
  answer(question: string): { verdict: string; elements: HTMLElement[] } | undefined {
    const answer = findTos(this.directory, question);
    return answer && { verdict: headline(answer), elements: drawAnswer(answer, this.directory, question) };
  }

  /** Names with a word that begins like this. */
  suggest(typed: string): string[] {
    const beginning = fold(typed.trim()).replaceAll(',', '');
    if (beginning.length < 2) return [];
    const begins = (name: string): boolean => {
      const words = fold(name).split(/[\s,]+/u);
      return words.some((_, at) => words.slice(at).join(' ').startsWith(beginning));
    };
    return this.#names.filter(begins).slice(0, MOST_NAMES);
  }
}
