/** <print-sheet>: a button in place of the hint how to print. */
customElements.define(
  'print-sheet',
  class extends HTMLElement {
    connectedCallback(): void {
      const button = this.querySelector('button');
      if (!button) return;
      button.hidden = false;
      button.nextElementSibling?.remove();
      button.addEventListener('click', () => print());
    }
  },
);
