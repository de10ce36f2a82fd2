// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRedirectsOf } from './src/reader/region-file.ts';
import search from './src/search-integration.ts';
import { settings } from './src/settings.ts';

const run = settings();
const { siteUrl } = JSON.parse(readFileSync(join(run.contentRoot, 'region.json'), 'utf8'));

/** Short codes and moved addresses only send the reader on. */
const moved = new Set(readRedirectsOf(run.contentRoot).map(({ from }) => from));
const isOwnPage = (/** @type {string} */ path) => !path.startsWith('/k/') && !moved.has(path);

export default defineConfig({
  site: siteUrl,
  outDir: run.outFolder,
  cacheDir: join(run.cacheFolder, 'astro'),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  integrations: [mdx(), sitemap({ filter: (page) => isOwnPage(new URL(page).pathname) }), search()],
  compressHTML: true,
  devToolbar: { enabled: false },
  // Small style sheets travel inside the page: fewer round trips on a slow phone. The base sheet stays shared.
  build: { inlineStylesheets: 'auto' },
});
