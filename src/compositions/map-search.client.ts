/** The search line of the map: asks the index, hands the keys to <atlas-explorer> around it, keeps `q` in the address. */
import { readState, writeState, type SearchState } from '../features/search/address.ts';
import { findOnMap } from '../features/search/map-keys.client.ts';
import type { RecordsShown } from '../features/map/explorer.client.ts';
import { told } from '../features/search/told.client.ts';
import { quoted } from '../features/search/typed.ts';
import { countOf, formatNumber, type PluralForms } from '../kernel/text.ts';

interface Words {
  found: string;
  /** The same where another sentence names the words. */
  counted: string;
  /** When the chosen conditions leave only some of the found, or none. */
  some: string;
  none: string;
  record: PluralForms;
  nothing: string;
  offMap: string;
  failed: string;
}

interface Answer {
  /** The words as they are quoted. */
  query: string;
  found: number;
  /** Another sentence names the words. */
  isNamed: boolean;
  more: readonly HTMLElement[];
}

class MapSearch extends HTMLElement {
  #run = 0;
  #answer: Answer | undefined;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ query: this.#input.value, chosen: {} });
    });
    this.#lift.addEventListener('click', () => {
      this.#input.value = '';
      this.#ask({ query: '', chosen: {} });
      this.#input.focus();
    });
    this.#status.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-run]');
      if (!link) return;
      event.preventDefault();
      this.#ask(readState(link.search, new Map()));
    });
    this.#conditions.addEventListener('click', () => {
      this.#explorer?.dispatchEvent(new CustomEvent('lift-conditions'));
      this.#input.focus();
    });
    this.#explorer?.addEventListener('search-lifted', () => this.#forget());
    this.#explorer?.addEventListener('records-shown', (event) => this.#tellAnswer((event as RecordsShown).detail.shown));
    addEventListener('popstate', () => void this.#restore());
    // The explorer and its map come alive in their own time; it must hear the first answer.
    void customElements.whenDefined('atlas-explorer').then(() => this.#restore());
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }
  get #input(): HTMLInputElement {
    return this.querySelector('input')!;
  }
  get #status(): HTMLElement {
    return this.querySelector<HTMLElement>('.status [role=status]')!;
  }
  get #lift(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>('[data-lift]')!;
  }
  get #conditions(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>('[data-conditions]')!;
  }
  get #explorer(): HTMLElement | null {
    return this.closest<HTMLElement>('atlas-explorer');
  }
  get #words(): Words {
    return JSON.parse(this.dataset.words!) as Words;
  }

  #restore(): Promise<void> {
    return this.#search(readState(location.search, new Map()));
  }

  /** A new question: into the address, beside whatever else stands there. */
  #ask(state: SearchState): void {
    const params = new URLSearchParams(location.search);
    for (const name of ['q', 'doslovno']) params.delete(name);
    const rest = params.toString();
    const own = writeState(state, new Map());
    history.pushState(null, '', location.pathname + (own && rest ? `${own}&${rest}` : own || (rest && `?${rest}`)));
    void this.#search(state);
  }

  async #search(state: SearchState): Promise<void> {
    const run = ++this.#run;
    this.#input.value = state.query;
    if (!/[\p{L}\p{N}]/u.test(state.query)) {
      this.#forget();
      return this.#show(undefined);
    }
    try {
      const { keys, asked } = await findOnMap(this.dataset.bundle!, state, this.dataset.kinds!.split(' '));
      if (run !== this.#run) return;
      const asLink = (other: Pick<SearchState, 'query' | 'isLiteral'>): string => location.pathname + writeState({ chosen: {}, ...other }, new Map());
      const query = quoted(asked.resolved.shown ?? state.query);
      const more = told(this, state, asked.resolved, asLink);
      if (keys.size > 0) {
        this.#answer = { query, found: keys.size, isNamed: asked.resolved.shown !== undefined, more };
        // The explorer says how many of them its conditions leave; only then there is a whole sentence.
        return this.#show(keys);
      }
      this.#answer = undefined;
      this.#say((asked.found.total > 0 ? this.#words.offMap : this.#words.nothing).replace('{q}', () => query), more);
      this.#show(undefined);
    } catch (error) {
      if (run !== this.#run) return;
      console.error(error);
      this.#answer = undefined;
      this.#say(this.#words.failed, []);
      this.#show(undefined);
    }
  }

  /** One sentence for the search and the conditions together. @param shown how many of the found the conditions leave */
  #tellAnswer(shown: number): void {
    if (!this.#answer) return;
    const { query, found, isNamed, more } = this.#answer;
    const { counted, found: whole, some, none, record } = this.#words;
    const sentence = shown === 0 ? none : shown < found ? some : isNamed ? counted : whole;
    const n = shown === found ? formatNumber(found) : countOf(found, record);
    this.#say(sentence.replace('{q}', () => query).replace('{n}', n).replace('{shown}', formatNumber(shown)), more, shown === 0);
  }

  #say(sentence: string, more: readonly HTMLElement[], isEmptied = false): void {
    this.#status.replaceChildren(sentence, ...more.map(spanOf));
    this.#lift.hidden = false;
    this.#conditions.hidden = !isEmptied;
  }

  #forget(): void {
    this.#run++;
    this.#answer = undefined;
    this.#status.replaceChildren();
    this.#lift.hidden = this.#conditions.hidden = true;
  }

  #show(keys: Set<string> | undefined): void {
    this.#explorer?.dispatchEvent(new CustomEvent('records-found', { detail: { keys } }));
  }
}

/** A sentence that stands in a line with others. */
function spanOf(sentence: HTMLElement): HTMLElement {
  const span = document.createElement('span');
  span.append(' ', ...[...sentence.childNodes].map((node) => node.cloneNode(true)));
  return span;
}

customElements.define('map-search', MapSearch);
