/** The podcast of a programme that has recordings. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { podcastOf, podcastProgrammes } from '../../compositions/podcasts.ts';
import { writePodcast } from '../../features/radio/podcast.ts';
import { getCatalogue } from '../../site.ts';

export const getStaticPaths = (async () => podcastProgrammes(await getCatalogue()).map(({ id }) => ({ params: { programme: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const catalogue = await getCatalogue();
  const text = writePodcast(podcastOf(catalogue, catalogue.get('programmes', params.programme!)));
  return new Response(text, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
