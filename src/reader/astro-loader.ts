/** The only door from our reader to Astro's content layer: the same entries, the same problems. */
import { relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { Checked } from '../check.ts';
import { checkedContent, forgetContent } from '../checked-content.ts';
import type { CollectionName } from '../kernel/fields.ts';
import { ContentError, formatProblem } from '../kernel/problems.ts';
import { settings } from '../settings.ts';
import { writeBodies } from './body-pack.ts';
import { writeTints } from './tint-pack.ts';

/** The reading whose bodies are in the pack. */
let packed: Promise<Checked> | undefined;

function read(): Promise<Checked> {
  const reading = checkedContent();
  if (packed !== reading) {
    packed = reading;
    const { cacheFolder } = settings();
    return reading.then((checked) => {
      writeBodies(cacheFolder, checked.content.entries);
      writeTints(cacheFolder, checked.content.entries);
      return checked;
    });
  }
  return reading;
}

/** A path that begins with a dot is Astro's picture beside the record; the editor writes the bare file name. */
function withPicturePaths(data: unknown): Record<string, unknown> {
  const record = data as Record<string, unknown> & { media?: { file: string }[] };
  return record.media ? { ...record, media: record.media.map((m) => ({ ...m, file: `./${m.file}` })) } : record;
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
        const { content, problems } = await read();
        if (problems.some((p) => p.severity === 'error')) throw new ContentError(problems);
        const kept = new Set<string>();
        for (const entry of content.entries[collection]) {
          // Astro wants the way from the project's root, even where it leads out of it.
          const filePath = relative(run.projectRoot, entry.path).split(sep).join('/');
          kept.add(entry.id);
          const old = context.store.get(entry.id);
          if (old?.digest === entry.digest) {
            (context.store as unknown as AssetStore).addAssetImports(old.assetImports ?? [], old.filePath);
            continue;
          }
          const data = await context.parseData({ id: entry.id, data: withPicturePaths(entry.data), filePath: entry.path });
          context.store.set({ id: entry.id, data, filePath, digest: entry.digest });
        }
        for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
      };
      await fill();
      if (!context.watcher) return;
      context.watcher.add(run.contentRoot);
      const refresh = (path: string): void => {
        if (!path.startsWith(run.contentRoot)) return;
        forgetContent();
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
