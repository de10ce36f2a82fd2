/** Sound and transcripts, byte for byte as they lie in the content folder. */
import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentType } from '../../../doors/mime-types.ts';
import { episodeFile } from '../../../episode-files.ts';
import { getCatalogue } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { all } = await getCatalogue();
  return all.episodes.flatMap(({ id, data }) => [data.audio?.file, data.transcript].filter((file) => file !== undefined).map((file) => ({ params: { id, file }, props: { path: episodeFile(id, file) } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string }> = ({ props }) => new Response(new Uint8Array(readFileSync(props.path)), { headers: { 'Content-Type': contentType(props.path) } });
