/** Which kits are asked for. Pure. */
import type { EditionPlan } from '../compositions/insert-editions.ts';
import { nearest } from '../kernel/suggest.ts';

export interface PrintWish {
  /** The insert's id; absent: the newest one, or with `site` every one. */
  insert?: string;
  /** A newspaper or a municipality. */
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

export type Chosen = { ok: true; editions: readonly EditionPlan[] } | { ok: false; why: string };

/** Without a wish: the common edition in all formats and the newspapers that carry the insert. */
export function chooseEditions(editions: readonly EditionPlan[], { edition, all, site }: PrintWish, insert: { id: string; data: { newspapers: readonly string[]; editions: readonly { newspaper: string }[] } }): Chosen {
  if (all || site) return { ok: true, editions };
  if (edition === undefined) {
    const carriers = new Set([...insert.data.newspapers, ...insert.data.editions.map(({ newspaper }) => newspaper)]);
    return { ok: true, editions: editions.filter(({ id, kind }) => kind === 'общее' || (kind === 'газета' && carriers.has(id))) };
  }
  const found = editions.filter(({ id }) => id === edition);
  if (found.length > 0) return { ok: true, editions: found };
  const meant = nearest(edition, editions.map(({ id }) => id));
  return { ok: false, why: `Издания «${edition}» у вкладки ${insert.id} нет${meant ? `. Возможно, вы имели в виду «${meant}»` : ''}. Есть: ${editions.map(({ id }) => id).join(', ')}.` };
}
