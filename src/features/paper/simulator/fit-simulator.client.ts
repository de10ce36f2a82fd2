/** <fit-simulator>: the form's choice against metered capacities, on the reader's own device; `?m=chetvert&s=1&z=1100` fills it in. */
import { formatNumber } from '../../../kernel/text.ts';
import type { Capacity } from '../issue/modules.ts';
import { countLetters } from './count-letters.ts';
import { drawFill, OVER_MM, type ModuleFrame } from './fill-drawing.ts';
import { judge, otherPlaces, sayJudgement, sayLimit, type Limit } from './fit-text.ts';

interface Module {
  name: string;
  title: string;
  rows: Capacity[];
  frame: ModuleFrame;
}
/** A voice reads the verdict when the hand has stopped. */
const PAUSE_MS = 350;

customElements.define(
  'fit-simulator',
  class extends HTMLElement {
    #modules: Module[] = [];
    #limits: Limit[] = [];
    #saying: ReturnType<typeof setTimeout> | undefined;

    connectedCallback(): void {
      this.#modules = JSON.parse(this.dataset.modules!) as Module[];
      this.#limits = JSON.parse(this.dataset.limits!) as Limit[];
      const form = this.#one<HTMLFormElement>('form');
      const [text, length] = [this.#one<HTMLTextAreaElement>('textarea'), this.#one<HTMLInputElement>('[name=z]')];
      this.#prefill(new URLSearchParams(location.search), length);
      text.addEventListener('input', () => (length.value = String(countLetters(text.value))));
      form.addEventListener('input', ({ target }) => this.#show(target === text || (target !== length && text.value.trim() !== '') ? countLetters(text.value) : Number(length.value)));
      form.addEventListener('submit', (event) => event.preventDefault());
      this.#show(text.value.trim() === '' ? Number(length.value) : countLetters(text.value));
    }

    #one<T extends Element>(selector: string): T {
      return this.querySelector<T>(selector)!;
    }

    #prefill(asked: URLSearchParams, length: HTMLInputElement): void {
      for (const name of ['m', 's']) {
        const radio = [...this.querySelectorAll<HTMLInputElement>(`[name=${name}]`)].find(({ value }) => value === asked.get(name));
        if (radio) radio.checked = true;
      }
      const letters = Number(asked.get('z'));
      if (!Number.isInteger(letters) || letters <= 0) return;
      // An exact number asked for stays exact, however the slider steps.
      length.step = '1';
      length.max = String(Math.max(letters, Number(length.max)));
      length.value = String(letters);
    }

    #show(letters: number): void {
      const module = this.#modules.find(({ name }) => name === this.#one<HTMLInputElement>('[name=m]:checked').value)!;
      const radios = [...this.querySelectorAll<HTMLInputElement>('[name=s]')];
      for (const radio of radios) radio.disabled = !module.rows.some(({ pictures }) => pictures === Number(radio.value));
      if (radios.find(({ checked }) => checked)?.disabled !== false) radios.findLast(({ disabled }) => !disabled)!.checked = true;
      const capacity = module.rows.find(({ pictures }) => pictures === Number(this.#one<HTMLInputElement>('[name=s]:checked').value))!;

      this.#one('.length').textContent = formatNumber(letters);
      this.#one('[name=z]').setAttribute('aria-valuetext', `${formatNumber(letters)} знаков`);
      this.#draw(letters, module, capacity);
      clearTimeout(this.#saying);
      this.#saying = setTimeout(() => this.#say(letters, capacity), PAUSE_MS);
    }

    #say(letters: number, capacity: Capacity): void {
      const judgement = judge(letters, capacity);
      const rows = this.#modules.flatMap(({ title, rows: own }) => own.map((row) => ({ title, capacity: row })));
      const others = judgement.verdict === 'помещается' || judgement.verdict === 'пусто' ? [] : otherPlaces(letters, rows, capacity);
      this.#one('[role=status]').textContent = sayJudgement(judgement, capacity.perLine);
      this.#one('.more').textContent = [others.length > 0 && `Подойдёт: ${others.join('; ')}.`, sayLimit(letters, this.#limits)].filter(Boolean).join(' ');
    }

    #draw(letters: number, { rows, frame }: Module, capacity: Capacity): void {
      const drawing = drawFill(letters, capacity, rows[0]!.natural, frame);
      const svg = this.#one('svg');
      svg.setAttribute('viewBox', `-2 -2 ${frame.widthMm + 4} ${frame.heightMm + OVER_MM}`);
      svg.querySelector('rect')!.setAttribute('width', String(frame.widthMm));
      svg.querySelector('rect')!.setAttribute('height', String(frame.heightMm));
      for (const [part, d] of Object.entries(drawing)) svg.querySelector(`[data-part="${part}"]`)!.setAttribute('d', d);
    }
  },
);
