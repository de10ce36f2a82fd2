/** Passports of the open data: list.csv and the folder of each table. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../site.ts';
import { passportsOf } from '../_passports.ts';

export const getStaticPaths = (async () => [...passportsOf(await getCatalogue()).files.keys()].map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const body = passportsOf(await getCatalogue()).files.get(params.file!);
  if (body === undefined) return new Response(null, { status: 404 });
  return new Response(body, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
