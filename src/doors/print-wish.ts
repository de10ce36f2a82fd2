/** Which kits are asked for. Pure. */
import { editionById, type EditionPlan } from '../compositions/insert-editions.ts';
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
}

/** Without a wish: the common edition in all formats and the newspapers that carry the insert. Throws a refusal in Russian. */
export function chooseEditions({ stock, carriers }: Pick<Stocked, 'stock' | 'carriers'>, { edition, all, site }: PrintWish): readonly EditionPlan[] {
  if (all || site) return stock.editions;
  if (edition !== undefined) return [editionById(stock, edition)];
  return stock.editions.filter(({ id, kind }) => kind === 'общее' || (kind === 'газета' && carriers.has(id)));
}
