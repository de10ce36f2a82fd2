/** Awards for the page: a chapter a year, in it the contests, then what belongs to none. Pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { awardsOf, type Award } from './awards.ts';

export interface AwardedContest {
  contest: RecOf<'contests'>;
  awards: Award[];
  /** How many winners its list of applications holds. */
  winners: number;
}
export interface AwardYear {
  anchor: string;
  title: string;
  contests: AwardedContest[];
  others: Award[];
}

export function awardYears(catalogue: Catalogue): AwardYear[] {
  const winners = new Map(catalogue.all.applications.map(({ id, data }) => [id, data.items.filter(({ decision }) => decision === 'победа').length]));
  return [...Map.groupBy(awardsOf(catalogue), ({ year }) => year)].map(([year, awards]) => ({
    anchor: year === undefined ? 'bez-goda' : `god-${year}`,
    title: year === undefined ? 'Год не назван' : String(year),
    contests: [...Map.groupBy(awards.filter(({ contest }) => contest), ({ contest }) => contest!)].map(([contest, list]) => ({ contest, awards: list, winners: winners.get(contest.id) ?? 0 })),
    others: awards.filter(({ contest }) => !contest),
  }));
}
