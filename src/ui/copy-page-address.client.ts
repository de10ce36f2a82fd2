/** <copy-page-address>: hands on the page as it is now, with everything chosen on it: the address knows it all. */
customElements.define(
  'copy-page-address',
  class extends HTMLElement {
    connectedCallback(): void {
      const [button, status] = [this.querySelector('button')!, this.querySelector<HTMLElement>('[role=status]')!];
      button.addEventListener('click', async () => {
        try {
          await navigator.clipboard.writeText(location.href);
          status.textContent = status.dataset.copied ?? '';
        } catch {
          status.textContent = location.href;
        }
      });
    }
  },
);
