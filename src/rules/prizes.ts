/** Awards: a place is somebody's alone unless the record says why not; none is older in its source than it can be. */
import { dateRange, isSurelyAfter } from '../kernel/dates.ts';
import { at, type Rule } from './rule.ts';

const placesAreTakenOnce: Rule = ({ entries }) => {
  const takers = new Map<string, string>();
  return entries.projects.flatMap((entry) =>
    entry.data.contests.flatMap(({ contest, place, note }, index) => {
      if (place === undefined || note !== undefined) return [];
      const key = `${contest} ${place}`;
      const taker = takers.get(key);
      if (taker === undefined) takers.set(key, entry.id);
      if (taker === undefined || taker === entry.id) return [];
      return [at(entry, ['contests', index, 'place'], { severity: 'warning', code: 'place-twice', found: `${place}-е место в конкурсе «${contest}» уже у проекта «${taker}»`, expected: 'одно место — один проект', hint: 'Сверьте с протоколом. Если мест было несколько (номинации, делёж), скажите это в note.' })];
    }),
  );
};

/** A paper of last year cannot tell of an award of this year. A source without a date may. */
const sourcesKnowTheAward: Rule = ({ entries }) => {
  const contests = new Map(entries.contests.map(({ id, data }) => [id, data.year]));
  return [...entries.projects, ...entries.tos].flatMap((entry) => {
    const { awards, sources } = entry.data;
    const dates = sources.map(({ date }) => date);
    if (dates.length === 0 || dates.includes(undefined)) return [];
    const latest = (dates as string[]).toSorted((a, b) => (dateRange(a).last < dateRange(b).last ? 1 : -1))[0]!;
    const won = 'contests' in entry.data ? entry.data.contests.map(({ contest, outcome }, index) => ({ year: outcome === 'победа' || outcome === 'призовое место' ? contests.get(contest) : undefined, path: ['contests', index, 'contest'] })) : [];
    return [...won, ...awards.map(({ year }, index) => ({ year, path: ['awards', index, 'year'] }))]
      .filter(({ year }) => year != null && isSurelyAfter(String(year), latest))
      .map(({ year, path }) => at(entry, path, { severity: 'warning', code: 'award-after-source', found: `награда ${year} года, а самый поздний источник записи — «${latest}»`, expected: 'источник не раньше награды', hint: 'Проверьте год награды или добавьте источник, в котором о ней сказано.' }));
  });
};

export const prizeRules: readonly Rule[] = [placesAreTakenOnce, sourcesKnowTheAward];
