/**
 * The element over the search form: as-you-type results, filters with counts, the state in the address.
 * Without it the form leads to the full index; nothing here is needed to read the site.
 */
import { formatNumber, plural, type PluralForms } from '../../kernel/text.ts';
import { isEmpty, readState, writeState, type SearchState } from './address.ts';
import { drawGroup, drawItem, part } from './draw.client.ts';
import { openEngine, type Hit } from './engine.client.ts';
import { Filters } from './filters.client.ts';
import { find, KIND, readItems, type Found } from './find.client.ts';
import { codeFirst, NEXT_PAGE, type Group } from './groups.ts';
import { isMeant } from './meant.ts';
import { readCode } from './query.ts';

const PAUSE_MS = 250;
const SLOW_MS = 4000;

interface Drawn {
  elements: HTMLElement[];
  /** Address of the first hit. */
  first?: string;
}

class SearchBox extends HTMLElement {
  #filters!: Filters;
  #run = 0;
  #timer = 0;
  #first: string | undefined;

  connectedCallback(): void {
    this.#filters = new Filters(this);
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go('push', { jump: true });
    });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#go('replace'), PAUSE_MS);
    });
    this.#input.addEventListener('focus', () => void openEngine(this.#bundle).catch(() => {}), { once: true });
    for (const select of this.#filters.selects) {
      select.disabled = false;
      select.addEventListener('change', () => this.#go('push'));
    }
    this.#reset.addEventListener('click', () => {
      this.#filters.chosen = {};
      this.#go('push');
      this.#input.focus();
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  get #input(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[type=search]')!;
  }
  get #reset(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>('[data-reset]')!;
  }
  get #status(): HTMLElement {
    return this.querySelector<HTMLElement>('[role=status]')!;
  }
  get #results(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-results]')!;
  }
  get #bundle(): string {
    return this.dataset.bundle!;
  }

  #restore(): void {
    const state = readState(location.search, this.#filters.known);
    this.#input.value = state.query;
    this.#filters.chosen = state.chosen;
    void this.#search(state);
  }

  #go(how: 'push' | 'replace', { jump = false } = {}): void {
    clearTimeout(this.#timer);
    const state = { query: this.#input.value, chosen: this.#filters.chosen };
    const address = location.pathname + writeState(state, this.#filters.known);
    if (address !== location.pathname + location.search) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    void this.#search(state).then((isCurrent) => {
      if (isCurrent && jump && readCode(state.query) && this.#first) location.assign(this.#first);
    });
  }

  /** True when what is shown is the answer to this very state. */
  async #search(state: SearchState): Promise<boolean> {
    const run = ++this.#run;
    this.#first = undefined;
    this.#reset.disabled = Object.keys(state.chosen).length === 0;
    this.toggleAttribute('data-asked', !isEmpty(state));
    if (isEmpty(state)) {
      this.#results.replaceChildren();
      this.#results.removeAttribute('aria-busy');
      this.#status.textContent = '';
      this.#filters.count(undefined);
      return true;
    }
    this.#results.setAttribute('aria-busy', 'true');
    const slow = window.setTimeout(() => run === this.#run && this.#say('slow'), SLOW_MS);
    try {
      const found = await find(this.#bundle, state, this.#filters.names, this.#filters.values(KIND));
      const drawn = await this.#draw(found, state);
      if (run !== this.#run) return false;
      this.#show(found, drawn);
      return true;
    } catch (error) {
      if (run !== this.#run) return false;
      console.error(error);
      this.#say('failed');
      this.#results.replaceChildren();
      return false;
    } finally {
      clearTimeout(slow);
      if (run === this.#run) this.#results.removeAttribute('aria-busy');
    }
  }

  async #draw({ groups }: Found, state: SearchState): Promise<Drawn> {
    const read = await Promise.all(groups.map(async ({ kind, hits, shown }) => ({ kind, items: await readItems(hits.slice(0, shown)) })));
    if (!read.some(({ items }) => items.some((item) => isMeant(state.query, item)))) return { elements: [] };
    const ordered = codeFirst(read, readCode(state.query));
    const elements = ordered.map(({ kind, items }) => {
      const group = groups.find((one) => one.kind === kind)!;
      const isAlone = groups.length === 1;
      const more = group.hits.length > items.length ? this.#moreWords(isAlone ? 'next' : 'all', group.hits.length, items.length) : undefined;
      const words = { title: this.#filters.label(KIND, kind), count: formatNumber(group.hits.length), more };
      const element: HTMLElement = drawGroup(this, words, items, () => (isAlone ? void this.#more(element, group) : this.#narrow(kind)));
      return element;
    });
    return { elements, first: ordered[0]?.items[0]?.url };
  }

  #show(found: Found, { elements, first }: Drawn): void {
    this.#first = first;
    this.#filters.count(elements.length > 0 ? found.counts : {});
    this.#results.replaceChildren(...elements);
    if (elements.length === 0) return this.#say('nothing');
    const nouns = this.dataset.nouns!.split('|') as unknown as PluralForms;
    this.#status.textContent = `${this.dataset.found} ${formatNumber(found.total)}\u00A0${plural(found.total, nouns)}`;
  }

  /** The button under one group of several: this kind only. */
  #narrow(kind: string): void {
    const select = this.#filters.select(KIND)!;
    select.value = kind;
    this.#go('push');
    select.focus();
    this.scrollIntoView({ block: 'start' });
  }

  /** The button under the only group: its next page, with the focus on the first new hit. */
  async #more(element: HTMLElement, { hits }: Group<Hit>): Promise<void> {
    const list = element.querySelector('ol')!;
    const from = list.children.length;
    try {
      const items = await readItems(hits.slice(from, from + NEXT_PAGE));
      list.append(...items.map((item) => drawItem(this, item)));
    } catch (error) {
      console.error(error);
      return this.#say('failed');
    }
    const button = element.querySelector('button')!;
    button.hidden = list.children.length >= hits.length;
    button.textContent = this.#moreWords('next', hits.length, list.children.length);
    list.children[from]?.querySelector('a')?.focus();
  }

  #moreWords(which: 'all' | 'next', total: number, shown: number): string {
    return this.dataset[which]!.replace('{shown}', formatNumber(shown)).replace('{total}', formatNumber(total));
  }

  #say(name: string): void {
    this.#status.replaceChildren(...part(this, name).childNodes);
  }
}

customElements.define('search-box', SearchBox);
