/** Pictures for messengers and photographs for feeds. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { photoFiles, pictureFiles, type SharingFile } from '../../sharing-files.ts';
import { getCatalogue } from '../../site.ts';

const FOLDER = '/kartinki/';

export const getStaticPaths = (async () => {
  const catalogue = await getCatalogue();
  const pictures = pictureFiles(catalogue);
  if (!import.meta.env.DEV) pictures.begin();
  const files = [...pictures.files, ...photoFiles(catalogue)];
  return files.map(([path, file]) => ({ params: { picture: path.slice(FOLDER.length) }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: SharingFile }> = async ({ props, params }) => {
  const bytes = new Uint8Array((await props.file()) as Buffer);
  return new Response(bytes, { headers: { 'Content-Type': params.picture!.endsWith('.png') ? 'image/png' : 'image/jpeg' } });
};
