/** Pagefind in the browser: loads it once, asks it, and turns its silent failures into errors. */
import { RANKING, type Engine } from './engine.ts';
import type { Counts } from './facets.ts';

interface PagefindModule extends Engine {
  init(): Promise<void>;
  options(options: { ranking: typeof RANKING }): Promise<void>;
  filters(): Promise<Counts>;
}

let opening: Promise<Engine> | undefined;
let attempts = 0;

/** One engine for the page; after a failure the next call begins anew with a fresh copy, since Pagefind remembers lost files. */
export function openEngine(bundle: string): Promise<Engine> {
  opening ??= load(bundle, attempts++).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function load(bundle: string, attempt: number): Promise<Engine> {
  const failure = watchFailures(bundle, attempt);
  failure.catch(() => (opening = undefined));
  const orFailure = <T>(work: Promise<T>): Promise<T> => Promise.race([work, failure]);
  const start = async (): Promise<PagefindModule> => {
    const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js${attempt > 0 ? `?again=${attempt}` : ''}`)) as PagefindModule;
    await pagefind.options({ ranking: RANKING });
    await pagefind.init();
    await pagefind.filters(); // so that every answer brings counts for every filter
    return pagefind;
  };
  const pagefind = await orFailure(start());
  return {
    search: async (term, options) => {
      const answer = await orFailure(pagefind.search(term, options));
      return { ...answer, results: answer.results.map(({ id, score, data }) => ({ id, score, data: () => orFailure(data()) })) };
    },
  };
}

/**
 * Pagefind 1.4.0 hides its losses: a missing file at the start is a rejection that nobody hears and then an endless wait,
 * a missing piece of the index looks like «nothing found». So its requests are watched; the promise only ever rejects.
 * An attempt that failed may still lose files when the next one is on its way: each takes off only its own watch.
 */
function watchFailures(bundle: string, attempt: number): Promise<never> {
  const plainFetch = globalThis.fetch;
  return new Promise((_, reject) => {
    const lost = (reason: Error): void => {
      if (globalThis.fetch === watched) globalThis.fetch = plainFetch;
      removeEventListener('unhandledrejection', hear);
      reject(reason);
    };
    const hear = (event: PromiseRejectionEvent): void => {
      const reason: unknown = event.reason;
      if (!(reason instanceof Error)) return;
      const said = `${reason.message} ${reason.stack ?? ''}`;
      const copy = /pagefind\.js(?:\?again=(\d+))?/.exec(said);
      if (copy ? Number(copy[1] ?? 0) === attempt : /pagefind/i.test(said)) lost(reason);
    };
    const watched: typeof fetch = async (input, init) => {
      const isOurs = typeof input === 'string' && input.startsWith(bundle);
      try {
        const response = await plainFetch(input, init);
        if (isOurs && !response.ok) lost(new Error(`${input}: ${response.status}`));
        return response;
      } catch (error) {
        if (isOurs) lost(error as Error);
        throw error;
      }
    };
    addEventListener('unhandledrejection', hear);
    globalThis.fetch = watched;
  });
}
