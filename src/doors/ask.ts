/** Questions in the terminal. A value given as a flag is not asked for; without a terminal every value must be a flag. */
import { createInterface, type Interface } from 'node:readline/promises';

export interface Question {
  /** Name of the flag that answers it. */
  flag: string;
  text: string;
  /** Taken on an empty answer. */
  proposal?: string;
  /** A Russian sentence when the answer will not do. */
  fault?: (answer: string) => string | undefined;
}

export class Refused extends Error {}

export class Asker {
  #terminal: Interface | undefined;
  #flags: Record<string, string | boolean | undefined>;

  constructor(flags: Record<string, string | boolean | undefined>) {
    this.#flags = flags;
    if (process.stdin.isTTY && !flags.yes) this.#terminal = createInterface({ input: process.stdin, output: process.stdout });
  }

  async ask({ flag, text, proposal, fault }: Question): Promise<string> {
    const given = this.#flags[flag];
    if (typeof given === 'string') return accept(given.trim(), flag, fault);
    if (!this.#terminal) {
      if (proposal !== undefined && this.#flags.yes) return accept(proposal, flag, fault);
      throw new Refused(`Не хватает ключа --${flag}: ${text}.`);
    }
    for (;;) {
      const answer = (await this.#terminal.question(`${text}${proposal ? ` [${proposal}]` : ''}: `)).trim() || (proposal ?? '');
      const wrong = answer === '' ? 'Нужен ответ.' : fault?.(answer);
      if (!wrong) return answer;
      console.log(`  ${wrong}`);
    }
  }

  /** Whether the flag was typed. */
  has(flag: string): boolean {
    return typeof this.#flags[flag] === 'string';
  }

  /** Goes on only after «да»; where nobody can be asked, `refusal` says what to do. */
  async confirm(text: string, refusal: string): Promise<void> {
    if (!this.#terminal) throw new Refused(refusal);
    const answer = (await this.#terminal.question(`${text} (да или нет) [нет]: `)).trim();
    if (!/^(да|д|yes|y)$/i.test(answer)) throw new Refused('Ничего не записано.');
  }

  close(): void {
    this.#terminal?.close();
  }
}

function accept(answer: string, flag: string, fault: Question['fault']): string {
  const wrong = answer === '' ? 'пустой ответ.' : fault?.(answer);
  if (wrong) throw new Refused(`--${flag}: ${wrong}`);
  return answer;
}
