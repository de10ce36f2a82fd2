/** <atlas-measures>: the chosen measure and drawing, in step with the address. Words and paints are all in the page already. */
import { DRAWING_FIELD, MEASURE_FIELD, MEASURES, readView, writeView, type MeasureView } from './measures.ts';

class AtlasMeasures extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => {
      const view = { measure: this.#chosen(MEASURE_FIELD), drawing: this.#chosen(DRAWING_FIELD) } as MeasureView;
      this.#show(view);
      history.replaceState(history.state, '', writeView(location.href, view));
    });
    addEventListener('popstate', () => this.#show(this.#asked()));
    this.#show(this.#asked());
  }

  #asked(): MeasureView {
    return readView(location.search, this.#choices(MEASURE_FIELD), this.#choices(DRAWING_FIELD));
  }

  #radios(name: string): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  }
  /** A region without areas has no second drawing, so there is nothing to choose. */
  #choices(name: string): string[] {
    const values = this.#radios(name).map((radio) => radio.value);
    return values.length > 0 ? values : name === MEASURE_FIELD ? [MEASURES[0]] : ['plitki'];
  }
  #chosen(name: string): string {
    return this.#radios(name).find((radio) => radio.checked)?.value ?? this.#choices(name)[0]!;
  }

  #show({ measure, drawing }: MeasureView): void {
    for (const radio of [...this.#radios(MEASURE_FIELD), ...this.#radios(DRAWING_FIELD)]) radio.checked = radio.value === measure || radio.value === drawing;
    this.dataset.measure = measure;
    this.dataset.drawing = drawing;
    for (const place of this.querySelectorAll<HTMLElement | SVGElement>('[data-shades]')) {
      place.dataset.shade = place.dataset.shades!.split(' ')[MEASURES.indexOf(measure)];
    }
    for (const area of this.querySelectorAll('svg a')) area.setAttribute('aria-label', area.querySelector(`.m-${measure}`)?.getAttribute('data-text') ?? '');
  }
}

if (!customElements.get('atlas-measures')) customElements.define('atlas-measures', AtlasMeasures);
