/** The element over the question: answers from the index, the question in the address, the place only after a click. */
import { addressOf, questionOf } from './address-bar.ts';
import type { Answering } from './answering.client.ts';
import type { StreetIndex } from './index-format.ts';

const NO_INDEX = 'Список улиц не загрузился. Проверьте связь и попробуйте ещё раз; ниже — все ТОС списком.';
/** After the page itself has come, the index is fetched, so that a lost link does not matter. */
const QUIET_MS = 1500;

class StreetFinder extends HTMLElement {
  #answering: Promise<Answering> | undefined;
  #run = 0;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(this.#input.value);
    });
    this.#input.setAttribute('list', this.#list.id);
    this.#input.addEventListener('input', () => void this.#suggest());
    this.#input.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true });
    this.#here.disabled = false;
    this.#here.addEventListener('click', () => void this.#locate());
    this.querySelector('[data-answer]')!.addEventListener('click', (event) => this.#follow(event as MouseEvent));
    addEventListener('popstate', () => void this.#restore());
    setTimeout(() => void this.#open().catch(() => undefined), QUIET_MS);
    void this.#restore();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }
  get #input(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[name=q]')!;
  }
  get #list(): HTMLDataListElement {
    return this.querySelector('datalist')!;
  }
  get #here(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>('[data-here]')!;
  }

  /** Loaded once; a failed try does not stand in the way of the next one. */
  #open(): Promise<Answering> {
    this.#answering ??= this.#load().catch((error: unknown) => {
      this.#answering = undefined;
      throw error;
    });
    return this.#answering;
  }

  async #load(): Promise<Answering> {
    const [{ Answering: Opened }, response] = await Promise.all([import('./answering.client.ts'), fetch(this.dataset.index!)]);
    if (!response.ok) throw new Error(String(response.status));
    return new Opened((await response.json()) as StreetIndex);
  }

  #ask(typed: string): void {
    const question = questionOf(`?${new URLSearchParams({ q: typed })}`);
    const address = addressOf(location, question);
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void this.#restore().then(() => this.#bringIntoView());
  }

  /** On a small screen the answer stands below the keyboard. */
  #bringIntoView(): void {
    const verdict = this.querySelector('[role=status]')!;
    if (verdict.getBoundingClientRect().bottom > innerHeight * 0.6) verdict.scrollIntoView({ block: 'center' });
  }

  /** The state is the address: shows the answer to what stands there. */
  async #restore(): Promise<void> {
    const run = ++this.#run;
    const question = questionOf(location.search);
    if (document.activeElement !== this.#input || this.#input.value.trim() !== question) this.#input.value = question;
    if (question === '') return this.#show('');
    try {
      const answering = await this.#open();
      if (run !== this.#run) return;
      const answer = answering.answer(question);
      if (answer) this.#show(answer.verdict, answer.elements);
      else this.#show('Напишите название: города, деревни, улицы или ТОС');
    } catch (error) {
      console.error(error);
      if (run === this.#run) this.#show(NO_INDEX);
    }
  }

  async #locate(): Promise<void> {
    const run = ++this.#run;
    this.#here.disabled = true;
    this.#show('Определяем место…');
    try {
      const [{ answerAround }, { directory }] = await Promise.all([import('./around.client.ts'), this.#open()]);
      const { verdict, elements } = await answerAround(directory);
      if (run === this.#run) this.#show(verdict, elements);
    } catch (error) {
      console.error(error);
      if (run === this.#run) this.#show(NO_INDEX);
    } finally {
      this.#here.disabled = false;
    }
  }

  /** Links within the answer ask the next question without loading the page again. */
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || link.pathname !== location.pathname) return;
    event.preventDefault();
    this.#input.value = questionOf(link.search);
    this.#ask(this.#input.value);
    this.#input.focus();
  }

  async #suggest(): Promise<void> {
    const answering = await this.#open().catch(() => undefined);
    this.#list.replaceChildren(
      ...(answering?.suggest(this.#input.value) ?? []).map((name) => {
        const option = document.createElement('option');
        option.value = name;
        return option;
      }),
    );
  }

  #show(verdict: string, elements: readonly HTMLElement[] = []): void {
    this.querySelector('[role=status]')!.textContent = verdict;
    this.querySelector('[data-answer]')!.replaceChildren(...elements);
  }
}

customElements.define('street-finder', StreetFinder);
