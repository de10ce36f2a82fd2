/**
 * Astro integration: finished newspaper kits get their places among the pages. Files of kits weigh hundreds of
 * megabytes, so they are linked and not copied where the disk allows it; in dev they are served from where they lie.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentType } from './doors/mime-types.ts';
import { shareFile } from './doors/share-file.ts';
import { SLUG } from './kernel/fields.ts';
import { routes } from './kernel/routes.ts';
import { kitShelf, MANIFEST, type ShelvedKit } from './kit-shelf.ts';
import { settings } from './settings.ts';

export default function kits(): AstroIntegration {
  return {
    name: 'kits',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const shelved = [...kitShelf(settings().kitFolder).values()].flat();
        const shown = shelved.filter(({ kit }) => existsSync(join(site, routes.insertKit(kit.insert), 'index.html')));
        for (const one of shown) placeKit(one, site);
        const lost = new Set(shelved.filter((one) => !shown.includes(one)).map(({ kit }) => kit.insert));
        if (lost.size > 0) logger.warn(`Наборы есть, а вкладок нет: ${[...lost].join(', ')}`);
        logger.info(`${shown.length} kits`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const file = fileOf(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
          if (!file) return next();
          response.setHeader('Content-Type', contentType(file));
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

/** Puts the manifest's files, and nothing else that may lie beside them, where their addresses promise. */
export function placeKit({ folder, kit }: ShelvedKit, site: string): void {
  for (const path of [MANIFEST, ...kit.files.map((file) => file.path)]) {
    shareFile(join(folder, path), join(site, decodeURIComponent(routes.kitFile(kit.insert, kit.edition.id, path))));
  }
}

/** The file behind an address of a kit; undefined for every other address. */
function fileOf(address: string): string | undefined {
  const [, insert = '', edition = '', path = ''] = /^\/gazeta\/([^/]+)\/nabor\/([^/]+)\/(.+)$/.exec(address) ?? [];
  if (!SLUG.test(insert) || !SLUG.test(edition) || path.split('/').includes('..')) return undefined;
  const file = join(settings().kitFolder, insert, edition, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
