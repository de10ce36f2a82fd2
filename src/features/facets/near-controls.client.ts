/** Order of the rows, and the place distances are counted from: the reader's own, after a click, or a settlement they choose. */
import { askWhereabouts, WhereaboutsError, WHEREABOUTS_WORDS, type Whereabouts } from '../../ui/whereabouts.client.ts';
import type { State } from './state.ts';

const ASK = 'Нажмите «Рядом со мной» или выберите населённый пункт, от которого считать.';

export class NearControls {
  onOrder: (order: string) => void = () => {};
  onPlace: (id: string) => void = () => {};
  onHere: () => void = () => {};
  readonly #order: HTMLSelectElement;
  readonly #from: HTMLSelectElement;
  readonly #fromLabel: HTMLElement;
  readonly #status: HTMLElement;
  /** Stays in the page: never stored, sent or put into the address. */
  #here: Whereabouts | undefined;
  #state: State | undefined;
  #fault = '';

  constructor(root: HTMLElement) {
    this.#order = root.querySelector('select[name="poryadok"]')!;
    this.#from = root.querySelector('select[name="ot"]')!;
    this.#fromLabel = this.#from.closest('label')!;
    this.#status = root.querySelector('[role="status"]')!;
    const button = root.querySelector<HTMLButtonElement>('[data-here]')!;
    this.#order.addEventListener('change', () => this.onOrder(this.#order.value));
    this.#from.addEventListener('change', () => {
      this.#fault = '';
      this.onPlace(this.#from.value);
    });
    button.addEventListener('click', async () => {
      button.setAttribute('aria-busy', 'true');
      this.#status.textContent = 'Определяю место…';
      try {
        this.#here = await askWhereabouts();
        this.#fault = '';
      } catch (error) {
        this.#fault = WHEREABOUTS_WORDS[error instanceof WhereaboutsError ? error.fault : 'unavailable'];
      }
      button.removeAttribute('aria-busy');
      this.onHere();
    });
  }

  get places(): string[] {
    return [...this.#from.options].map(({ value }) => value).filter(Boolean);
  }

  get place(): Whereabouts | undefined {
    const at = this.#state?.from ? [...this.#from.options].find(({ value }) => value === this.#state!.from)?.dataset.at : undefined;
    if (!at) return this.#here;
    const [lat, lng] = at.split(' ').map(Number) as [number, number];
    return { lat, lng };
  }

  show(state: State): void {
    this.#state = state;
    this.#order.value = state.order;
    this.#from.value = state.from;
    this.#fromLabel.hidden = state.order !== 'blizko';
    this.#from.options[0]!.textContent = this.#here ? 'нет, от меня' : 'выберите';
    this.say(state.order !== 'blizko' || this.place !== undefined);
  }

  /** @param isKnown false when the nearest are asked for and nobody knows from where */
  say(isKnown: boolean): void {
    const sentence = isKnown ? '' : this.#fault || ASK;
    if (this.#status.textContent !== sentence) this.#status.textContent = sentence;
  }
}
