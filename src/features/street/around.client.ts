/** The answer by the reader's place on the ground; loaded only when it is asked for. */
import { isInside } from '../../kernel/contour.ts';
import { countOf, NOUNS, tosTitle } from '../../kernel/text.ts';
import { askWhereabouts, WhereaboutsError, WHEREABOUTS_WORDS } from '../../ui/whereabouts.client.ts';
import { honesty } from './answer-words.ts';
import type { Directory } from './directory.ts';
import { drawInside, drawNearby, drawOffices, make } from './draw-answer.client.ts';
import { findAround } from './find.ts';

export async function answerAround(directory: Directory): Promise<{ verdict: string; elements: HTMLElement[] }> {
  try {
    const { inside, nearby } = findAround(directory, await askWhereabouts(), isInside);
    const isOne = inside.length === 1;
    const verdict = inside.length === 0 ? 'Нарисованных границ, внутри которых вы сейчас, в атласе нет' : `Вы в границах ${isOne ? tosTitle(inside[0]!.name) : countOf(inside.length, NOUNS.tos)}`;
    const words = make('p', 'soft small', honesty(inside.length > 0 ? { tier: 'house' } : {}, directory));
    const offices = drawOffices([...new Set(inside.map(({ municipality }) => municipality))]);
    return { verdict, elements: [...(inside.length > 0 ? [drawInside(inside)] : []), ...(nearby.length > 0 ? [drawNearby(nearby)] : []), words, ...offices] };
  } catch (error) {
    if (error instanceof WhereaboutsError) return { verdict: WHEREABOUTS_WORDS[error.fault], elements: [] };
    throw error;
  }
}
