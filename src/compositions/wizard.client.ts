/** <paper-wizard>: turns the list of questions into a wizard; until then, and if its script does not come, the list stays. */
import type { WizardPack } from './wizard-pack.ts';

customElements.define(
  'paper-wizard',
  class extends HTMLElement {
    connectedCallback(): void {
      void this.#begin(JSON.parse(this.querySelector('script[type="application/json"]')!.textContent!) as WizardPack);
    }

    async #begin(pack: WizardPack): Promise<void> {
      try {
        const { furnish } = await import('./wizard-room.ts');
        furnish(this.querySelector<HTMLElement>('[data-place]')!, pack);
        this.querySelector('[data-without]')!.remove();
        this.classList.add('is-ready');
      } catch (error) {
        console.error(error);
        this.querySelector<HTMLElement>('[data-failed]')!.hidden = false;
      }
    }
  },
);
