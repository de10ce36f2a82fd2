/** One edition of an insert → everything a newspaper takes: pages, modules, texts, pictures, checks, all in memory. */
import type { EditionPlan } from '../compositions/insert-editions.ts';
import { COMMON } from '../compositions/insert-editions.ts';
import type { InsertMaterial } from '../features/paper/issue/contract.ts';
import type { Kit } from '../features/paper/issue/kit.ts';
import { articleFiles } from '../features/paper/packs/article-files.ts';
import { articlePage, readingPage, type ReadingPageOptions } from '../features/paper/packs/reading-page.ts';
import { zip } from '../features/paper/packs/zip.ts';
import { preflightJson, preflightPage } from '../features/paper/preflight/preflight-page.ts';
import { routes } from '../kernel/routes.ts';
import { makeArticles } from './kit-articles.ts';
import { emptyBatch, fileOf, type Made } from './kit-batch.ts';
import { makeInsert } from './kit-insert.ts';
import { pressOf, type KitTools } from './kit-tools.ts';

export type MadeKit = { kit: Kit; files: Map<string, Uint8Array> } | { errors: string[] };

/** @param madeFrom hash of all inputs, by which a later run knows the kit as fresh */
export async function makeKit(tools: KitTools, material: InsertMaterial, edition: EditionPlan, madeFrom: string): Promise<MadeKit> {
  const press = pressOf(edition, tools.contentRoot);
  const insert = await makeInsert(tools, press, material, edition);
  if (insert.errors.length > 0) return { errors: insert.errors };
  // Texts, pictures and modules are the same for everybody: they lie in the common kit, others lead there.
  const articles = edition.id === COMMON ? await makeArticles(tools, press, material, edition) : emptyBatch();
  if (articles.errors.length > 0) return { errors: articles.errors };

  const made = [...insert.made, ...articles.made];
  const kit: Kit = {
    version: 1,
    insert: material.insert,
    edition: { id: edition.id, name: edition.name, kind: edition.kind },
    page: edition.profile.name,
    madeFrom,
    updated: material.day,
    pages: insert.pages,
    terms: material.imprint.terms,
    ...(material.imprint.isSample && { isSample: true as const }),
    files: made.map(fileOf),
    articles: articles.articles,
    fits: [...insert.fits, ...articles.fits],
    preflight: [...insert.preflight, ...articles.preflight],
    warnings: [...insert.warnings, ...articles.warnings],
  };
  const files = new Map(made.map(({ file, bytes }) => [file.path, bytes]));
  for (const each of closing(kit, files, tools, material)) {
    files.set(each.file.path, each.bytes);
    kit.files.push(fileOf(each));
  }
  return { kit, files };
}

/** What is made of the rest: the report on the checks, the reading page, the archives. */
function* closing(kit: Kit, files: ReadonlyMap<string, Uint8Array>, tools: KitTools, material: InsertMaterial): Generator<Made> {
  const options: ReadingPageOptions = {
    title: `${material.masthead.title}, ${material.masthead.number}`,
    contact: tools.contact,
    imprint: material.imprint,
    address: `${tools.siteUrl}${kit.edition.id === COMMON ? routes.insertKit(kit.insert) : routes.insertEdition(kit.insert, kit.edition.id)}`,
    tokens: tools.tokens,
  };
  yield { bytes: Buffer.from(preflightPage(kit.preflight)), file: { path: 'proverka/proverka.html', group: 'проверка', title: 'Проверка файлов', about: 'что проверено и что найдено, по каждому файлу' } };
  yield { bytes: Buffer.from(preflightJson(kit.preflight)), file: { path: 'proverka/proverka.json', group: 'проверка', title: 'Проверка файлов, для программ', about: 'JSON' } };
  for (const { id, headline } of kit.articles) {
    const names = articleFiles(kit, id);
    const own = new Map([...names].map(([path, name]) => [name, files.get(path)!]));
    own.set('chitayte.html', Buffer.from(articlePage(kit, id, { ...options, href: (path) => names.get(path) })));
    yield { bytes: zip(own, material.day), file: { path: `stati/${id}/${id}.zip`, group: 'архив', title: headline, about: 'модули, тексты и снимки одним файлом', article: id } };
  }
  const whole = new Map([...files].filter(([path]) => !path.startsWith('stati/')));
  whole.set('chitayte.html', Buffer.from(readingPage(kit, { ...options, href: (path) => (whole.has(path) ? path : undefined) })));
  yield { bytes: zip(whole, material.day), file: { path: `${kit.insert}-${kit.edition.id}.zip`, group: 'архив', title: 'Вся вкладка одним файлом', about: 'готовые полосы, выходные данные, проверка' } };
}
