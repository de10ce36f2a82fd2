/** The panel of facets: what may be chosen, what is, and the numbers beside. */
import { formatNumber } from '../../kernel/text.ts';
import { sayConditions, type Condition } from './sentences.ts';
import { TEXT, type State } from './state.ts';

interface Box {
  input: HTMLInputElement;
  number: HTMLElement;
  row: HTMLElement;
}

const TYPING_PAUSE_MS = 180;

export class FacetPanel {
  readonly facets: readonly { name: string; values: readonly string[] }[];
  onChoice: (name: string, values: readonly string[]) => void = () => {};
  onText: (q: string) => void = () => {};
  /** The reader is about to choose: time to fetch the rows. */
  onTouch: () => void = () => {};
  readonly #root: HTMLElement;
  readonly #boxes = new Map<string, Box[]>();
  readonly #text: HTMLInputElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#text = root.querySelector<HTMLInputElement>(`input[name="${TEXT}"]`)!;
    for (const input of root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
      const row = input.closest('li')!;
      const box = { input, row, number: row.querySelector<HTMLElement>('[data-count]')! };
      this.#boxes.set(input.name, [...(this.#boxes.get(input.name) ?? []), box]);
    }
    this.facets = [...this.#boxes].map(([name, boxes]) => ({ name, values: boxes.map(({ input }) => input.value) }));
    this.#wire();
  }

  #wire(): void {
    let pause: ReturnType<typeof setTimeout>;
    this.#root.addEventListener('focusin', () => this.onTouch(), { once: true });
    this.#root.addEventListener('pointerdown', () => this.onTouch(), { once: true });
    this.#root.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(pause);
      this.onText(this.#text.value);
    });
    this.#text.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(() => this.onText(this.#text.value), TYPING_PAUSE_MS);
    });
    this.#root.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
      // A greyed choice stays in the row of Tab stops, so it has to refuse by itself.
      if (target.getAttribute('aria-disabled') === 'true') return void (target.checked = false);
      this.onChoice(target.name, this.#boxes.get(target.name)!.filter(({ input }) => input.checked).map(({ input }) => input.value));
    });
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('[data-more]')) {
      button.addEventListener('click', () => {
        const list = button.closest<HTMLElement>('[data-facet]')!;
        const first = list.querySelector<HTMLInputElement>('li[data-extra] input');
        list.classList.add('is-whole');
        button.hidden = true;
        first?.focus();
      });
    }
    const fold = this.#root.querySelector<HTMLDetailsElement>('[data-fold]')!;
    let wasWide: boolean | undefined;
    // Styles decide whether there is a column for the panel: then its heading is away.
    const follow = (): void => {
      const isWide = getComputedStyle(fold.querySelector('summary')!).display === 'none';
      if (isWide === wasWide) return;
      // A reader on a slow line may have opened the panel before this script came: it stays open.
      fold.open = isWide || (wasWide === undefined && fold.open);
      wasWide = isWide;
      // On a narrow screen one open group is enough: the way to the found rows must stay short.
      if (!isWide) for (const group of [...this.#root.querySelectorAll<HTMLDetailsElement>('[data-group]')].slice(1)) group.open = false;
    };
    addEventListener('resize', follow);
    follow();
    this.#root.querySelector('[data-done]')!.addEventListener('click', () => {
      fold.open = false;
      const main = document.getElementById('naydeno')!;
      main.focus({ preventScroll: true });
      main.scrollIntoView({ block: 'start' });
    });
  }

  /** Until now nothing could be chosen, since nobody would have answered. */
  enable(): void {
    this.#root.querySelector<HTMLFieldSetElement>('fieldset')!.disabled = false;
  }

  show({ q, chosen }: State): void {
    if (document.activeElement !== this.#text || this.#text.value.trim() === '' || q === '') {
      if (this.#text.value.trim() !== q) this.#text.value = q;
    }
    for (const [name, boxes] of this.#boxes) {
      for (const { input, row } of boxes) {
        input.checked = chosen[name]?.includes(input.value) ?? false;
        row.classList.toggle('is-chosen', input.checked);
      }
    }
    for (const group of this.#root.querySelectorAll<HTMLDetailsElement>('[data-group]')) {
      const count = group.querySelectorAll('input:checked').length;
      group.querySelector('[data-chosen-number]')!.textContent = count > 0 ? `· ${count}` : '';
      if (count > 0) group.open = true;
    }
    const conditions = Object.values(chosen).flat().length + Number(q !== '');
    this.#root.querySelector('[data-conditions]')!.textContent = sayConditions(conditions);
  }

  /** Numbers beside the choices; one that would leave nothing is greyed, a chosen one never. */
  count(counts: Readonly<Record<string, ReadonlyMap<string, number>>>, found: string): void {
    for (const [name, boxes] of this.#boxes) {
      for (const { input, number, row } of boxes) {
        const count = counts[name]?.get(input.value) ?? 0;
        const text = formatNumber(count);
        if (number.textContent !== text) number.textContent = text;
        const isEmpty = count === 0 && !input.checked;
        if (row.classList.toggle('is-empty', isEmpty)) input.setAttribute('aria-disabled', 'true');
        else input.removeAttribute('aria-disabled');
      }
    }
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('[data-more]')) this.#fold(button);
    this.#root.querySelector('[data-done]')!.textContent = `Показать ${found}`;
  }

  /** A folded list shows its first choices that still leave something, then greyed ones: it never stands empty. */
  #fold(button: HTMLButtonElement): void {
    const rows = [...button.closest<HTMLElement>('[data-facet]')!.querySelectorAll<HTMLElement>('li')];
    const isEmpty = (row: HTMLElement): number => Number(row.classList.contains('is-empty'));
    const seen = new Set(rows.toSorted((a, b) => isEmpty(a) - isEmpty(b)).slice(0, Number(button.dataset.more)));
    for (const row of rows) row.toggleAttribute('data-extra', !seen.has(row));
    button.textContent = `ещё ${rows.filter((row) => !seen.has(row) && !row.classList.contains('is-chosen')).length}`;
  }

  condition(name: string, values: readonly string[]): Condition {
    const boxes = this.#boxes.get(name) ?? [];
    return {
      name,
      label: boxes[0]?.row.closest<HTMLElement>('[data-facet]')?.dataset.label ?? '',
      words: boxes.filter(({ input }) => values.includes(input.value)).map(({ row }) => row.querySelector('[data-label]')!.textContent.trim()).join(', '),
    };
  }
}
