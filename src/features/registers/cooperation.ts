/**
 * Which ТОС work with their local government: what a source has said, and what records prove without anybody saying it.
 * Two things are proven: money of the local budget in a project of the ТОС, and a win in a contest of the municipality.
 * Nothing else is concluded: a meeting attended or a letter sent proves no cooperation. Pure.
 */
import { compareDatesDesc } from '../../kernel/dates.ts';
import type { CooperationForm } from '../../kernel/vocabulary.ts';
import type { Source } from '../../kernel/fields.ts';

export interface Named {
  id: string;
  title: string;
  href: string;
}
/** A record that proves it, with what it rests on itself. */
export interface Proof extends Named {
  asOf: string;
  source: Source;
}
export interface CooperationRow {
  id: string;
  /** Without the word «ТОС». */
  name: string;
  municipality: { id: string; name: string };
  said?: { since?: string; forms: readonly CooperationForm[]; agreement?: Named; note?: string; asOf: string; source: Source };
  /** Projects paid for in part by the local budget. */
  localMoney: readonly Proof[];
  /** Contests of the municipality that it has won. */
  localWins: readonly Proof[];
  lastChanged?: string;
}

interface PaidProject {
  money?: { parts: readonly { source: string; kind: string; amount: number | null }[] };
}

/** True when the local budget has paid, with money, an amount that is known or unknown but not nothing. */
export function isPaidLocally({ money }: PaidProject): boolean {
  return money !== undefined && money.parts.some(({ source, kind, amount }) => source === 'местный бюджет' && kind === 'деньги' && amount !== 0);
}

export function belongs({ said, localMoney, localWins }: Pick<CooperationRow, 'said' | 'localMoney' | 'localWins'>): boolean {
  return said !== undefined || localMoney.length > 0 || localWins.length > 0;
}

/** What the row rests on: the words of a source, else the newest record that proves it. */
export function proofOf({ said, localMoney, localWins }: Pick<CooperationRow, 'said' | 'localMoney' | 'localWins'>): { asOf: string; source: Source } | undefined {
  return said ?? [...localMoney, ...localWins].toSorted((a, b) => compareDatesDesc(a.asOf, b.asOf))[0];
}

/** How the page counts: told by a source, seen from records alone. */
export function cooperationCounts(rows: readonly CooperationRow[]): { all: number; said: number; seen: number; withAgreement: number } {
  const said = rows.filter((row) => row.said !== undefined);
  return { all: rows.length, said: said.length, seen: rows.length - said.length, withAgreement: said.filter((row) => row.said!.agreement !== undefined).length };
}
