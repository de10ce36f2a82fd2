/** The square cover of a podcast. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { podcastProgrammes } from '../../compositions/podcasts.ts';
import { podcastCover } from '../../podcast-cover.ts';
import { getCatalogue } from '../../site.ts';

export const getStaticPaths = (async () => podcastProgrammes(await getCatalogue()).map(({ id }) => ({ params: { programme: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const catalogue = await getCatalogue();
  const picture = await podcastCover(catalogue, catalogue.get('programmes', params.programme!));
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
