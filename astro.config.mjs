// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRedirectsOf } from './src/reader/region-file.ts';
import cms from './src/cms-integration.ts';
import kits from './src/kit-integration.ts';
import search from './src/search-integration.ts';
import { settings } from './src/settings.ts';
import sharing from './src/sharing-integration.ts';
import { siteMapEntry } from './src/site-map.ts';

const run = settings();
const { siteUrl } = JSON.parse(readFileSync(join(run.contentRoot, 'region.json'), 'utf8'));

/** Short codes and moved addresses only send the reader on. */
const moved = new Set(readRedirectsOf(run.contentRoot).map(({ from }) => from));
const isOwnPage = (/** @type {string} */ path) => !path.startsWith('/admin/') && !path.startsWith('/k/') && !path.endsWith('/listovka/') && !moved.has(path);

export default defineConfig({
  site: siteUrl,
  outDir: run.outFolder,
  cacheDir: join(run.cacheFolder, 'astro'),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  integrations: [mdx(), sitemap({ filter: (page) => isOwnPage(new URL(page).pathname), serialize: (entry) => siteMapEntry(entry, run.outFolder) }), search(), sharing(), kits(), cms()],
  // Measured: docs/decisions/009-pictures.md. Qualities stand with the widths, in src/ui/photo-plan.ts.
  image: { service: { entrypoint: 'astro/assets/services/sharp', config: { avif: { effort: 2, chromaSubsampling: '4:2:0' }, webp: { effort: 4 }, jpeg: { progressive: true } } } },
  compressHTML: true,
  devToolbar: { enabled: false },
  // Small style sheets travel inside the page: fewer round trips on a slow phone. The base sheet stays shared.
  build: { inlineStylesheets: 'auto' },
});
