/** Photographs for feeds. The drawn pictures beside them are laid by the build itself (src/sharing-integration.ts); here they are drawn only for the server of a writer. */
import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { drawnPictures } from '../../drawn-pictures.ts';
import { photoFiles, type SharingFile } from '../../sharing-files.ts';
import { getCatalogue } from '../../site.ts';

const FOLDER = '/kartinki/';

export const getStaticPaths = (async () => {
  const catalogue = await getCatalogue();
  const drawn = import.meta.env.DEV ? [...drawnPictures(catalogue)].map(([path, draw]): [string, SharingFile] => [path, async () => readFileSync(await draw())]) : [];
  const files = [...drawn, ...photoFiles(catalogue)];
  return files.map(([path, file]) => ({ params: { picture: path.slice(FOLDER.length) }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: SharingFile }> = async ({ props, params }) => {
  const bytes = new Uint8Array((await props.file()) as Buffer);
  return new Response(bytes, { headers: { 'Content-Type': params.picture!.endsWith('.png') ? 'image/png' : 'image/jpeg' } });
};
