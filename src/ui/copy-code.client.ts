/** <copy-code>: a button that copies the field above it. Where copying is not allowed it selects it. */
customElements.define(
  'copy-code',
  class extends HTMLElement {
    connectedCallback(): void {
      const [field, button, status] = [this.querySelector('textarea'), this.querySelector('button'), this.querySelector<HTMLElement>('[role=status]')];
      if (!field || !button || !status) return;
      button.hidden = false;
      button.addEventListener('click', async () => {
        try {
          await navigator.clipboard.writeText(field.value);
          status.textContent = status.dataset.copied ?? '';
        } catch {
          field.focus();
          field.select();
          status.textContent = status.dataset.selected ?? '';
        }
      });
    }
  },
);
