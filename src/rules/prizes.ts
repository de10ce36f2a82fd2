/** Places in a contest: the first one is somebody's alone, unless the record says why not. */
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

export const prizeRules: readonly Rule[] = [placesAreTakenOnce];
