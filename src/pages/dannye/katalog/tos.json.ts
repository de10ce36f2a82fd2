/** Rows of the ТОС catalogue in their compact form: fetched by the page when a reader first filters. */
import type { APIRoute } from 'astro';
import { tosFacetWords, tosRows } from '../../../compositions/catalogue-tos.ts';
import { packRows } from '../../../features/facets/catalogue-file.ts';
import { getCatalogue } from '../../../site.ts';

export const GET: APIRoute = async () => {
  const catalogue = await getCatalogue();
  const rows = tosRows(catalogue);
  return new Response(JSON.stringify(packRows(rows, Object.keys(rows[0]?.facets ?? {}), tosFacetWords(catalogue))), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
