/** Opens photographs of the page in a dialog. Without it the same links lead to the files themselves. */
class PhotoLightbox extends HTMLElement {
  #index = 0;
  readonly #onClick = (event: MouseEvent): void => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[data-photo]');
    // With a key held down the reader asks for a new tab or a file.
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#index = this.#links().findIndex(({ href }) => href === link.href);
    this.#dialog().showModal();
    this.#show();
  };

  /** On the document: Tab may leave the dialog for the browser, and arrows turn all the same. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && this.#dialog().open && !event.ctrlKey && !event.metaKey && !event.altKey) this.#turn(step);
  };

  connectedCallback(): void {
    const dialog = this.#dialog();
    if (typeof dialog.showModal !== 'function') return;
    document.addEventListener('click', this.#onClick);
    document.addEventListener('keydown', this.#onKey);
    dialog.querySelector('.close')!.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => dialog.querySelector('figure')!.replaceChildren());
    for (const button of dialog.querySelectorAll<HTMLElement>('[data-turn]')) button.addEventListener('click', () => this.#turn(Number(button.dataset.turn)));
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#onClick);
    document.removeEventListener('keydown', this.#onKey);
  }

  #dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }

  /** One link a file: a photograph may stand in the comparison and in the text. */
  #links(): HTMLAnchorElement[] {
    return [...new Map([...document.querySelectorAll<HTMLAnchorElement>('a[data-photo]')].toReversed().map((link) => [link.href, link])).values()].toReversed();
  }

  /** From the last photograph to the first, and back. */
  #turn(step: number): void {
    const { length } = this.#links();
    this.#index = (this.#index + step + length) % length;
    this.#show();
  }

  #show(): void {
    const links = this.#links();
    const source = links[this.#index]?.closest('figure');
    const picture = source?.querySelector('picture')?.cloneNode(true) as HTMLElement | undefined;
    if (!source || !picture) return;
    // An upright phone shows a panorama taller than wide: see the styles of the viewer.
    const sizes = source.dataset.shape === 'panorama' ? '(max-aspect-ratio: 1) 150vh, 100vw' : '100vw';
    for (const set of picture.querySelectorAll('source')) set.sizes = sizes;
    picture.querySelector('img')!.loading = 'eager';
    const caption = source.querySelector('figcaption')?.cloneNode(true) as HTMLElement | undefined;
    for (const part of caption?.querySelectorAll('a[data-photo], [data-note]') ?? []) part.remove();
    const stage = this.#dialog().querySelector('figure')!;
    stage.dataset.shape = source.dataset.shape ?? '';
    stage.replaceChildren(picture, ...(caption ? [caption] : []));
    const counter = (this.dataset.counter ?? '').replace('{n}', String(this.#index + 1)).replace('{total}', String(links.length));
    this.querySelector('.counter')!.textContent = links.length > 1 ? counter : '';
    this.querySelector<HTMLElement>('.turn')!.hidden = links.length < 2;
  }
}

customElements.define('photo-lightbox', PhotoLightbox);
