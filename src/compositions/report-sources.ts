/** The numbered list of sources at the end of the report: each source once, in the order of its first mention. */
import type { ReportSource } from '../features/paper/report/contract.ts';
import { formatDate } from '../kernel/dates.ts';
import type { Source } from '../kernel/fields.ts';
import { typeset } from '../kernel/typography.ts';

export class SourceList {
  readonly #numbers = new Map<string, ReportSource>();

  /** The number under which the source stands in the list. */
  add({ title, publisher, date, url }: Source): number {
    /** One address is one source, whatever a record calls it. */
    const key = url ?? `${title}\n${publisher ?? ''}`;
    const known = this.#numbers.get(key);
    if (known) return known.number;
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, { number, title: typeset(title), about: typeset([publisher, date && formatDate(date)].filter(Boolean).join(', ')), url });
    return number;
  }

  get all(): ReportSource[] {
    return [...this.#numbers.values()];
  }
}
