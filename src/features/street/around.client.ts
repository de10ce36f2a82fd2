/** The answer by the reader's place on the ground; loaded only when it is asked for. */
import { isInside } from '../../kernel/contour.ts';
import { countOf, NOUNS, tosTitle } from '../../kernel/text.ts';
import { askWhereabouts, WhereaboutsError, WHEREABOUTS_WORDS } from '../../ui/whereabouts.client.ts';
import { honesty } from './answer-words.ts';
import type { Directory } from './directory.ts';
import { drawInside, drawNearby, drawOffices, drawUnplaced, make } from './draw-answer.client.ts';
import { findAround } from './find.ts';
import { unplacedAround } from './unplaced.ts';

export async function answerAround(directory: Directory): Promise<{ verdict: string; elements: HTMLElement[] }> {
  try {
    const here = await askWhereabouts();
    const { inside, nearby } = findAround(directory, here, isInside);
    const unplaced = unplacedAround(directory, here);
    const isOne = inside.length === 1;
    const verdict = inside.length === 0 ? 'Границы ТОС в\u00A0этом месте ещё никто не\u00A0нанёс на\u00A0карту' : `Вы в границах ${isOne ? tosTitle(inside[0]!.name) : countOf(inside.length, NOUNS.tos)}`;
    const words = make('p', 'soft small', honesty(inside.length > 0 ? { tier: 'house' } : {}, directory));
    const asked = inside.length > 0 ? inside.map(({ municipality }) => municipality) : unplaced.slice(0, 2).map(({ municipality }) => municipality);
    const offices = drawOffices([...new Set(asked)]);
    return { verdict, elements: [...(inside.length > 0 ? [drawInside(inside)] : []), ...(unplaced.length > 0 ? [drawUnplaced(unplaced)] : []), ...(nearby.length > 0 ? [drawNearby(nearby)] : []), words, ...offices] };
  } catch (error) {
    if (error instanceof WhereaboutsError) return { verdict: WHEREABOUTS_WORDS[error.fault], elements: [] };
    throw error;
  }
}
