/** Projects and known money year by year. A year without records is a gap in the knowledge, not a zero. Pure. */
import type { Money } from '../features/projects/money-schema.ts';
import { sumOverProjects, type SumOverProjects } from '../features/projects/money.ts';

interface Dated {
  year: number | null;
  money?: Money;
}
export interface YearSum {
  /** null: the year is not named. */
  year: number | null;
  projects: number;
  money: SumOverProjects;
}

/** One row a year from the first to the last, silent years included, oldest first; those of an unnamed year come last. */
export function byYear(projects: readonly Dated[]): YearSum[] {
  const years = projects.map((p) => p.year).filter((y) => y !== null);
  const row = (year: number | null): YearSum => {
    const inside = projects.filter((p) => p.year === year);
    return { year, projects: inside.length, money: sumOverProjects(inside.map((p) => p.money)) };
  };
  const span = years.length > 0 ? Math.max(...years) - Math.min(...years) + 1 : 0;
  const rows = Array.from({ length: span }, (_, i) => row(Math.min(...years) + i));
  return projects.some((p) => p.year === null) ? [...rows, row(null)] : rows;
}

export interface SourceSum {
  source: string;
  /** Roubles; the sum of what is named. */
  amount: number;
  isApproximate: boolean;
  /** In how many projects this source paid a named sum, and in how many an unnamed one. */
  named: number;
  unnamed: number;
}

/** Who paid, over all projects that say so; the greatest first, those never named last. Work and things valued in roubles count too. */
export function bySource(monies: readonly (Money | undefined)[]): SourceSum[] {
  const sums = new Map<string, SourceSum>();
  for (const money of monies) {
    for (const [source, parts] of Map.groupBy(money?.parts ?? [], (part) => part.source)) {
      const known = parts.filter((part) => part.amount !== null);
      const sum = sums.get(source) ?? { source, amount: 0, isApproximate: false, named: 0, unnamed: 0 };
      sum.amount += known.reduce((total, part) => total + part.amount!, 0);
      sum.isApproximate ||= known.some((part) => part.approximate);
      sum[known.length > 0 ? 'named' : 'unnamed']++;
      sums.set(source, sum);
    }
  }
  return [...sums.values()].toSorted((a, b) => b.amount - a.amount || b.unnamed - a.unnamed);
}
