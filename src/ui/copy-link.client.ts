/** <copy-link>: a button beside an address that stands on the page as text. Where copying is not allowed it selects it. */
customElements.define(
  'copy-link',
  class extends HTMLElement {
    connectedCallback(): void {
      const [address, button, status] = [this.querySelector('.address'), this.querySelector('button'), this.querySelector<HTMLElement>('[role=status]')];
      if (!address || !button || !status) return;
      button.hidden = false;
      button.addEventListener('click', async () => {
        try {
          await navigator.clipboard.writeText(address.textContent);
          status.textContent = status.dataset.copied ?? '';
        } catch {
          getSelection()?.selectAllChildren(address);
          status.textContent = status.dataset.selected ?? '';
        }
      });
    }
  },
);
