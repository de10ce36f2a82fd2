/** One calm line per phase: the title when it starts, what was done and how long when it ends. */
import { formatNumber } from '../kernel/text.ts';

export class Progress {
  #write: (text: string) => void;
  #startedAt = 0;
  #isOpen = false;

  constructor(write: (text: string) => void = (text) => void process.stdout.write(text)) {
    this.#write = write;
  }

  /** Ends the phase before, if any, and starts a new one. */
  start(title: string, doneBefore = 0): void {
    this.end(doneBefore);
    this.#write(`  ${title}… `);
    this.#startedAt = performance.now();
    this.#isOpen = true;
  }

  end(done = 0): void {
    if (!this.#isOpen) return;
    this.#write(`${done > 0 ? `${formatNumber(done)}, ` : ''}${seconds(performance.now() - this.#startedAt)}\n`);
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
  return `${Math.floor(whole / 60)} мин ${Math.round(whole % 60)} с`;
}
