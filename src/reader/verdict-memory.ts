/** Verdicts about files, remembered between runs by the hash of their bytes; a broken or foreign memory is simply an empty one. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export class VerdictMemory<V> {
  readonly #file: string;
  #known: Record<string, V> = {};
  #changed = false;

  /** `version` goes up when a verdict changes its shape or its words. */
  constructor(cacheFolder: string, name: string, version: number) {
    this.#file = join(cacheFolder, `${name}-${version}.json`);
    try {
      this.#known = JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, V>;
    } catch {
      this.#known = {};
    }
  }

  /** The verdict that is remembered, or the one that is made now. */
  async of(bytes: Uint8Array, judge: (hash: string) => Promise<V>): Promise<V> {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
    const known = this.#known[hash];
    if (known !== undefined) return known;
    this.#changed = true;
    return (this.#known[hash] = await judge(hash));
  }

  save(): void {
    if (!this.#changed) return;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(`${this.#file}.${process.pid}`, JSON.stringify(this.#known));
      renameSync(`${this.#file}.${process.pid}`, this.#file);
    } catch {
      // Without the memory the next run looks at the files again, and that is all.
    }
  }
}
