/** The projects of one municipality as a table to correct and to send back. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { projectRow } from '../../../compositions/project-row.ts';
import { expandColumns } from '../../../features/open-data/column.ts';
import { writeCsv } from '../../../features/open-data/csv.ts';
import { PROJECT_CORRECTION_COLUMNS } from '../../../features/projects/correction-columns.ts';
import { getCatalogue } from '../../../site.ts';

export const getStaticPaths = (async () => (await getCatalogue()).all.municipalities.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const catalogue = await getCatalogue();
  const rows = catalogue.projectsOfMunicipality(params.id!).map((project) => projectRow(catalogue, project));
  return new Response(writeCsv(expandColumns(PROJECT_CORRECTION_COLUMNS), rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
