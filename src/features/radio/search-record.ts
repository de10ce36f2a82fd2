/** Programmes and episodes as search knows them: an episode is found by what was said in it. Pure. */
import { formatDate, yearOf } from '../../kernel/dates.ts';
import { routes } from '../../kernel/routes.ts';
import { audioSeconds, lengthWords, mediumOf } from './episode-words.ts';
import type { Episode, Programme } from './schema.ts';

/** @param transcript what was said, in the order of the sound; empty when there is none */
export function episodeSearchRecord(id: string, data: Episode, programme: Programme, transcript: string, about: readonly string[]) {
  const seconds = audioSeconds(data.audio);
  return {
    url: routes.episode(id),
    title: data.title,
    code: data.code,
    facts: [`«${programme.name}»`, programme.outlet, formatDate(data.date), seconds === undefined ? undefined : lengthWords(seconds)].filter(Boolean).join(' · '),
    lead: data.summary,
    year: yearOf(data.date),
    text: [data.summary, transcript].filter((part) => part !== ''),
    names: [data.title],
    words: [programme.name, programme.outlet, programme.medium, 'выпуск передачи', 'эфир', ...data.guests.map(({ role }) => role), ...about],
  };
}

/** The page of all programmes: people ask for them by name. */
export function radioSearchRecord(programmes: readonly Programme[]) {
  const title = 'Радио и телевидение';
  return {
    url: routes.radio(),
    title,
    facts: 'страница сайта',
    lead: 'Передачи о ТОС: где и когда выходят, выпуски с расшифровкой, как слушать.',
    year: null,
    text: programmes.map((programme) => `${programme.name}. ${mediumOf(programme)}. ${programme.about}`),
    names: [title, ...programmes.map(({ name }) => name)],
    words: ['радио', 'телевидение', 'передача', 'программа', 'эфир', 'подкаст', 'слушать', ...programmes.map(({ outlet }) => outlet)],
  };
}
