/** One calm line per phase: the title when it starts, what was done and how long when it ends. */
import { formatNumber } from '../kernel/text.ts';

export class Progress {
  #write: (text: string) => void;
  /** A terminal can show a running count; a log file cannot. */
  #isLive: boolean;
  #title = '';
  #startedAt = 0;
  #shownAt = 0;
  #isOpen = false;

  constructor(write: (text: string) => void = (text) => void process.stdout.write(text), isLive: boolean = process.stdout.isTTY) {
    this.#write = write;
    this.#isLive = isLive;
  }

  /** Ends the phase before, if any, and starts a new one. */
  start(title: string, doneBefore = 0): void {
    this.end(doneBefore);
    this.#title = title;
    this.#write(`  ${title}… `);
    this.#startedAt = this.#shownAt = performance.now();
    this.#isOpen = true;
  }

  /** Shows how many pieces are done, at most five times a second. */
  tick(done: number): void {
    if (!this.#isLive || !this.#isOpen || performance.now() - this.#shownAt < 200) return;
    this.#shownAt = performance.now();
    this.#write(`\r  ${this.#title}… ${formatNumber(done)}`);
  }

  end(done = 0): void {
    if (!this.#isOpen) return;
    if (this.#isLive) this.#write(`\r  ${this.#title}… `);
    this.#write(`${done > 0 ? `${formatNumber(done)} за ` : ''}${seconds(performance.now() - this.#startedAt)}\n`);
    this.#isOpen = false;
  }

  /** Ends the phase as broken; a headline follows. */
  break(): void {
    if (this.#isOpen) this.#write('не вышло\n');
    this.#isOpen = false;
  }
}

/** «4,2 с»; minutes from a hundred seconds on. */
export function seconds(milliseconds: number): string {
  const whole = milliseconds / 1000;
  if (whole < 100) return `${formatNumber(Math.round(whole * 10) / 10)} с`;
  const rounded = Math.round(whole);
  return `${Math.floor(rounded / 60)} мин ${rounded % 60} с`;
}
