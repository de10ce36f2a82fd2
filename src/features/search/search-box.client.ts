/**
 * The element over the search form: as-you-type results, filters with counts, the state in the address.
 * Without it the form leads to the full index; nothing here is needed to read the site.
 */
import { formatNumber } from '../../kernel/text.ts';
import { isEmpty, ORDERS, readState, writeState, type SearchState } from './address.ts';
import { ask, type Asked } from './ask.client.ts';
import { drawGroup, drawItem, moreWords, part } from './draw.client.ts';
import { openEngine } from './engine.client.ts';
import type { Hit } from './engine.ts';
import { Filters } from './filters.client.ts';
import { KIND, readItems } from './find.ts';
import { codeFirst, NEXT_PAGE, type Group } from './groups.ts';
import { counted, told } from './told.client.ts';
import { readCode } from './typed.ts';

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
  #isLiteral = false;

  connectedCallback(): void {
    this.#filters = new Filters(this);
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go('push', { jump: true });
    });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#isLiteral = false;
      this.#timer = window.setTimeout(() => this.#go('replace'), PAUSE_MS);
    });
    this.#input.addEventListener('focus', () => void openEngine(this.dataset.bundle!).catch(() => {}), { once: true });
    for (const select of [...this.#filters.selects, this.#order]) {
      select.disabled = false;
      select.addEventListener('change', () => this.#go('push'));
    }
    this.#status.addEventListener('click', (event) => this.#follow(event));
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
  get #order(): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>('[data-order]')!;
  }
  get #state(): SearchState {
    return { query: this.#input.value, chosen: this.#filters.chosen, order: ORDERS.find((one) => one === this.#order.value), isLiteral: this.#isLiteral };
  }
  get #reset(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>('[data-reset]')!;
  }
  get #status(): HTMLElement {
    return this.querySelector<HTMLElement>(':scope > [role=status]')!;
  }
  get #results(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-results]')!;
  }

  #restore(): void {
    const state = readState(location.search, this.#filters.known);
    this.#input.value = state.query;
    this.#filters.chosen = state.chosen;
    this.#order.value = state.order ?? '';
    this.#isLiteral = state.isLiteral ?? false;
    void this.#search(state);
  }

  /** A link of the status that asks another question: here, without a new page. */
  #follow(event: Event): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-run]');
    if (!link) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    this.#restore();
    this.#input.focus();
  }

  #go(how: 'push' | 'replace', { jump = false } = {}): void {
    clearTimeout(this.#timer);
    const state = this.#state;
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
    this.#filters.countChosen();
    this.toggleAttribute('data-asked', !isEmpty(state));
    this.dataset.order = state.order ?? '';
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
      const asked = await ask(this.dataset.bundle!, state, this.#filters.names, this.#filters.values(KIND));
      const drawn = await this.#draw(asked);
      if (run !== this.#run) return false;
      this.#show(asked, drawn, state);
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

  async #draw({ found: { groups }, resolved: { terms, code } }: Asked): Promise<Drawn> {
    const asked = (terms ?? []).flatMap((term) => term.split(' '));
    const read = await Promise.all(groups.map(async ({ kind, hits, shown }) => ({ kind, items: await readItems(hits.slice(0, shown)) })));
    const ordered = codeFirst(read, code);
    const elements = ordered.map(({ kind, items }) => {
      const group = groups.find((one) => one.kind === kind)!;
      const isAlone = groups.length === 1;
      const more = group.hits.length > items.length ? moreWords(this, isAlone ? 'next' : 'all', group.hits.length, items.length) : undefined;
      const words = { title: this.#filters.label(KIND, kind), count: formatNumber(group.hits.length), more };
      const element: HTMLElement = drawGroup(this, words, items, asked, () => (isAlone ? void this.#more(element, group, asked) : this.#narrow(kind)));
      return element;
    });
    return { elements, first: ordered[0]?.items[0]?.url };
  }

  #show({ resolved, found }: Asked, { elements, first }: Drawn, state: SearchState): void {
    this.#first = first;
    this.#filters.count(found.counts);
    this.#results.replaceChildren(...elements);
    const sentences = told(this, state, resolved, (other) => location.pathname + writeState({ ...state, isLiteral: undefined, ...other }, this.#filters.known));
    if (elements.length === 0) {
      this.#say('nothing');
      return this.#status.append(...sentences, part(this, 'advice'));
    }
    this.#status.replaceChildren(...counted(this, found.total, state.query), ...sentences);
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
  async #more(element: HTMLElement, { hits }: Group<Hit>, asked: readonly string[]): Promise<void> {
    const list = element.querySelector('ol')!;
    const from = list.children.length;
    try {
      const items = await readItems(hits.slice(from, from + NEXT_PAGE));
      list.append(...items.map((item) => drawItem(this, item, asked)));
    } catch (error) {
      console.error(error);
      return this.#say('failed');
    }
    const button = element.querySelector('button')!;
    button.hidden = list.children.length >= hits.length;
    button.textContent = moreWords(this, 'next', hits.length, list.children.length);
    list.children[from]?.querySelector('a')?.focus();
  }

  #say(name: string): void {
    this.#status.replaceChildren(...part(this, name).childNodes);
  }
}

customElements.define('search-box', SearchBox);
