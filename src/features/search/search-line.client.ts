/**
 * The line of a search form as a combobox (WAI-ARIA 1.2): offers questions and pages while somebody types. Without it the
 * line is a plain field. It only fills the field and submits the form, or goes to a page; what a submit does is the form's affair.
 */
import { countOf, type PluralForms } from '../../kernel/text.ts';
import { loadSuggestions } from './files.client.ts';
import { suggest, type Suggestion, type SuggestionsFile } from './suggestions.ts';
import { readCodes } from './typed.ts';

class SearchLine extends HTMLElement {
  #file: SuggestionsFile | undefined;
  #shown: Suggestion[] = [];
  #active = -1;

  connectedCallback(): void {
    const input = this.#input;
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.#list.id })) input.setAttribute(name, value);
    input.addEventListener('focus', () => void this.#load());
    input.addEventListener('input', () => void this.#load().then(() => this.#offer()));
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('blur', () => this.#close());
    // The finger must not take the focus from the field before the click is heard.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const place = [...this.#list.children].indexOf((event.target as Element).closest('[role=option]')!);
      if (place >= 0) this.#take(place);
    });
    input.form?.addEventListener('submit', (event) => this.#submit(event), { capture: true });
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input')!;
  }
  get #list(): HTMLElement {
    return this.querySelector<HTMLElement>('[role=listbox]')!;
  }
  /** Pages are asked for by name instead of being opened: on a map. */
  get #stays(): boolean {
    return this.dataset.stays !== undefined;
  }

  async #load(): Promise<void> {
    this.#file ??= await loadSuggestions(this.dataset.bundle!).catch(() => undefined);
  }

  #offer(): void {
    if (!this.#file || document.activeElement !== this.#input) return;
    this.#shown = suggest(this.#input.value, this.#file).slice(0, Number(this.dataset.most));
    this.#list.replaceChildren(...this.#shown.map((one, place) => this.#draw(one, place)));
    this.#point(-1);
    this.#list.hidden = this.#shown.length === 0;
    this.#input.setAttribute('aria-expanded', String(!this.#list.hidden));
    const status = this.querySelector('[data-count]')!;
    status.textContent = this.#shown.length > 0 ? countOf(this.#shown.length, this.dataset.nouns!.split('|') as unknown as PluralForms) : '';
  }

  #draw({ text, kind, code }: Suggestion, place: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${place}`;
    option.role = 'option';
    option.ariaSelected = 'false';
    const name = document.createElement('span');
    name.textContent = text;
    const note = document.createElement('small');
    note.textContent = [code, kind ? this.#kindName(kind) : undefined].filter(Boolean).join(' · ');
    option.append(name, ' ', note);
    return option;
  }

  #kindName(kind: string): string {
    return (JSON.parse(this.dataset.kinds!) as Record<string, string>)[kind] ?? '';
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const last = this.#shown.length - 1;
    if (event.key === 'Escape' && !this.#list.hidden) this.#close();
    else if (event.key === 'Enter' && !this.#list.hidden && this.#active >= 0) this.#take(this.#active);
    else if (event.key === 'ArrowDown' && this.#list.hidden) return void this.#load().then(() => this.#offer());
    else if (event.key === 'ArrowDown') this.#point(this.#active >= last ? -1 : this.#active + 1);
    else if (event.key === 'ArrowUp' && !this.#list.hidden) this.#point(this.#active < 0 ? last : this.#active - 1);
    else return;
    event.preventDefault();
  }

  #point(place: number): void {
    this.#active = place;
    for (const [at, option] of [...this.#list.children].entries()) option.ariaSelected = String(at === place);
    const option = this.#list.children[place];
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  #take(place: number): void {
    const { text, url } = this.#shown[place]!;
    this.#close();
    if (url && !this.#stays) return location.assign(url);
    this.#input.value = text;
    this.#input.form!.requestSubmit();
  }

  /** A printed code opens its page from every form. Capturing nothing else: the form does the rest. */
  #submit(event: Event): void {
    this.#close();
    const pages = this.#file?.pages ?? [];
    const page = readCodes(this.#input.value).map((code) => pages.find(([, , , own]) => own === code)).find((found) => found !== undefined);
    if (!page || this.#stays) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    location.assign(page[2]);
  }

  #close(): void {
    this.#shown = [];
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#point(-1);
  }
}

customElements.define('search-line', SearchLine);
