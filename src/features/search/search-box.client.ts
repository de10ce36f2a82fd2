/**
 * The element over the search form: as-you-type results, filters with counts, the state in the address.
 * Without it the form leads to the full index; nothing here is needed to read the site.
 */
import { formatNumber, plural, type PluralForms } from '../../kernel/text.ts';
import { isEmpty, readState, writeState, type KnownFilters, type SearchState } from './address.ts';
import { drawGroup, drawItem, part } from './draw.client.ts';
import { isIndexThere, openEngine } from './engine.client.ts';
import { find, readItems, type Found } from './find.client.ts';
import { codeFirst, NEXT_PAGE, type Group } from './groups.ts';
import { readCode } from './query.ts';
import type { Counts } from './facets.ts';
import type { Hit } from './engine.client.ts';

const PAUSE_MS = 250;
const SLOW_MS = 4000;

class SearchBox extends HTMLElement {
  #run = 0;
  #timer = 0;
  #first: string | undefined;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go('push', { jump: true });
    });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#go('replace'), PAUSE_MS);
    });
    this.#input.addEventListener('focus', () => void openEngine(this.#bundle).catch(() => {}), { once: true });
    for (const select of this.#selects) {
      select.disabled = false;
      select.addEventListener('change', () => this.#go('push'));
    }
    this.#reset.addEventListener('click', () => {
      for (const select of this.#selects) select.value = '';
      this.#go('push');
      this.#input.focus();
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }
  get #input(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[type=search]')!;
  }
  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }
  get #reset(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>('button[type=reset], button[data-reset]')!;
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
  get #known(): KnownFilters {
    return new Map(this.#selects.map((select) => [select.name, new Set([...select.options].map((option) => option.value).filter(Boolean))]));
  }
  get #nouns(): PluralForms {
    return this.dataset.nouns!.split('|') as unknown as PluralForms;
  }

  #restore(): void {
    const state = readState(location.search, this.#known);
    this.#input.value = state.query;
    for (const select of this.#selects) select.value = state.chosen[select.name] ?? '';
    void this.#search(state);
  }

  #go(how: 'push' | 'replace', { jump = false } = {}): void {
    clearTimeout(this.#timer);
    const chosen = Object.fromEntries(this.#selects.filter((select) => select.value).map((select) => [select.name, select.value]));
    const state = { query: this.#input.value, chosen };
    const address = location.pathname + writeState(state, this.#known);
    if (address !== location.pathname + location.search) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    void this.#search(state).then((isCurrent) => {
      if (isCurrent && jump && readCode(state.query) && this.#first) location.assign(this.#first);
    });
  }

  /** True when the answer shown is the answer to this very state. */
  async #search(state: SearchState): Promise<boolean> {
    const run = ++this.#run;
    this.#first = undefined;
    this.#reset.disabled = Object.keys(state.chosen).length === 0;
    this.toggleAttribute('data-asked', !isEmpty(state));
    if (isEmpty(state)) {
      this.#results.replaceChildren();
      this.#status.textContent = '';
      this.#count({});
      return true;
    }
    this.#results.setAttribute('aria-busy', 'true');
    const slow = window.setTimeout(() => run === this.#run && this.#say('slow'), SLOW_MS);
    try {
      const kinds = [...(this.#known.get('vid') ?? [])];
      const found = await find(this.#bundle, state, [...this.#known.keys()], kinds);
      const drawn = await this.#draw(found, state);
      if (found.total === 0 && !(await isIndexThere(this.#bundle))) throw new Error('index lost');
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

  async #draw({ groups }: Found, state: SearchState): Promise<HTMLElement[]> {
    const read = await Promise.all(groups.map(async ({ kind, hits, shown }) => ({ kind, items: await readItems(hits.slice(0, shown)) })));
    const ordered = codeFirst(read, readCode(state.query));
    this.#first = ordered[0]?.items[0]?.url;
    return ordered.map(({ kind, items }) => {
      const group = groups.find((one) => one.kind === kind)!;
      const rest = group.hits.length - items.length;
      const words = { title: this.#label(kind), count: formatNumber(group.hits.length), more: rest > 0 ? this.#moreWords(group.hits.length, items.length) : undefined };
      const element: HTMLElement = drawGroup(this, words, items, () => (groups.length > 1 ? this.#narrow(kind) : void this.#more(element, group)));
      return element;
    });
  }

  #show(found: Found, drawn: HTMLElement[]): void {
    this.#count(found.counts);
    this.#results.replaceChildren(...drawn);
    if (found.total === 0) this.#say('nothing');
    else this.#status.textContent = `${this.dataset.found} ${formatNumber(found.total)}\u00A0${plural(found.total, this.#nouns)}`;
  }

  /** The button under a group of several: this kind only. */
  #narrow(kind: string): void {
    const select = this.#selects.find(({ name }) => name === 'vid')!;
    select.value = kind;
    this.#go('push');
    select.focus();
    this.scrollIntoView({ block: 'start' });
  }

  /** The button under the only group: the next page of it, with the focus on the first new hit. */
  async #more(element: HTMLElement, group: Group<Hit>): Promise<void> {
    const list = element.querySelector('ol')!;
    const from = list.children.length;
    try {
      const items = await readItems(group.hits.slice(from, from + NEXT_PAGE));
      list.append(...items.map((item) => drawItem(this, item)));
    } catch (error) {
      console.error(error);
      return this.#say('failed');
    }
    const button = element.querySelector('button')!;
    button.hidden = list.children.length >= group.hits.length;
    button.textContent = this.#moreWords(group.hits.length, list.children.length);
    list.children[from]?.querySelector('a')?.focus();
  }

  #moreWords(total: number, shown: number): string {
    return this.dataset.more!.replace('{shown}', formatNumber(shown)).replace('{total}', formatNumber(total));
  }

  #label(kind: string): string {
    return this.querySelector(`select[name=vid] option[value="${CSS.escape(kind)}"]`)?.getAttribute('data-label') ?? kind;
  }

  #say(name: string): void {
    this.#status.replaceChildren(...part(this, name).childNodes);
  }

  /** Numbers beside the choices; a choice that would leave nothing says so by its zero. */
  #count(counts: Counts): void {
    for (const select of this.#selects) {
      for (const option of select.options) {
        const label = option.dataset.label;
        if (!label) continue;
        const known = counts[select.name];
        option.textContent = known ? `${label} (${formatNumber(known[option.value] ?? 0)})` : label;
      }
    }
  }
}

customElements.define('search-box', SearchBox);
