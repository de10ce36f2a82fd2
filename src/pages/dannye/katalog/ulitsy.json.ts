/** The index of «my street»: fetched once, then every question is answered on the reader's own device. */
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { streetIndex } from '../../../compositions/street-index.ts';
import { readBaseLayers } from '../../../features/map/base-layers.ts';
import { settings } from '../../../settings.ts';
import { getCatalogue } from '../../../site.ts';

export const GET: APIRoute = async () => {
  const { places } = readBaseLayers(join(settings().contentRoot, 'geo'));
  return new Response(JSON.stringify(streetIndex(await getCatalogue(), places)), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
