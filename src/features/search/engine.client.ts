/** Pagefind in the browser: loads it once, asks it, and turns its silent failures into errors. */
import type { Counts } from './facets.ts';

export interface Hit {
  id: string;
  score: number;
  data(): Promise<Fragment>;
}
export interface Fragment {
  url: string;
  content: string;
  locations: number[];
  meta: Record<string, string>;
}
export interface Answer {
  results: Hit[];
  filters: Counts;
}
interface Options {
  filters?: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}
export interface Engine {
  search(term: string | null, options: Options): Promise<Answer>;
}
interface PagefindModule extends Engine {
  init(): Promise<void>;
  filters(): Promise<Counts>;
}

let opening: Promise<Engine> | undefined;
let attempts = 0;

/** One engine for the page; after a failure the next call tries again. */
export function openEngine(bundle: string): Promise<Engine> {
  opening ??= load(`${bundle}pagefind.js${attempts++ > 0 ? `?again=${attempts}` : ''}`).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function load(path: string): Promise<Engine> {
  const failure = watchFailures();
  try {
    const start = async (): Promise<Engine> => {
      const pagefind = (await import(/* @vite-ignore */ path)) as PagefindModule;
      await pagefind.init();
      await pagefind.filters(); // so that every answer brings counts for every filter
      return pagefind;
    };
    return await Promise.race([start(), failure.promise]);
  } finally {
    failure.stop();
  }
}

/** Pagefind 1.4.0 starts in the background: a missing file there is a rejection that nobody hears, and then an endless wait. */
function watchFailures(): { promise: Promise<never>; stop(): void } {
  let listener: (event: PromiseRejectionEvent) => void;
  const promise = new Promise<never>((_, reject) => {
    listener = (event) => {
      const reason: unknown = event.reason;
      if (!(reason instanceof Error) || !/pagefind/i.test(`${reason.message} ${reason.stack ?? ''}`)) return;
      event.preventDefault();
      reject(reason);
    };
    addEventListener('unhandledrejection', listener);
  });
  promise.catch(() => {});
  return { promise, stop: () => removeEventListener('unhandledrejection', listener) };
}

/** A lost piece of the index looks like «nothing found»; before saying so, ask whether the site answers at all. */
export async function isIndexThere(bundle: string): Promise<boolean> {
  try {
    return (await fetch(`${bundle}pagefind-entry.json`, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
