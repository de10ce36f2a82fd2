/** The catalogue of this build: Astro's collections, the region and Git's dates brought to the pure join, once. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { basename, relative, resolve, sep } from 'node:path';
import { joinCatalogue, type Catalogue, type CatalogueInput } from './catalogue.ts';
import { collections } from './collections.ts';
import type { CollectionName } from './kernel/fields.ts';
import type { BodyNode } from './reader/body.ts';
import { readBody } from './reader/body-pack.ts';
import { lastChanges } from './reader/git-dates.ts';
import { readRedirectsOf } from './reader/region-file.ts';
import { readTints, type Tints } from './reader/tint-pack.ts';
import { region } from './region.ts';
import { settings } from './settings.ts';

const run = settings(region.timeZone);
let joined: Promise<Catalogue> | undefined;
/** Asked of Git once: commits do not change while pages are drawn, and in dev every request joins anew. */
let dates: Map<string, string> | undefined;

/** In dev a changed file must show at once, so the join is made anew for each request. */
export function getCatalogue(): Promise<Catalogue> {
  return import.meta.env.DEV ? join() : (joined ??= join());
}

async function join(): Promise<Catalogue> {
  dates ??= lastChanges(run.contentRoot);
  const names = Object.keys(collections) as CollectionName[];
  const lists = await Promise.all(
    names.map(async (name) => {
      const entries = (await getCollection(name)) as CollectionEntry<CollectionName>[];
      return [
        name,
        entries.map((entry) => ({
          id: entry.id,
          ...whereabouts(entry.filePath!),
          steward: name === 'tos' ? entry.filePath!.split('/').at(-2) : undefined,
          digest: String(entry.digest ?? ''),
          data: entry.data,
        })),
      ];
    }),
  );
  return joinCatalogue({
    region,
    today: run.today,
    records: Object.fromEntries(lists) as CatalogueInput['records'],
    redirects: readRedirectsOf(run.contentRoot),
  });

  /** The content folder may lie outside the project; a reader is shown its own name then, not the way to it. */
  function whereabouts(filePath: string): { file: string; lastChanged?: string } {
    const inside = relative(run.contentRoot, resolve(run.projectRoot, filePath)).split(sep).join('/');
    return { file: filePath.startsWith('..') ? `${basename(run.contentRoot)}/${inside}` : filePath, lastChanged: dates?.get(inside) };
  }
}

/** The parsed text of one record. */
export function bodyOf(collection: CollectionName, id: string): BodyNode[] {
  return readBody(run.cacheFolder, collection, id);
}

/** Paint for the places of one record's photographs, by file name. */
export function tintsOf(collection: CollectionName, id: string): Tints {
  return readTints(run.cacheFolder, collection, id);
}
