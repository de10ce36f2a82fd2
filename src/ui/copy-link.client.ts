/** <copy-link>: a button beside an address or a code that stands on the page as text or in a field. Where copying is not allowed it selects it. */
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
          if (address instanceof HTMLTextAreaElement) {
            address.focus();
            address.select();
          } else getSelection()?.selectAllChildren(address);
          status.textContent = status.dataset.selected ?? '';
        }
      });
    }
  },
);
