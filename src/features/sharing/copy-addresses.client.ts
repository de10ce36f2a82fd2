/** <copy-addresses>: a button a row that copies the whole address of its feed. Where copying is not allowed the address is shown. */
customElements.define(
  'copy-addresses',
  class extends HTMLElement {
    connectedCallback(): void {
      const status = this.querySelector<HTMLElement>('[role=status]');
      if (!status) return;
      for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-copy]')) button.hidden = false;
      this.addEventListener('click', async ({ target }) => {
        const address = (target as HTMLElement).closest<HTMLElement>('button[data-copy]')?.dataset.copy;
        if (!address) return;
        try {
          await navigator.clipboard.writeText(address);
          status.textContent = `${this.dataset.copied}${address}`;
        } catch {
          status.textContent = `${this.dataset.shown}${address}`;
        }
      });
    }
  },
);
