/** Feeds of fresh projects: RSS and JSON Feed, for all, by municipality and by direction. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { FEED_TYPES } from '../../features/sharing/feed-links.ts';
import { feedFiles, type SharingFile } from '../../sharing-files.ts';
import { getCatalogue } from '../../site.ts';

const FOLDER = '/lenta/';

export const getStaticPaths = (async () => {
  const files = feedFiles(await getCatalogue());
  return [...files].map(([path, file]) => ({ params: { feed: path.slice(FOLDER.length) }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: SharingFile }> = async ({ props, params }) => {
  const { type } = FEED_TYPES[params.feed!.endsWith('.rss') ? 'rss' : 'json'];
  return new Response((await props.file()) as string, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
