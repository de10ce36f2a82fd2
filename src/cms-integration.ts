/** Astro integration: the editor gets its place under /admin/; in dev it is served from where it lies. */
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cmsBundle, EDITOR_SCRIPT, placeCms } from './doors/cms-bundle.ts';
import { contentType } from './doors/mime-types.ts';
import { settings } from './settings.ts';

export default function cms(): AstroIntegration {
  return {
    name: 'admin',
    hooks: {
      'astro:build:done': async ({ dir }) => placeCms(await cmsBundle(settings().projectRoot), fileURLToPath(dir)),
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          if (path !== `/admin/${EDITOR_SCRIPT}` && !/^\/admin\/chasti\/[\w.-]+$/.test(path)) return next();
          void cmsBundle(settings().projectRoot).then((folder) => {
            const file = join(folder, path.slice('/admin/'.length));
            if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return next();
            response.setHeader('Content-Type', contentType(file));
            createReadStream(file).pipe(response);
          }, next);
        });
      },
    },
  };
}
