/** The only door from our reader to Astro's content layer: the same entries, the same problems. */
import type { Loader } from 'astro/loaders';
import { checkContent, type Checked } from '../check.ts';
import type { CollectionName } from '../kernel/fields.ts';
import { ContentError, formatProblem } from '../kernel/problems.ts';
import { settings } from '../settings.ts';
import { writeBodies } from './body-pack.ts';

/** One reading serves all collections of a build; the dev server reads again when a file changes. */
let reading: Promise<Checked> | undefined;

async function read(): Promise<Checked> {
  const run = settings();
  const checked = await checkContent(run.contentRoot, run);
  writeBodies(run.cacheFolder, checked.content.entries);
  return checked;
}

/** Present at run time but left out of Astro's public type: pictures of a skipped entry must be named again. */
interface AssetStore {
  addAssetImports(assets: string[], filePath?: string): void;
}

export function contentLoader(collection: CollectionName): Loader {
  return {
    name: `atlas-${collection}`,
    async load(context) {
      const run = settings();
      const fill = async (): Promise<void> => {
        const { content, problems } = await (reading ??= read());
        if (problems.some((p) => p.severity === 'error')) throw new ContentError(problems);
        const kept = new Set<string>();
        for (const entry of content.entries[collection]) {
          const file = entry.file;
          kept.add(entry.id);
          const old = context.store.get(entry.id);
          if (old?.digest === entry.digest) {
            (context.store as unknown as AssetStore).addAssetImports(old.assetImports ?? [], old.filePath);
            continue;
          }
          const raw = entry.data as Record<string, unknown>;
          const data = await context.parseData({ id: entry.id, data: raw, filePath: `${run.projectRoot}/${file}` });
          context.store.set({ id: entry.id, data, filePath: file, digest: entry.digest });
        }
        for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
      };
      await fill();
      if (!context.watcher) return;
      context.watcher.add(run.contentRoot);
      const refresh = (path: string): void => {
        if (!path.startsWith(run.contentRoot)) return;
        reading = undefined;
        setTimeout(() => {
          fill().catch((error: unknown) => {
            const text = error instanceof ContentError ? error.problems.map(formatProblem).join('\n\n') : String(error);
            context.logger.error(text);
          });
        }, 50);
      };
      for (const event of ['add', 'change', 'unlink'] as const) context.watcher.on(event, refresh);
    },
  };
}
