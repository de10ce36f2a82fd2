/** What we use of Pagefind, as types: the browser and the tests open it each in their own way. */
import type { Counts } from './facets.ts';

export interface Hit {
  id: string;
  score: number;
  data(): Promise<Fragment>;
}
export interface Fragment {
  url: string;
  content: string;
  locations: number[];
  meta: Record<string, string>;
}
export interface Answer {
  results: Hit[];
  filters: Counts;
}
export interface SearchOptions {
  filters?: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}
export interface Engine {
  search(term: string | null, options: SearchOptions): Promise<Answer>;
}

/**
 * How much each sign of a good hit weighs: the length of a page should not, since a short record is not a better one.
 * Chosen over the judged questions in tests/search.
 */
export const RANKING = { pageLength: 0.1, termFrequency: 1, termSimilarity: 1, termSaturation: 1.4 } as const;
