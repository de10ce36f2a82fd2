/** The base of the moving map, public like all data: outline, waters, places, optional borders. */
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { packLayers } from '../../../features/map/base-file.ts';
import { readBaseLayers } from '../../../features/map/base-layers.ts';
import { region } from '../../../region.ts';
import { settings } from '../../../settings.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(packLayers(readBaseLayers(join(settings().contentRoot, 'geo')), region.map.attribution)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
