/** The filter selects of a search box as one thing: what may be chosen, what is, and the numbers beside. */
import { formatNumber } from '../../kernel/text.ts';
import type { KnownFilters } from './address.ts';
import type { Counts } from './facets.ts';

export class Filters {
  #root: ParentNode;
  readonly selects: readonly HTMLSelectElement[];
  readonly known: KnownFilters;

  constructor(root: ParentNode) {
    this.selects = [...root.querySelectorAll<HTMLSelectElement>('select:not([data-order])')];
    this.#root = root;
    this.#openWhenWide();
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

  /** A folded panel tells how much stands in it. */
  countChosen(): void {
    const number = this.#root.querySelector<HTMLElement>('[data-chosen-number]');
    const chosen = Object.keys(this.chosen).length;
    if (number) number.textContent = chosen > 0 ? number.dataset.chosenNumber!.replace('{n}', String(chosen)) : '';
  }

  /** Where there is room the panel has no fold to press, so it stands open; narrow, it opens at the reader's wish. */
  #openWhenWide(): void {
    const fold = this.#root.querySelector<HTMLDetailsElement>('[data-fold]');
    if (!fold) return;
    const wide = matchMedia('(min-width: 56rem)');
    const follow = (): void => void (fold.open = wide.matches);
    wide.addEventListener('change', follow);
    follow();
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
