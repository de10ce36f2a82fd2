/** A line in which letters narrow a list of names down: arrows, Enter and Escape work as in any such box. */
import { glue } from './glue.ts';
import { freshId, make, type Choice } from './control.ts';

/** More are not looked through; more letters are. */
const MOST_SHOWN = 40;

export class ChoiceBox {
  readonly input: HTMLInputElement;
  readonly list: HTMLUListElement;
  #choices: () => readonly Choice[];
  #onChoice: (input: HTMLInputElement) => void;
  #chosen: Choice | undefined;
  #active = -1;

  constructor(choices: () => readonly Choice[], onChoice: (input: HTMLInputElement) => void) {
    this.#choices = choices;
    this.#onChoice = onChoice;
    this.list = make('ul', { id: freshId(), className: 'offered', hidden: true });
    this.list.role = 'listbox';
    this.list.ariaLabel = 'Подходящие названия';
    this.input = make('input', { type: 'text', autocomplete: 'off', placeholder: 'начните писать' });
    this.input.role = 'combobox';
    this.input.ariaExpanded = 'false';
    this.input.setAttribute('aria-autocomplete', 'list');
    this.input.setAttribute('aria-controls', this.list.id);
    this.input.addEventListener('input', (event) => event.isTrusted && this.#open());
    this.input.addEventListener('click', () => this.#open());
    this.input.addEventListener('keydown', (event) => this.#press(event));
    this.input.addEventListener('blur', () => this.#leave());
    // The press must not take the focus from the line before the click is heard.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', ({ target }) => {
      const item = target instanceof Element ? target.closest('li') : null;
      if (item) this.#choose([...this.list.children].indexOf(item));
    });
  }

  /** The chosen id; what is typed and matches nothing is kept, so that the remark can point at it. */
  read(): string | undefined {
    return this.#chosen?.id ?? (this.input.value.trim() || undefined);
  }

  /** What is typed and is no name of the list; undefined while the hand is still in the line. */
  unlisted(): string | undefined {
    return this.#chosen || document.activeElement === this.input ? undefined : this.input.value.trim() || undefined;
  }

  write(value: unknown): void {
    this.#chosen = typeof value === 'string' ? this.#choices().find(({ id }) => id === value) : undefined;
    this.input.value = this.#chosen?.name ?? (typeof value === 'string' ? value : '');
    this.#close();
  }

  #fitting(): Choice[] {
    const typed = fold(this.#chosen?.name === this.input.value ? '' : this.input.value);
    const all = this.#choices();
    const starts = all.filter(({ name }) => fold(name).startsWith(typed));
    const holds = all.filter((choice) => !starts.includes(choice) && fold(choice.name).includes(typed));
    return [...starts, ...holds].slice(0, MOST_SHOWN);
  }

  #open(): void {
    const fitting = this.#fitting();
    this.list.replaceChildren(
      ...fitting.map(({ name }) => {
        const item = make('li', { id: freshId(), textContent: glue(name) });
        item.role = 'option';
        item.ariaSelected = 'false';
        return item;
      }),
    );
    this.#active = -1;
    this.#shown = fitting;
    this.list.hidden = fitting.length === 0;
    this.input.ariaExpanded = String(fitting.length > 0);
    this.input.removeAttribute('aria-activedescendant');
  }

  #shown: Choice[] = [];

  #close(): void {
    this.list.hidden = true;
    this.input.ariaExpanded = 'false';
    this.input.removeAttribute('aria-activedescendant');
  }

  #press(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (this.list.hidden) this.#open();
      const last = this.#shown.length - 1;
      if (last < 0) return;
      this.#mark(key === 'ArrowDown' ? (this.#active >= last ? 0 : this.#active + 1) : this.#active <= 0 ? last : this.#active - 1);
    } else if (key === 'Enter' && !this.list.hidden && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    } else if (key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      this.#close();
    }
  }

  #mark(place: number): void {
    this.#active = place;
    [...this.list.children].forEach((item, i) => (item.ariaSelected = String(i === place)));
    const item = this.list.children[place] as HTMLElement;
    item.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', item.id);
  }

  #choose(place: number): void {
    this.#chosen = this.#shown[place];
    this.input.value = this.#chosen?.name ?? '';
    this.#close();
    this.#onChoice(this.input);
  }

  /** A name typed in full is chosen; the only fitting one is, too. */
  #leave(): void {
    this.#close();
    const typed = fold(this.input.value);
    if (typed === '') this.#chosen = undefined;
    else if (fold(this.#chosen?.name ?? '') !== typed) {
      const fitting = this.#fitting();
      const exact = fitting.find(({ name }) => fold(name) === typed) ?? (fitting.length === 1 ? fitting[0] : undefined);
      this.#chosen = exact;
      if (!exact) return;
      this.input.value = exact.name;
    } else return;
    this.#onChoice(this.input);
  }
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replaceAll('ё', 'е').replace(/[\s\u00A0]+/g, ' ').replace(/[«»"„“]/g, '');
}
