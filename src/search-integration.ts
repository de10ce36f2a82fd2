/** Astro integration: builds the search index from the catalogue, never from HTML, beside the rendering of pages. */
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { joinCatalogue, type Catalogue, type CatalogueInput } from './catalogue.ts';
import { checkedContent } from './checked-content.ts';
import { figureSayer } from './compositions/page-figures.ts';
import { prepareIndex, type PreparedIndex } from './features/search/write-index.ts';
import type { Region } from './region-schema.ts';
import { plainText } from './reader/body.ts';
import type { Content } from './reader/content.ts';
import { frequentQuestions, searchDocuments, wordGroups, type BodyText } from './search-index.ts';
import { settings } from './settings.ts';

export default function search(): AstroIntegration {
  let preparing: Promise<PreparedIndex | undefined> | undefined;
  return {
    name: 'search',
    hooks: {
      'astro:build:start': () => {
        preparing = prepare();
        preparing.catch(() => {}); // awaited below; a build that fails earlier must show its own error
      },
      'astro:build:done': async ({ dir, logger }) => {
        const index = await preparing;
        if (!index) return;
        logger.info(`${index.documents} records`);
        await index.write(join(fileURLToPath(dir), 'pagefind'));
      },
    },
  };
}

/** Undefined when the content has errors: then the loader stops the build with the whole list. */
async function prepare(): Promise<PreparedIndex | undefined> {
  const { content, problems } = await checkedContent();
  if (!content.region || problems.some((problem) => problem.severity === 'error')) return undefined;
  const { today } = settings(content.region.timeZone);
  const catalogue = catalogueOf(content, content.region, today);
  return prepareIndex(searchDocuments(catalogue, bodyTextOf(content, catalogue)), { groups: wordGroups(catalogue), frequent: frequentQuestions(catalogue) });
}

/** The same join as pages have, made of what the check has read. */
export function catalogueOf(content: Content, region: Region, today: string): Catalogue {
  return joinCatalogue({ region, today, records: content.entries as CatalogueInput['records'], redirects: content.redirects });
}

export function bodyTextOf(content: Content, catalogue: Catalogue): BodyText {
  const texts = new Map(Object.values(content.entries).flat().map((entry) => [`${entry.collection}/${entry.id}`, entry.body]));
  const said = new Map(content.entries.episodes.map(({ id, transcript }) => [id, (transcript?.cues ?? []).map(({ text }) => text).join(' ')]));
  const sayFigure = figureSayer(catalogue);
  return (collection, id) => (collection === 'episodes' ? said.get(id) : undefined) ?? plainText(texts.get(`${collection}/${id}`) ?? [], sayFigure);
}
