/** Reads the site generator's log and tells, in one Russian line, what is going on. Pure. */

export interface PhaseStart {
  title: string;
  /** Which later lines count as one finished piece of this phase. */
  unit?: RegExp;
}

/** A phase starts with the first line that matches; order is the order of a build. */
const PHASES: readonly { starts: RegExp; phase: PhaseStart }[] = [
  { starts: /\[content\] Syncing content/, phase: { title: 'Читаю записи' } },
  { starts: /\[build\] Building .* entrypoints/, phase: { title: 'Собираю программу страниц' } },
  { starts: /(generating|prerendering) static routes/, phase: { title: 'Рисую страницы и файлы', unit: /├─ / } },
  { starts: /generating optimized images/, phase: { title: 'Готовлю снимки', unit: /▶ / } },
  { starts: /\[(pagefind|search|poisk)\]/, phase: { title: 'Составляю поисковый указатель' } },
  { starts: /@astrojs\/sitemap/, phase: { title: 'Пишу карту сайта' } },
];

/** Escape sequences that colour a terminal. */
const COLOURS = /\u001B\[[0-9;]*m/g;

export class PhaseReader {
  #current: PhaseStart | undefined;
  #seen = new Set<string>();
  /** Finished pieces in the current phase. */
  done = 0;

  /** Feeds one line; returns the phase that it starts, if any. */
  read(line: string): PhaseStart | undefined {
    const text = line.replace(COLOURS, '');
    const found = PHASES.find(({ starts, phase }) => starts.test(text) && !this.#seen.has(phase.title))?.phase;
    if (found) {
      this.#current = found;
      this.#seen.add(found.title);
      this.done = 0;
      return found;
    }
    if (this.#current?.unit?.test(text)) this.done++;
    return undefined;
  }
}

/** The tail of a log that a person needs to see: the error and what surrounds it. */
export function telling(log: string, lines = 40): string {
  const all = log.replace(COLOURS, '').trimEnd().split('\n');
  const firstError = all.findLastIndex((line) => /\[ERROR\]|^\s*(Error|[A-Z]\w*Error)\b|error:/i.test(line));
  const from = firstError >= 0 ? Math.max(0, firstError - 2) : Math.max(0, all.length - lines);
  return all.slice(from, from + lines).join('\n');
}
