/** The slider moves the border between two pictures; everything else is done by HTML and CSS. */
class BeforeAfter extends HTMLElement {
  connectedCallback(): void {
    const slider = this.querySelector('input');
    if (!slider) return;
    const move = (): void => {
      this.style.setProperty('--at', slider.value);
      const words = this.dataset.valueWords?.replace('{left}', slider.value).replace('{right}', String(100 - slider.valueAsNumber));
      if (words) slider.setAttribute('aria-valuetext', words);
    };
    slider.addEventListener('input', move);
    // A page that comes back from the browser's memory keeps the place of the slider.
    move();
  }
}

customElements.define('before-after', BeforeAfter);
