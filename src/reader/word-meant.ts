/** Words that people write for a word of a closed list: of the same meaning, but too far from it to be a slip of the hand. */
import { nearest } from '../kernel/suggest.ts';

const SAID_FOR: Readonly<Record<string, string>> = {
  планируется: 'запланировано',
  намечено: 'запланировано',
  будет: 'запланировано',
  ожидается: 'запланировано',
  прошло: 'состоялось',
  проведено: 'состоялось',
  проведён: 'состоялось',
  было: 'состоялось',
  завершено: 'состоялось',
  отложено: 'перенесено',
  'не состоялось': 'отменено',
  отмена: 'отменено',
};

/** Which of the words was meant; undefined when there is nothing to go by. */
export function wordMeant(typed: string, words: readonly string[]): string | undefined {
  const meant = SAID_FOR[typed.trim().toLowerCase()];
  return meant !== undefined && words.includes(meant) ? meant : nearest(typed, words);
}
