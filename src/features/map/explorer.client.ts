/**
 * <atlas-explorer>: keeps the form, the address, the list and the map in step. The list is the truth; the map follows it.
 * A search within it tells what it found by the event `records-found`, and is told back: `records-shown` says how many of
 * them the chosen conditions leave, `search-lifted` that it is over. It may ask for all conditions to go by `lift-conditions`.
 */
import { countOf, type PluralForms } from '../../kernel/text.ts';
import { FILTER_FIELDS, FILTER_NAMES, matches, parseFilter, serialiseFilter, withFilter, type Facets, type Filter, type FilterChoices } from './filter.ts';
import { sayCounts, type KindWords } from './map-words.ts';
import './map-view.client.ts';
import type { AtlasMap } from './map-view.client.ts';

interface ExplorerWords {
  kinds: readonly KindWords[];
  total: PluralForms;
  /** `{n}` records of `{total}` are shown. */
  some: string;
  all: string;
  none: string;
  /** The same when a search is on. */
  notFound: string;
  /** On paper: `{conditions}` in words. */
  printed: string;
  /** One of them: the words of the search, or what the window of the map shows. */
  asked: string;
  seen: string;
}

/** What a search says: keys of the records it found; undefined lifts it. */
export type RecordsFound = CustomEvent<{ keys: ReadonlySet<string> | undefined }>;
/** What a search is told: how many of the found records are shown. */
export type RecordsShown = CustomEvent<{ shown: number }>;
const SEARCH_NAME = 'q';
interface Item {
  element: HTMLElement;
  key: string;
  facets: Facets;
}

/** Groups of a short list are opened at once. */
const SHORT_LIST = 24;

class AtlasExplorer extends HTMLElement {
  #items: Item[] = [];
  #filter: Filter = {};
  /** What the search found; undefined when none is on. */
  #found: ReadonlySet<string> | undefined;

  connectedCallback(): void {
    this.#items = [...this.querySelectorAll<HTMLElement>('[data-key]')].map((element) => {
      const { key = '', group = '', topic = '', year = '', kind = '' } = element.dataset;
      return { element, key, facets: { group, topic, year, kind } };
    });
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('change', () => this.#choose());
    this.#visibleOnly?.addEventListener('change', () => this.#showList());
    this.#reset.addEventListener('click', (event) => {
      event.preventDefault();
      this.#liftSearch();
      this.#go({});
      this.#select('group').focus();
    });
    this.addEventListener('lift-conditions', () => this.#go({}));
    this.addEventListener('records-found', (event) => {
      const keys = (event as RecordsFound).detail?.keys;
      this.#found = keys instanceof Set ? keys : undefined;
      this.#apply(this.#filter, true);
    });
    addEventListener('popstate', () => this.#apply(parseFilter(location.search, this.#choices), true));
    this.#map?.addEventListener('map-ready', () => this.#visibleOnly && this.#visibleOnly.closest('label')!.removeAttribute('data-waiting'));
    this.#map?.addEventListener('map-moved', () => this.#visibleOnly?.checked && this.#showList());
    this.#followPointer();
    this.#apply(parseFilter(location.search, this.#choices), true);
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form.filters')!;
  }
  get #map(): AtlasMap | null {
    return this.querySelector('atlas-map');
  }
  get #reset(): HTMLAnchorElement {
    return this.querySelector('[data-reset]')!;
  }
  get #searchField(): HTMLInputElement | null {
    return this.querySelector(`input[name="${SEARCH_NAME}"]`);
  }
  get #visibleOnly(): HTMLInputElement | null {
    return this.querySelector('[data-visible-only]');
  }
  get #choices(): FilterChoices {
    return Object.fromEntries(FILTER_FIELDS.map((field) => [field, [...this.#select(field).options].map((o) => o.value).filter(Boolean)])) as unknown as FilterChoices;
  }

  #select(field: keyof typeof FILTER_NAMES): HTMLSelectElement {
    return this.#form.elements.namedItem(FILTER_NAMES[field]) as HTMLSelectElement;
  }

  #choose(): void {
    const chosen = Object.fromEntries(FILTER_FIELDS.map((field) => [field, this.#select(field).value]).filter(([, value]) => value));
    if (serialiseFilter(chosen) !== serialiseFilter(this.#filter)) this.#go(chosen);
  }

  #go(filter: Filter): void {
    history.pushState(null, '', location.pathname + withFilter(location.search, filter));
    this.#apply(filter, true);
  }

  /** The field is emptied and the address forgets the words; whoever searches is told, so that it forgets them too. */
  #liftSearch(): void {
    this.#found = undefined;
    if (this.#searchField) this.#searchField.value = '';
    const query = new URLSearchParams(location.search);
    query.delete(SEARCH_NAME);
    history.replaceState(null, '', location.pathname + (query.size > 0 ? `?${query}` : ''));
    this.dispatchEvent(new CustomEvent('search-lifted'));
  }

  #apply(filter: Filter, move: boolean): void {
    this.#filter = filter;
    for (const field of FILTER_FIELDS) this.#select(field).value = filter[field] ?? '';
    const isWhole = serialiseFilter(filter) === '' && !this.#found;
    this.#reset.toggleAttribute('data-idle', isWhole);
    this.#map?.show?.(isWhole ? undefined : new Set(this.#matching().map((item) => item.key)), move);
    this.#showList();
    if (this.#found) this.dispatchEvent(new CustomEvent('records-shown', { detail: { shown: this.#matching().length } }) satisfies RecordsShown);
  }

  #matching(): Item[] {
    return this.#items.filter(({ key, facets }) => (!this.#found || this.#found.has(key)) && matches(facets, this.#filter));
  }

  #showList(): void {
    const seen = this.#visibleOnly?.checked ? this.#map?.visibleKeys() : undefined;
    const shown = new Set(this.#matching().filter(({ key }) => !seen || seen.has(key)));
    for (const item of this.#items) item.element.hidden = !shown.has(item);
    const isNarrowed = shown.size < this.#items.length;
    for (const group of this.querySelectorAll<HTMLDetailsElement>('[data-group-of]')) {
      const inside = [...shown].filter(({ element }) => group.contains(element));
      group.hidden = inside.length === 0;
      if (isNarrowed) group.open = shown.size <= SHORT_LIST;
      group.querySelector('[data-count]')!.textContent = this.#say(inside);
    }
    const { some, all, none, notFound, total } = this.#words;
    const sentence = shown.size === 0 ? (this.#found ? notFound : none) : isNarrowed ? some : all;
    const printed = this.querySelector<HTMLElement>('[data-narrowed]')!;
    printed.hidden = !isNarrowed;
    printed.textContent = this.#words.printed.replace('{conditions}', () => this.#conditions().join('; '));
    const status = this.querySelector('[data-status]')!;
    // With a search on, its own line speaks; two voices at once would talk over each other.
    status.ariaLive = this.#found ? 'off' : null;
    status.textContent = sentence.replace('{n}', this.#say([...shown])).replace('{total}', countOf(this.#items.length, total));
  }

  /** What narrows the list, in words: paper has no form to show it. */
  #conditions(): string[] {
    const { asked, seen } = this.#words;
    const chosen = FILTER_FIELDS.map((field) => this.#select(field)).filter(({ value }) => value);
    return [
      ...(this.#found && this.#searchField?.value ? [asked.replace('{value}', () => this.#searchField!.value)] : []),
      ...chosen.map((select) => select.dataset.printed!.replace('{value}', () => select.selectedOptions[0]!.text)),
      ...(this.#visibleOnly?.checked ? [seen] : []),
    ];
  }

  #say(items: readonly Item[]): string {
    const counts: Record<string, number> = {};
    for (const { facets } of items) counts[facets.kind] = (counts[facets.kind] ?? 0) + 1;
    return sayCounts(counts, this.#words.kinds);
  }

  get #words(): ExplorerWords {
    return JSON.parse(this.dataset.words ?? '{}') as ExplorerWords;
  }

  /** A pointed or focused record lights its spot; a group lights all of its spots; a press beside the link opens the spot. */
  #followPointer(): void {
    const keysAt = ({ target }: Event): Set<string> => {
      const place = target instanceof Element ? target : undefined;
      const item = place?.closest<HTMLElement>('[data-key]');
      if (item) return new Set([item.dataset.key!]);
      const group = place?.closest('summary')?.parentElement;
      return new Set([...(group?.querySelectorAll<HTMLElement>('[data-key]:not([hidden])') ?? [])].map((element) => element.dataset.key!));
    };
    const list = this.querySelector<HTMLElement>('[data-list]')!;
    for (const type of ['pointerover', 'focusin']) list.addEventListener(type, (event) => this.#map?.highlight?.(keysAt(event)));
    for (const type of ['pointerleave', 'focusout']) list.addEventListener(type, () => this.#map?.highlight?.(new Set()));
    list.addEventListener('click', (event) => {
      const { target } = event;
      if (!(target instanceof Element) || target.closest('a, summary')) return;
      const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
      if (key) this.#map?.open?.(key);
    });
  }
}

if (!customElements.get('atlas-explorer')) customElements.define('atlas-explorer', AtlasExplorer);
