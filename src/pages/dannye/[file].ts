/** Files of the open data: tables, points and their description. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../site.ts';
import { publicData } from './_package.ts';

export const getStaticPaths = (async () => {
  const { files } = publicData(await getCatalogue());
  return [...files.keys()].map((file) => ({ params: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const file = publicData(await getCatalogue()).files.get(params.file!);
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.body, { headers: { 'Content-Type': `${file.mediatype}; charset=utf-8` } });
};
