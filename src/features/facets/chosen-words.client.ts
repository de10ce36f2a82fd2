/** The chosen conditions as words that can be taken away. */
import type { Condition } from './sentences.ts';

export class ChosenWords {
  onRemove: (name: string, value?: string) => void = () => {};
  onReset: () => void = () => {};
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #word: HTMLTemplateElement;

  constructor(root: HTMLElement, templates: ParentNode) {
    this.#root = root;
    this.#list = root.querySelector('ul')!;
    this.#word = templates.querySelector<HTMLTemplateElement>('template[data-template="word"]')!;
    root.querySelector('[data-reset]')!.addEventListener('click', () => {
      this.onReset();
      document.getElementById('naydeno')!.focus({ preventScroll: true });
    });
  }

  show(conditions: readonly Condition[], isNarrowed: boolean): void {
    this.#root.hidden = !isNarrowed;
    this.#list.replaceChildren(
      ...conditions.map((condition) => {
        const item = this.#word.content.firstElementChild!.cloneNode(true) as HTMLElement;
        const button = item.querySelector('button')!;
        item.querySelector('[data-slot="words"]')!.textContent = condition.words;
        button.setAttribute('aria-label', `${condition.label}: ${condition.words}. Снять условие`);
        button.addEventListener('click', () => {
          const place = [...this.#list.children].indexOf(button.closest('li')!);
          this.onRemove(condition.name, condition.value);
          this.#focusNear(place);
        });
        return item;
      }),
    );
  }

  /** The button that was pressed is gone; the reader stands where it was. */
  #focusNear(place: number): void {
    const left = this.#list.querySelectorAll('button');
    const next = left[Math.min(place, left.length - 1)] ?? document.getElementById('naydeno');
    next?.focus({ preventScroll: true });
  }
}
