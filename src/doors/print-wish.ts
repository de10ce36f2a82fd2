/** Which kits are asked for. Pure. */
import { COMMON, editionById, type EditionPlan } from '../compositions/insert-editions.ts';
import type { Stocked } from './print-stock.ts';

export interface PrintWish {
  /** The insert's id; absent: the newest one, or with `site` every one. */
  insert?: string;
  /** A newspaper, a municipality or a common edition. */
  edition?: string;
  /** Every edition: common, of newspapers, of municipalities. */
  all?: boolean;
  /** What the site offers by itself. */
  site?: boolean;
  /** For the print shop: samples in the imprint are refused. */
  release?: boolean;
  /** Keep what is printed: later changes of records do not touch this issue. */
  freeze?: boolean;
  /** Make fresh kits anew too. */
  force?: boolean;
  /** «insert/edition»: the share of one of two processes. */
  part?: readonly string[];
}
/** What lies in the kit folder. */
export interface PrintedNow {
  isNewest: boolean;
  isPrinted(edition: string): boolean;
}

/** Without a wish: the common edition in all formats and the newspapers that carry the insert. Throws a refusal in Russian. */
export function chooseEditions({ stock, carriers }: Pick<Stocked, 'stock' | 'carriers'>, { edition, all, site }: PrintWish, now: PrintedNow): readonly EditionPlan[] {
  if (all) return stock.editions;
  if (edition !== undefined) return [editionById(stock, edition)];
  return stock.editions.filter(({ id, kind }) => {
    // The site keeps fresh whatever was printed once; by itself it offers the newest insert, and of older ones the common edition.
    if (site && now.isPrinted(id)) return true;
    if (site && !now.isNewest) return id === COMMON;
    return kind === 'общее' || (kind === 'газета' && carriers.has(id));
  });
}
