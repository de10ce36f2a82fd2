/** Word pairs over a real Pagefind index, as large as to be cut into several chunks: what the Russian of our readers needs. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from './document.ts';
import { RANKING, type Engine } from './engine.ts';
import { find, readItems } from './find.ts';
import { resolve } from './resolve.ts';
import { prepareIndex } from './write-index.ts';

const doc = (id: string, parts: Partial<SearchDocument>): SearchDocument => ({ url: `/${id}/`, title: id, kind: 'proekt', facts: '', lead: '', filters: { vid: ['proekt'] }, text: [], names: [], words: [], ...parts });

const SPEAKING = [
  doc('playground', { names: ['Детская площадка во дворе', 'П-1'], code: 'П-1', text: ['Поставили качели.'] }),
  doc('sport', { names: ['Спортивная площадка'], code: 'П-14' }),
  doc('birch', { text: ['У пруда растёт берёза'] }),
  doc('fir', { text: ['Прудовая улица. На площади поставили ёлку.'] }),
  doc('hedgehog', { names: ['ТОС «Ёжик»'] }),
  doc('many', { text: ['Пять детских площадок и десять скамеек.'] }),
  doc('mention', { text: ['Рядом есть сквер.', ...Array.from({ length: 40 }, (_, i) => `Слово${i} о другом.`), 'Сквер, сквер.'] }),
  doc('square', { names: ['Сквер у мемориала'], text: ['Посадили вишни.', ...Array.from({ length: 40 }, (_, i) => `Слово${i} о другом.`)] }),
];

/** Words of every beginning, so that look-up has several chunks to choose from. */
function filler(): SearchDocument[] {
  const letters = 'абвгдежзиклмнопрстуфхцчшэюя';
  let seed = 7;
  const next = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648);
  const word = (): string => Array.from({ length: 9 }, () => letters[next() % letters.length]).join('');
  return Array.from({ length: 300 }, (_, i) => doc(`x${i}`, { text: [Array.from({ length: 60 }, word).join(' ')] }));
}

const folder = mkdtempSync(join(tmpdir(), 'atlas-search-'));
let engine: Engine & { options(options: { basePath: string; ranking: typeof RANKING }): Promise<void>; filters(): Promise<unknown> };

beforeAll(async () => {
  await (await prepareIndex([...SPEAKING, ...filler()])).write(folder);
  globalThis.fetch = async (address) => new Response(readFileSync(String(address).replace(/\?.*$/, '')));
  engine = await import(/* @vite-ignore */ join(folder, 'pagefind.js'));
  await engine.options({ basePath: `${folder}/`, ranking: RANKING });
  await engine.filters();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function found(typed: string): Promise<string[]> {
  const { groups } = await find(engine, await resolve(engine, typed, { dictionary: async () => undefined }), { chosen: {}, names: ['vid'], kinds: ['proekt'] });
  return (await readItems(groups[0]?.hits.slice(0, 12) ?? [])).map(({ url }) => url.replaceAll('/', ''));
}

describe('the index', () => {
  it('has several chunks and no file is empty', () => {
    expect(readdirSync(join(folder, 'index')).length).toBeGreaterThan(1);
    for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) if (name.isFile()) expect(readFileSync(join(name.parentPath, name.name)).length, name.name).toBeGreaterThan(0);
  });

  it.each([
    ['площадкой', 'playground'],
    ['площадку', 'sport'],
    ['площа', 'sport'],
    ['площадок', 'playground'],
    ['площадка', 'many'],
    ['детских площадок', 'playground'],
    ['детская площадка', 'many'],
    ['скамейка', 'many'],
    ['спортивный', 'sport'],
    ['береза', 'birch'],
    ['берёза', 'birch'],
    ['берёзы', 'birch'],
    ['ёлка', 'fir'],
    ['елка', 'fir'],
    ['Ёлки', 'fir'],
    ['ёжик', 'hedgehog'],
    ['ежик', 'hedgehog'],
    ['П-1', 'playground'],
    ['п14', 'sport'],
  ])('%s finds %s', async (typed, id) => expect(await found(typed)).toContain(id));

  it('a whole word finds itself and no longer word', async () => expect(await found('пруд')).toEqual(['birch']));
  it('finds nothing for what is not there', async () => expect([await found('аэропорт'), await found('детский йцукенгш аэропорт')]).toEqual([[], []]));
  it('takes a code for itself, not for the beginning of another', async () => expect(await found('П-1')).toEqual(['playground']));
  it('puts what is called so before what mentions it', async () => expect((await found('сквер'))[0]).toBe('square'));
});
