/**
 * <atlas-catalogue>: one choice, three views. Rows are fetched when the reader first asks for something; until then, and
 * whenever anything fails, the list the server made stays where it was.
 */
import { countOf } from '../../kernel/text.ts';
import type { CatalogueFile } from './catalogue-file.ts';
import { ChosenWords } from './chosen-words.client.ts';
import type { CatalogueConfig } from './definition.ts';
import { FacetPanel } from './facet-panel.client.ts';
import { NearControls } from './near-controls.client.ts';
import { LoadedCatalogue, type Answer } from './loaded-catalogue.ts';
import { ResultView } from './result-view.client.ts';
import { adviceFor, sayChoice, sayFound, type Condition } from './sentences.ts';
import { isNarrowed, parseState, TEXT, withChoice, writeState, type Grammar, type State, type View } from './state.ts';
import { wireDownloads } from './downloads.client.ts';

/** The map of a page, as this room needs it. */
interface MapElement extends HTMLElement {
  show?(keys: ReadonlySet<string> | undefined, move?: boolean): void;
}

class AtlasCatalogue extends HTMLElement {
  #config!: CatalogueConfig;
  #grammar!: Grammar;
  #state!: State;
  #panel!: FacetPanel;
  #words!: ChosenWords;
  #near!: NearControls;
  #results!: ResultView;
  #loading: Promise<LoadedCatalogue> | undefined;
  /** Counts calls, so that a late file does not draw over a newer wish. */
  #turn = 0;
  #answer: Answer | undefined;
  #isTyping = false;

  connectedCallback(): void {
    if (this.#config) return;
    this.#config = JSON.parse(this.querySelector(':scope > script[type="application/json"]')!.textContent) as CatalogueConfig;
    this.#panel = new FacetPanel(this.#part('panel'));
    this.#near = new NearControls(this.#part('near'));
    this.#grammar = { facets: this.#panel.facets, orders: this.#config.orders.map(({ name }) => name), places: this.#near.places };
    this.#words = new ChosenWords(this.#part('chosen'), this);
    this.#results = new ResultView(this.#part('results'), this, this.#config);
    this.#wire();
    wireDownloads(this.querySelectorAll('[data-take]'), this.#part('take-status'), this.#config, () => this.#ask());
    this.#panel.enable();
    this.#apply(parseState(location.search, this.#grammar));
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  #wire(): void {
    this.#panel.onChoice = (name, values) => this.#go(withChoice(this.#state, name, values));
    this.#panel.onText = (q) => this.#go({ ...this.#state, q }, true);
    this.#panel.onTouch = () => void this.#load().then((catalogue) => setTimeout(() => catalogue.prepareText(), 100)).catch(() => {});
    this.#words.onRemove = (name, value) => this.#go(name === TEXT ? { ...this.#state, q: '' } : withChoice(this.#state, name, value === undefined ? [] : (this.#state.chosen[name] ?? []).filter((other) => other !== value)));
    this.#words.onReset = () => this.#go({ ...this.#state, q: '', chosen: {} });
    this.#near.onOrder = (order) => this.#go({ ...this.#state, order, ...(order !== 'blizko' && { from: '' }) });
    this.#near.onPlace = (from) => this.#go({ ...this.#state, order: 'blizko', from });
    this.#near.onHere = () => this.#go({ ...this.#state, order: 'blizko', from: '' });
    this.#results.onOrder = (order) => this.#go({ ...this.#state, order });
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-view]')) {
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        this.#go({ ...this.#state, view: link.dataset.view as View });
      });
    }
    this.querySelector('[data-retry]')?.addEventListener('click', () => this.#apply(this.#state));
    addEventListener('popstate', () => {
      this.#isTyping = false;
      this.#apply(parseState(location.search, this.#grammar));
    });
  }

  /** Letters typed one after another are one step of history. */
  #go(state: State, isTyping = false): void {
    const next = location.pathname + writeState(location.search, state, this.#grammar);
    if (isTyping && this.#isTyping) history.replaceState(null, '', next);
    else if (next !== location.pathname + location.search) history.pushState(null, '', next);
    this.#isTyping = isTyping;
    this.#apply(parseState(location.search, this.#grammar));
  }

  #apply(state: State): void {
    this.#state = state;
    this.#panel.show(state);
    this.#near.show(state);
    this.#words.show(this.#conditions(true), isNarrowed(state));
    this.#part('printed').textContent = sayChoice(this.#conditions());
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-view]')) {
      const view = link.dataset.view as View;
      link.href = location.pathname + writeState(location.search, { ...state, view }, this.#grammar);
      if (view === state.view) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    this.#part('map').hidden = state.view !== 'karta';
    if (this.#isUsual(state) && !this.#answer) {
      delete this.dataset.awaited;
      return;
    }
    void this.#draw();
  }

  /** Nothing is asked: the list of the server says it all. */
  #isUsual({ view, order, ...state }: State): boolean {
    return view === 'spisok' && order === this.#grammar.orders[0] && !isNarrowed({ view, order, ...state });
  }

  async #draw(): Promise<void> {
    const turn = ++this.#turn;
    const slow = setTimeout(() => this.#say('Загружаю…'), 400);
    try {
      const catalogue = await this.#load();
      if (turn !== this.#turn) return;
      this.#part('fault').hidden = true;
      this.#show(catalogue);
    } catch (error) {
      console.error(error);
      if (turn !== this.#turn) return;
      this.#part('fault').hidden = false;
      this.#say('');
      this.#useServerList(true);
    } finally {
      clearTimeout(slow);
    }
  }

  #show(catalogue: LoadedCatalogue): void {
    const answer = catalogue.answer(this.#state, this.#near.place);
    this.#answer = answer;
    const { nouns } = this.#config;
    this.#panel.count(answer.counts, countOf(answer.rows.length, nouns.one));
    this.#say(sayFound(answer.rows.length, catalogue.count, nouns));
    this.#part('take').hidden = answer.rows.length === 0;
    const isUsual = this.#isUsual(this.#state);
    this.#useServerList(isUsual);
    if (isUsual) this.#results.clear();
    else if (answer.rows.length > 0) this.#results.draw(catalogue.file, answer, this.#state);
    else this.#results.drawNothing(adviceFor(this.#conditions(), answer.ifLifted), this.#words);
    this.#near.say(answer.distances !== undefined || this.#state.order !== 'blizko');
    if (this.#state.view === 'karta') this.#showOnMap(catalogue, answer);
  }

  /** The list answers first; the map follows in the next frame. A map nobody sees is left alone. */
  #showOnMap({ file }: LoadedCatalogue, answer: Answer): void {
    const keys = isNarrowed(this.#state) ? new Set(answer.rows.map((row) => this.#config.key.replace('{}', file.ids[row]!))) : undefined;
    requestAnimationFrame(() => setTimeout(() => this.#answer === answer && this.querySelector<MapElement>('atlas-map')?.show?.(keys, true)));
  }

  #useServerList(isUsed: boolean): void {
    delete this.dataset.awaited;
    this.#part('server').hidden = !isUsed;
    this.#part('results').hidden = isUsed;
  }

  #say(sentence: string): void {
    this.#part('status').textContent = sentence;
  }

  /** @param isEach every value by itself; else what was chosen of one facet together */
  #conditions(isEach = false): Condition[] {
    const { q, chosen } = this.#state;
    const facets = Object.entries(chosen).flatMap(([name, values]) => (isEach ? values.map((value) => ({ ...this.#panel.condition(name, [value]), value })) : [this.#panel.condition(name, values)]));
    return q ? [{ name: TEXT, label: 'Слова', words: `«${q}»` }, ...facets] : facets;
  }

  /** The rows that answer now, for those who take them away; undefined when nothing is left out. */
  async #ask(): Promise<ReadonlySet<string> | undefined> {
    if (!isNarrowed(this.#state)) return undefined;
    const catalogue = await this.#load();
    return new Set(catalogue.answer(this.#state, this.#near.place).rows.map((row) => catalogue.file.ids[row]!));
  }

  /** Fetched once; a failure may be tried again. */
  #load(): Promise<LoadedCatalogue> {
    this.#loading ??= fetch(this.#config.data)
      .then((response) => {
        if (!response.ok) throw new Error(`${this.#config.data}: ${response.status}`);
        return response.json() as Promise<CatalogueFile>;
      })
      .then((file) => new LoadedCatalogue(file, this.#config.orders))
      .catch((error: unknown) => {
        this.#loading = undefined;
        throw error;
      });
    return this.#loading;
  }
}

if (!customElements.get('atlas-catalogue')) customElements.define('atlas-catalogue', AtlasCatalogue);
