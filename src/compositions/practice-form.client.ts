/** <practice-form>: brings the form and its lists; until then, and if they do not come, the questions stay as a list to read. */
import type { PracticeChoices, PracticeConfig } from './practice-config.ts';

customElements.define(
  'practice-form',
  class extends HTMLElement {
    connectedCallback(): void {
      void this.#load(JSON.parse(this.dataset.config!) as PracticeConfig);
    }

    async #load(config: PracticeConfig): Promise<void> {
      try {
        const [{ furnish }, choices] = await Promise.all([import('./practice-form-room.ts'), fetchChoices(config.choices)]);
        const place = this.querySelector<HTMLElement>('[data-form]')!;
        furnish(place, config, choices);
        this.querySelector('[data-without]')!.remove();
        this.classList.add('is-ready');
      } catch (error) {
        console.error(error);
        this.querySelector<HTMLElement>('[data-failed]')!.hidden = false;
      }
    }
  },
);

async function fetchChoices(href: string): Promise<PracticeChoices> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return (await response.json()) as PracticeChoices;
}
