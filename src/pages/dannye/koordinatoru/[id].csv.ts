/** The records of one municipality as a table to correct and to send back. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { expandColumns } from '../../../features/open-data/column.ts';
import { writeCsv } from '../../../features/open-data/csv.ts';
import { CORRECTION_COLUMNS } from '../../../features/tos/correction-columns.ts';
import { getCatalogue } from '../../../site.ts';

export const getStaticPaths = (async () => (await getCatalogue()).all.municipalities.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const catalogue = await getCatalogue();
  const id = params.id!;
  const name = catalogue.get('municipalities', id).data.nameShort;
  const rows = catalogue.tosOfMunicipality(id).map((rec) => ({ id: rec.id, tos: rec.data, municipality: { id, name }, projects: catalogue.projectsOfTos(rec.id).length }));
  return new Response(writeCsv(expandColumns(CORRECTION_COLUMNS), rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
