/** Rows of the project catalogue in their compact form: fetched by the page when a reader first filters. */
import type { APIRoute } from 'astro';
import { rowPictures } from '../../../compositions/catalogue-pictures.ts';
import { projectFacetWords, projectRows } from '../../../compositions/catalogue-projects.ts';
import { packRows } from '../../../features/facets/catalogue-file.ts';
import { getCatalogue } from '../../../site.ts';

export const GET: APIRoute = async () => {
  const catalogue = await getCatalogue();
  const rows = projectRows(catalogue, await rowPictures(catalogue));
  return new Response(JSON.stringify(packRows(rows, Object.keys(rows[0]?.facets ?? {}), projectFacetWords(catalogue))), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
