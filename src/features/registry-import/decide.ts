/** Whether a value of the workbook may take the place of what is recorded: was it changed on both sides since? Pure. */
import { isSurelyAfter } from '../../kernel/dates.ts';
import { tidy } from '../../kernel/same-name.ts';

export interface Sides {
  /** As recorded now; undefined when the record says nothing. */
  current: unknown;
  wanted: unknown;
  /** As it was recorded on the day of the workbook; `known` is false where no history tells. */
  base: { known: boolean; value?: unknown };
  /** What the recorded value is right for. */
  currentAsOf: string | undefined;
  wantedAsOf: string;
}

/**
 * `same` and `keep` write nothing (`keep`: only our side changed since), `write` puts the new value, `both` and `newer`
 * are questions.
 */
export type Verdict = 'same' | 'write' | 'keep' | 'both' | 'newer';

export function decide({ current, wanted, base, currentAsOf, wantedAsOf }: Sides): Verdict {
  if (isSame(current, wanted)) return 'same';
  if (base.known) {
    if (isSame(base.value, current)) return isNewer(current, currentAsOf, wantedAsOf) ? 'newer' : 'write';
    return isSame(base.value, wanted) ? 'keep' : 'both';
  }
  if (current === undefined || current === null) return 'write';
  return isNewer(current, currentAsOf, wantedAsOf) ? 'newer' : 'write';
}

/** What nobody has told yet cannot be newer than the workbook. */
function isNewer(current: unknown, currentAsOf: string | undefined, wantedAsOf: string): boolean {
  return current !== undefined && current !== null && currentAsOf !== undefined && isSurelyAfter(currentAsOf, wantedAsOf);
}

/** Texts are one when only quotes, dashes and spaces differ; lists when they are one text in one cell. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return (one.length === other.length && one.every((item, index) => isSame(item, other[index]))) || plain(one.join('; ')) === plain(other.join('; '));
  if (typeof one === 'string' || typeof other === 'string') return one != null && other != null && plain(String(one)) === plain(String(other));
  return one === other || (one == null && other == null);
}

/** Without the typography, letter case and «ё» that one side has and the other has not: an office's capitals are no news. */
export function plain(text: string): string {
  return tidy(text).toLowerCase().replaceAll('ё', 'е').replace(/[«»„“”]/g, '"').replace(/[‐‑–—−]/g, '-').replace(/\s*-\s*/g, '-').replace(/\s+([,.;:])/g, '$1');
}
