/**
 * <episode-player>: a mark of time in the transcript moves the player, what is being said is marked, and words can be looked for.
 * Wraps a native player and a list that work without it.
 */
import { holdsAll, questionStems } from './find-words.ts';
import { seekOf } from './seek.ts';

customElements.define(
  'episode-player',
  class extends HTMLElement {
    connectedCallback(): void {
      const passages = [...this.querySelectorAll<HTMLElement>('li[data-from]')];
      const audio = this.querySelector('audio');
      if (audio) this.#wire(audio, passages);
      const form = this.querySelector('form');
      if (form) this.#find(form, passages);
    }

    #wire(audio: HTMLAudioElement, passages: readonly HTMLElement[]): void {
      // Nothing is loaded yet: the browser keeps the place until somebody presses play.
      const asked = seekOf(location.hash);
      if (asked !== undefined) audio.currentTime = asked;
      this.addEventListener('click', (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a.mark');
        const seconds = link && seekOf(link.hash);
        if (seconds === null || seconds === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        history.replaceState(null, '', link!.hash);
        audio.currentTime = seconds;
        audio.play().catch(() => {}); // a browser that forbids it leaves the player at the place
      });
      // From the first sound to the last the player is at hand, also when it is paused to read.
      audio.addEventListener('play', () => this.toggleAttribute('data-started', true));
      audio.addEventListener('ended', () => this.toggleAttribute('data-started', false));
      audio.addEventListener('timeupdate', () => {
        const now = passages.findLast((passage) => Number(passage.dataset.from) <= audio.currentTime + 0.05);
        for (const passage of passages) passage.toggleAttribute('data-now', passage === now && !audio.ended);
      });
    }

    #find(form: HTMLFormElement, passages: readonly HTMLElement[]): void {
      const input = form.querySelector('input')!;
      const status = form.querySelector<HTMLElement>('[role=status]')!;
      form.addEventListener('submit', (event) => event.preventDefault());
      input.addEventListener('input', () => {
        const stems = questionStems(input.value);
        const found = passages.filter((passage) => holdsAll(passage.textContent, stems));
        for (const passage of passages) passage.hidden = stems.length > 0 && !found.includes(passage);
        status.textContent = stems.length === 0 ? '' : found.length === 0 ? status.dataset.none! : `${status.dataset.found} ${found.length}`;
      });
    }
  },
);
