/** The filter selects of a search box as one thing: what may be chosen, what is, and the numbers beside. */
import { formatNumber } from '../../kernel/text.ts';
import type { KnownFilters } from './address.ts';
import type { Counts } from './facets.ts';

export class Filters {
  readonly selects: readonly HTMLSelectElement[];
  readonly known: KnownFilters;

  constructor(root: ParentNode) {
    this.selects = [...root.querySelectorAll<HTMLSelectElement>('select:not([data-order])')];
    this.known = new Map(this.selects.map((select) => [select.name, new Set([...select.options].map((option) => option.value).filter(Boolean))]));
  }

  get names(): string[] {
    return [...this.known.keys()];
  }

  get chosen(): Record<string, string> {
    return Object.fromEntries(this.selects.filter((select) => select.value).map((select) => [select.name, select.value]));
  }

  set chosen(values: Record<string, string>) {
    for (const select of this.selects) select.value = values[select.name] ?? '';
  }

  values(name: string): string[] {
    return [...(this.known.get(name) ?? [])];
  }

  select(name: string): HTMLSelectElement | undefined {
    return this.selects.find((select) => select.name === name);
  }

  /** The words of a choice, without its number. */
  label(name: string, value: string): string {
    return [...(this.select(name)?.options ?? [])].find((option) => option.value === value)?.dataset.label ?? value;
  }

  /** Numbers beside the choices: a choice that leaves nothing says so. Undefined takes the numbers away. */
  count(counts: Counts | undefined): void {
    for (const select of this.selects) {
      for (const option of select.options) {
        const { label } = option.dataset;
        if (label) option.textContent = counts ? `${label} (${formatNumber(counts[select.name]?.[option.value] ?? 0)})` : label;
      }
    }
  }
}
