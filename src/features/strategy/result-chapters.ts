/** Expected results and effects by whom they are promised to, in the order of the text. Pure. */
import type { StrategyResult } from './schema.ts';

interface Rec {
  id: string;
  data: StrategyResult;
}
export interface ResultChapter<T extends Rec> {
  /** Address on the page. */
  anchor: string;
  title: string;
  results: T[];
}

const CHAPTERS: readonly { audience: StrategyResult['audience']; anchor: string; title: string }[] = [
  { audience: 'главный результат', anchor: 'glavnoe', title: 'Главный результат' },
  { audience: 'жители', anchor: 'zhitelyam', title: 'Жителям' },
  { audience: 'муниципалитеты', anchor: 'municipalitetam', title: 'Муниципалитетам' },
  { audience: 'органы исполнительной власти', anchor: 'vlasti', title: 'Органам исполнительной власти' },
];

/** Chapters that have something in them; inside, results before effects, each in its own order. */
export function resultChapters<T extends Rec>(results: readonly T[]): ResultChapter<T>[] {
  const rank = ({ data }: Rec): number => (data.kind === 'результат' ? 0 : 1000) + data.order;
  return CHAPTERS.map(({ audience, anchor, title }) => ({ anchor, title, results: results.filter((r) => r.data.audience === audience).toSorted((a, b) => rank(a) - rank(b)) })).filter((c) => c.results.length > 0);
}

/** Neither a source nor an indicator shows it. */
export function isUnshown({ data }: Rec): boolean {
  return data.evidence.length === 0 && data.indicators.length === 0;
}
