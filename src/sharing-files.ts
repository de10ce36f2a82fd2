/** The files of sharing that are made with the pages: photographs and feeds, by their addresses. */
import { join } from 'node:path';
import type { Catalogue, ProjectRec } from './catalogue.ts';
import { feedPlans, fillFeed } from './compositions/feed-records.ts';
import { coverOf } from './compositions/photos.ts';
import { writeJsonFeed, writeRss } from './features/sharing/feed.ts';
import { feedPhoto } from './features/sharing/feed-photo.ts';
import { routes } from './kernel/routes.ts';
import { settings } from './settings.ts';
import { publishedOf } from './sharing-index.ts';

export type SharingFile = () => Promise<string | Buffer>;

/** Photographs that stand in at least one feed, by address. */
export function photoFiles(catalogue: Catalogue): Map<string, SharingFile> {
  const inFeeds = new Set(feedPlans(catalogue, publishedOf(catalogue)).flatMap(({ entries }) => entries.flatMap(({ project }) => project ?? [])));
  return new Map([...inFeeds].flatMap((project) => (project.data.media.length > 0 ? [[routes.feedPhoto(project.id), async () => (await photoOf(catalogue, project))!] as const] : [])));
}

/** Feeds by address. */
export function feedFiles(catalogue: Catalogue): Map<string, SharingFile> {
  const bytes = async (project: ProjectRec): Promise<number | undefined> => (await photoOf(catalogue, project))?.length;
  return new Map(
    feedPlans(catalogue, publishedOf(catalogue)).flatMap((plan) => {
      const feed = () => fillFeed(catalogue, plan, bytes);
      return [
        [plan.self.rss, async () => writeRss(await feed())] as const,
        [plan.self.json, async () => writeJsonFeed(await feed())] as const,
      ];
    }),
  );
}

/** The photograph that stands for the project. The original is read from the content: the pages' own copies get their addresses only when the build ends. */
async function photoOf({ region }: Catalogue, project: ProjectRec): Promise<Buffer | undefined> {
  const cover = coverOf(project);
  if (!cover) return undefined;
  const { contentRoot, cacheFolder } = settings(region.timeZone);
  return feedPhoto(join(contentRoot, 'projects', project.id, cover.name), join(cacheFolder, 'snimki-lent'));
}
