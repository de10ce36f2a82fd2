/**
 * The files of sharing: pictures for messengers, photographs and feeds, by their addresses. Drawing begins with the
 * build and runs beside the rendering of pages; what the cache holds is not drawn again.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, ProjectRec } from './catalogue.ts';
import { feedPlans, fillFeed } from './compositions/feed-records.ts';
import { coverOf } from './compositions/photos.ts';
import { pictureMap } from './compositions/sharing-ground.ts';
import { generalPicture, recordPictures } from './compositions/sharing-pictures.ts';
import { readBaseLayers } from './features/map/base-layers.ts';
import { planMosaic } from './features/municipalities/mosaic.ts';
import { writeJsonFeed, writeRss } from './features/sharing/feed.ts';
import { feedPhoto } from './features/sharing/feed-photo.ts';
import { openPrintShop } from './features/sharing/print-shop.ts';
import { routes } from './kernel/routes.ts';
import { settings } from './settings.ts';
import { publishedOf } from './sharing-index.ts';

export type SharingFile = () => Promise<string | Buffer>;

/** Pictures by address; `begin` starts drawing all of them and returns at once. */
export function pictureFiles(catalogue: Catalogue): { files: Map<string, SharingFile>; begin: () => void } {
  const { region, all } = catalogue;
  const run = settings(region.timeZone);
  const map = pictureMap(readBaseLayers(join(run.contentRoot, 'geo')), region.map.bbox);
  const ground = { siteTitle: region.siteTitle, paths: map.paths, towns: map.towns, mosaic: planMosaic(all.municipalities) };
  const shop = openPrintShop({ ground, projectRoot: run.projectRoot, folder: join(run.cacheFolder, 'kartinki') });
  const plans = [[routes.picture(), () => generalPicture(catalogue, map)] as const, ...recordPictures(catalogue, map).map(({ kind, id, plan }) => [routes.picture(kind, id), plan] as const)];
  return {
    files: new Map(plans.map(([path, plan]) => [path, async () => readFileSync(await shop.print(plan()))])),
    begin() {
      for (const [, plan] of plans) shop.print(plan()).catch(() => {}); // the page of the picture asks again and shows the error
    },
  };
}

/** Photographs that stand in at least one feed, by address. */
export function photoFiles(catalogue: Catalogue): Map<string, SharingFile> {
  const inFeeds = new Set(feedPlans(catalogue, publishedOf(catalogue)).flatMap(({ projects }) => projects));
  return new Map([...inFeeds].flatMap((project) => (project.data.media.length > 0 ? [[routes.feedPhoto(project.id), async () => (await photoOf(catalogue, project))!] as const] : [])));
}

/** Feeds by address. */
export function feedFiles(catalogue: Catalogue): Map<string, SharingFile> {
  const published = publishedOf(catalogue);
  const bytes = async (project: ProjectRec): Promise<number | undefined> => (await photoOf(catalogue, project))?.length;
  return new Map(
    feedPlans(catalogue, published).flatMap((plan) => {
      const feed = () => fillFeed(catalogue, plan, published, bytes);
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
