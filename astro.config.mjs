// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import search from './src/search-integration.ts';
import { settings } from './src/settings.ts';

const run = settings();
const { siteUrl } = JSON.parse(readFileSync(join(run.contentRoot, 'region.json'), 'utf8'));

export default defineConfig({
  site: siteUrl,
  outDir: run.outFolder,
  cacheDir: join(run.cacheFolder, 'astro'),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  integrations: [mdx(), sitemap(), search()],
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
});
