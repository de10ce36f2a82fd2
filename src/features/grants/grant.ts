/**
 * A grant: one award of one contest. Three parties are three fields: whose budget received the money, for which ТОС, by
 * whose wish. Asked, awarded and spent are three amounts; none of them stands in for another. Pure.
 */
import { sumOfKnown, type KnownSum } from '../../kernel/known-sum.ts';
import { compareRu } from '../../kernel/text.ts';

export interface Party {
  /** Stable key; several ТОС together are one party, or their money would be counted twice. */
  key: string;
  name: string;
  href?: string;
}
export interface Grant {
  id: string;
  /** Id of the contest, its year and level. */
  contest: string;
  year: number | null;
  title?: string;
  /** Absent: no source says. */
  recipient?: Party;
  beneficiary?: Party;
  initiator?: Party;
  asked?: number;
  awarded?: number;
  /** Out of the grant, not of everything the project cost. */
  spent?: number;
  isApproximate?: boolean;
}
export type PartyRole = 'recipient' | 'beneficiary' | 'initiator';

export interface GrantSums {
  grants: number;
  asked: KnownSum;
  awarded: KnownSum;
  spent: KnownSum;
}
export interface PartyRow extends GrantSums {
  /** Absent in the row of grants whose party nobody has named. */
  party?: Party;
}

export function sumsOf(grants: readonly Grant[]): GrantSums {
  const sum = (of: (grant: Grant) => number | undefined): KnownSum => ({ ...sumOfKnown(grants.map(of)), isApproximate: grants.some((grant) => grant.isApproximate && of(grant) !== undefined) });
  return { grants: grants.length, asked: sum(({ asked }) => asked), awarded: sum(({ awarded }) => awarded), spent: sum(({ spent }) => spent) };
}

/** One row a party, most grants first; the unnamed last. Every grant stands in exactly one row. */
export function byParty(grants: readonly Grant[], role: PartyRole): PartyRow[] {
  const groups = Map.groupBy(grants, (grant) => grant[role]?.key);
  return [...groups.values()]
    .map((own): PartyRow => ({ party: own[0]![role], ...sumsOf(own) }))
    .toSorted((a, b) => Number(!a.party) - Number(!b.party) || b.grants - a.grants || b.awarded.amount - a.awarded.amount || compareRu(a.party?.name ?? '', b.party?.name ?? '') || (a.party && b.party && a.party.key < b.party.key ? -1 : 1));
}

export interface GrantYear extends GrantSums {
  year: number | null;
}

/** From the first to the last year with a grant, silent years included; grants of an unnamed year stand at the end. */
export function byGrantYear(grants: readonly Grant[]): GrantYear[] {
  const years = grants.flatMap(({ year }) => (year === null ? [] : [year]));
  const first = Math.min(...years);
  const spans = years.length > 0 ? Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i) : [];
  const row = (year: number | null): GrantYear => ({ year, ...sumsOf(grants.filter((grant) => grant.year === year)) });
  return [...spans.map(row), ...(grants.some(({ year }) => year === null) ? [row(null)] : [])];
}
