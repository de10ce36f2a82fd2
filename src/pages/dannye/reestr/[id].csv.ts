/** One snapshot of the registry as a table. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { snapshotRows } from '../../../compositions/registry-tables.ts';
import { writeCsv } from '../../../features/open-data/csv.ts';
import { expandColumns } from '../../../features/open-data/column.ts';
import { REGISTRY_COLUMNS } from '../../../features/registry/open-data-row.ts';
import { getCatalogue } from '../../../site.ts';

export const getStaticPaths = (async () => (await getCatalogue()).all.snapshots.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const catalogue = await getCatalogue();
  const rows = snapshotRows(catalogue, catalogue.get('snapshots', params.id!));
  return new Response(writeCsv(expandColumns(REGISTRY_COLUMNS), rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
