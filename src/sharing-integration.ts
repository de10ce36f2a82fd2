/**
 * Astro integration: pictures for messengers are drawn by a thread of their own from the first moment of the build to
 * its end, and laid among the pages when both are ready. As pages of Astro they would wait for each other in a row.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkedContent } from './checked-content.ts';
import { drawnPictures } from './drawn-pictures.ts';
import { catalogueOf } from './search-integration.ts';
import { settings } from './settings.ts';

export default function sharing(): AstroIntegration {
  let drawing: Promise<[address: string, file: string][]> | undefined;
  return {
    name: 'sharing',
    hooks: {
      'astro:build:start': () => {
        drawing = drawAll();
        drawing.catch(() => {}); // awaited below; a build that fails earlier must show its own error
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pictures = (await drawing) ?? [];
        for (const [address, file] of pictures) {
          const place = join(fileURLToPath(dir), address);
          mkdirSync(dirname(place), { recursive: true });
          copyFileSync(file, place);
        }
        logger.info(`${pictures.length} pictures`);
      },
    },
  };
}

/** Nothing when the content has errors: then the loader stops the build with the whole list. */
async function drawAll(): Promise<[address: string, file: string][]> {
  const { content, problems } = await checkedContent();
  if (!content.region || problems.some((problem) => problem.severity === 'error')) return [];
  const catalogue = catalogueOf(content, content.region, settings(content.region.timeZone).today);
  return Promise.all([...drawnPictures(catalogue)].map(async ([address, draw]): Promise<[string, string]> => [address, await draw()]));
}
