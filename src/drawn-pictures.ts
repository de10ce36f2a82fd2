/** Pictures for messengers by their addresses: what each shows, and the shop that draws it or finds it drawn. */
import { join } from 'node:path';
import type { Catalogue } from './catalogue.ts';
import { pictureMap } from './compositions/sharing-ground.ts';
import { generalPicture, recordPictures } from './compositions/sharing-pictures.ts';
import { readBaseLayers } from './features/map/base-layers.ts';
import { planMosaic } from './features/municipalities/mosaic.ts';
import { openPrintShop } from './features/sharing/print-shop.ts';
import { routes } from './kernel/routes.ts';
import { settings } from './settings.ts';

/** Every address with the way to the finished file; asking for it begins the drawing. */
export function drawnPictures(catalogue: Catalogue): Map<string, () => Promise<string>> {
  const { region, all } = catalogue;
  const run = settings(region.timeZone);
  const map = pictureMap(readBaseLayers(join(run.contentRoot, 'geo')), region.map.bbox);
  const ground = { siteTitle: region.siteTitle, paths: map.paths, towns: map.towns, mosaic: planMosaic(all.municipalities) };
  const shop = openPrintShop({ ground, projectRoot: run.projectRoot, folder: join(run.cacheFolder, 'kartinki') });
  const plans = [[routes.picture(), () => generalPicture(catalogue, map)] as const, ...recordPictures(catalogue, map).map(({ kind, id, plan }) => [routes.picture(kind, id), plan] as const)];
  return new Map(plans.map(([path, plan]) => [path, () => shop.print(plan())]));
}
