/** The search line of the map: asks the index, hands the keys to <atlas-explorer> around it, keeps `q` in the address. */
import { readState, writeState, type SearchState } from '../features/search/address.ts';
import { findOnMap } from '../features/search/map-keys.client.ts';
import { told } from '../features/search/told.client.ts';
import { formatNumber } from '../kernel/text.ts';

interface Words {
  found: string;
  /** The same where another sentence names the words. */
  counted: string;
  nothing: string;
  offMap: string;
  failed: string;
}

class MapSearch extends HTMLElement {
  #run = 0;

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
    this.closest('atlas-explorer')?.addEventListener('search-lifted', () => this.#forget());
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
    return this.querySelector<HTMLElement>('[role=status]')!;
  }
  get #lift(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>('.status button')!;
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
      const sentence = keys.size > 0 ? (asked.resolved.shown ? this.#words.counted : this.#words.found) : asked.found.total > 0 ? this.#words.offMap : this.#words.nothing;
      const asLink = (other: Pick<SearchState, 'query' | 'isLiteral'>): string => location.pathname + writeState({ chosen: {}, ...other }, new Map());
      this.#say(sentence.replace('{q}', () => asked.resolved.shown ?? state.query).replace('{n}', formatNumber(keys.size)), told(this, state, asked.resolved, asLink));
      this.#show(keys.size > 0 ? keys : undefined);
    } catch (error) {
      if (run !== this.#run) return;
      console.error(error);
      this.#say(this.#words.failed, []);
      this.#show(undefined);
    }
  }

  #say(sentence: string, more: readonly HTMLElement[]): void {
    this.#status.replaceChildren(sentence, ...more.map(spanOf));
    this.#lift.hidden = false;
  }

  #forget(): void {
    this.#run++;
    this.#status.replaceChildren();
    this.#lift.hidden = true;
  }

  #show(keys: Set<string> | undefined): void {
    this.closest('atlas-explorer')?.dispatchEvent(new CustomEvent('records-found', { detail: { keys } }));
  }
}

/** A sentence that stands in a line with others. */
function spanOf(sentence: HTMLElement): HTMLElement {
  const span = document.createElement('span');
  span.append(' ', ...sentence.childNodes);
  return span;
}

customElements.define('map-search', MapSearch);
