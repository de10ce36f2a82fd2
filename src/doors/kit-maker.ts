/** One edition of an insert → everything a newspaper takes: pages, modules, texts, pictures, checks, all in memory. */
import { createHash } from 'node:crypto';
import type { EditionPlan } from '../compositions/insert-editions.ts';
import type { CellFit, InsertMaterial } from '../features/paper/issue/contract.ts';
import type { Kit, KitArticle, KitFile, PreflightReport } from '../features/paper/issue/kit.ts';
import { articlePage, readingPage } from '../features/paper/packs/reading-page.ts';
import { zip } from '../features/paper/packs/zip.ts';
import { preflightJson, preflightPage } from '../features/paper/preflight/preflight-page.ts';
import { makeArticles } from './kit-articles.ts';
import { makeInsert } from './kit-insert.ts';
import type { KitTools } from './kit-tools.ts';

/** A file on its way into the kit. */
export interface Made {
  bytes: Uint8Array;
  file: Omit<KitFile, 'bytes' | 'sha256'>;
}

/** What both makers (of pages and of articles) give. */
export interface Batch {
  made: Made[];
  articles: KitArticle[];
  fits: CellFit[];
  preflight: PreflightReport[];
  warnings: string[];
  /** What makes the kit unfit to be given away; each names its record. */
  errors: string[];
}
export const emptyBatch = (): Batch => ({ made: [], articles: [], fits: [], preflight: [], warnings: [], errors: [] });

export type MadeKit = { kit: Kit; files: Map<string, Uint8Array> } | { errors: string[] };

/** @param madeFrom hash of all inputs, by which a later run knows the kit as fresh */
export async function makeKit(tools: KitTools, material: InsertMaterial, edition: EditionPlan, madeFrom: string): Promise<MadeKit> {
  const insert = await makeInsert(tools, material, edition);
  if (insert.errors.length > 0) return { errors: insert.errors };
  // Texts, pictures and modules are the same for everybody: they lie in the common kit, others lead there.
  const articles = edition.id === tools.articlesOf ? await makeArticles(tools, material, edition, insert.placed) : emptyBatch();
  const errors = [...insert.errors, ...articles.errors];
  if (errors.length > 0) return { errors };

  const made = [...insert.made, ...articles.made];
  const preflight = [...insert.preflight, ...articles.preflight];
  const kit: Kit = {
    version: 1,
    insert: material.insert,
    edition: { id: edition.id, name: edition.name, kind: edition.kind },
    page: edition.profile.name,
    madeFrom,
    updated: material.day,
    pages: insert.pages,
    terms: material.imprint.terms,
    files: made.map(describe),
    articles: articles.articles,
    fits: [...insert.fits, ...articles.fits],
    preflight,
    warnings: [...insert.warnings, ...articles.warnings],
  };
  const files = new Map(made.map(({ file, bytes }) => [file.path, bytes]));
  const add = (path: string, text: string | Uint8Array, file: Omit<KitFile, 'bytes' | 'sha256' | 'path'>): void => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    files.set(path, bytes);
    kit.files.push(describe({ bytes, file: { path, ...file } }));
  };
  add('proverka/proverka.html', preflightPage(preflight, kit), { group: 'проверка', title: 'Проверка файлов', about: 'что проверено и что найдено, по каждому файлу' });
  add('proverka/proverka.json', preflightJson(preflight), { group: 'проверка', title: 'Проверка файлов, для программ', about: 'JSON' });
  for (const article of kit.articles) {
    const own = new Map([...files].filter(([path]) => kit.files.find((file) => file.path === path)?.article === article.id));
    own.set('chitayte.html', Buffer.from(articlePage(kit, article.id, tools.contact)));
    add(`statyi/${article.id}/${article.id}.zip`, zip(own, material.day), { group: 'архив', title: article.headline, about: 'модули, тексты и снимки одним файлом', article: article.id });
  }
  const whole = new Map([...files].filter(([path]) => !path.startsWith('statyi/')));
  whole.set('chitayte.html', Buffer.from(readingPage(kit, tools.contact)));
  add(`${material.insert}-${edition.id}.zip`, zip(whole, material.day), { group: 'архив', title: 'Вся вкладка одним файлом', about: 'готовые полосы, выходные данные, проверка' });
  return { kit, files };
}

function describe({ bytes, file }: Made): KitFile {
  return { ...file, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}
