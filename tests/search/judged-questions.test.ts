/**
 * The judged questions over the real index of each site: prints recall in the first ten, MRR and every miss, and holds the
 * floors. `npx vitest run --project unit tests/search` shows the table. The data are region's; this code knows none.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { readDictionary } from '../../src/features/search/dictionary.ts';
import { RANKING, type Engine } from '../../src/features/search/engine.ts';
import { FILES } from '../../src/features/search/files.ts';
import { find, readItems } from '../../src/features/search/find.ts';
import { resolve, type Resolved } from '../../src/features/search/resolve.ts';
import { prepareIndex } from '../../src/features/search/write-index.ts';
import { frequentQuestions, SEARCH_KINDS, searchDocuments, wordGroups } from '../../src/search-index.ts';
import { bodyTextOf, catalogueOf } from '../../src/search-integration.ts';
import { judge, mean, readQuestions, report, type Answered } from './judge.ts';

const SITES = [
  { questions: 'tests/search/pskov.yaml', content: 'content' },
  { questions: 'tests/search/vymyshlensk.yaml', content: 'tests/fixtures/vymyshlensk' },
];
const FLOORS = { recall: 0.97, mrr: 0.9 };
const TODAY = '2100-01-01';
const KB = 1024;
const root = mkdtempSync(join(tmpdir(), 'atlas-judged-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('every file of questions is judged', () => expect(readdirSync('tests/search').filter((name) => name.endsWith('.yaml')).toSorted()).toEqual(SITES.map(({ questions }) => questions.split('/').at(-1)).toSorted()));

describe.each(SITES)('$questions', async ({ questions, content: folder }) => {
  const { content } = await checkContent(folder, { projectRoot: process.cwd(), cacheFolder: join(process.cwd(), '.cache', 'tests'), today: TODAY });
  const catalogue = catalogueOf(content, content.region!, TODAY);
  const documents = searchDocuments(catalogue, bodyTextOf(content, catalogue));
  const bundle = join(root, folder.replaceAll('/', '-'));
  await (await prepareIndex(documents, { groups: wordGroups(catalogue), frequent: frequentQuestions(catalogue) })).write(bundle);
  globalThis.fetch = async (address) => new Response(readFileSync(String(address).replace(/\?.*$/, '')));
  const engine = (await import(/* @vite-ignore */ join(bundle, 'pagefind.js'))) as Engine & { options(options: object): Promise<void>; filters(): Promise<unknown> };
  await engine.options({ basePath: `${bundle}/`, ranking: RANKING });
  await engine.filters();
  const dictionary = readDictionary(readFileSync(join(bundle, FILES.dictionary), 'utf8'));

  const answer = async (ask: string): Promise<{ resolved: Resolved; ids: string[] }> => {
    const resolved = await resolve(engine, ask, { dictionary: async () => dictionary });
    const { groups } = await find(engine, resolved, { chosen: {}, names: ['vid'], kinds: Object.keys(SEARCH_KINDS) });
    const best = groups.flatMap(({ hits }) => hits).toSorted((a, b) => b.score - a.score).slice(0, 12);
    return { resolved, ids: (await readItems(best)).map(({ url }) => url.replace(/^\/|\/$/g, '')) };
  };
  /** What the reader sees; where only a guess is offered, what a press on it brings. */
  const asReader = async (ask: string): Promise<Answered> => {
    const { resolved, ids } = await answer(ask);
    const { shown, suggestion } = resolved;
    return { ids: ids.length === 0 && suggestion ? (await answer(suggestion)).ids : ids, shown, suggestion };
  };

  const list = readQuestions(readFileSync(questions, 'utf8'));
  const judged: ReturnType<typeof judge>[] = [];
  for (const question of list) judged.push(judge(question, await asReader(question.ask)));
  console.log(`${questions}\n${report(judged)}`);

  it('names pages that are there', () => {
    const known = new Set(documents.map(({ url }) => url.replace(/^\/|\/$/g, '')));
    expect(list.flatMap(({ first5, first10 }) => [...first5, ...first10]).filter((id) => !known.has(id))).toEqual([]);
  });
  it('holds the floors', () => {
    expect(mean(judged.map(({ recall }) => recall))).toBeGreaterThanOrEqual(FLOORS.recall);
    expect(mean(judged.map(({ reciprocalRank }) => reciprocalRank))).toBeGreaterThanOrEqual(FLOORS.mrr);
  });
  it('says every change of the question as judged and finds nothing where nothing is', () => {
    const unsaid = judged.filter(({ question }) => question.nothing || question.shown || question.suggests).flatMap(({ question, faults }) => faults.filter((fault) => /^(показано|предложено|должно)/.test(fault)).map((fault) => `${question.ask}: ${fault}`));
    expect(unsaid).toEqual([]);
  });
  it('its own files stay light', () => {
    const weigh = (name: string): number => brotliCompressSync(readFileSync(join(bundle, name))).length;
    expect(weigh(FILES.suggestions)).toBeLessThan(25 * KB);
    expect(weigh(FILES.dictionary)).toBeLessThan(40 * KB);
  });
});
