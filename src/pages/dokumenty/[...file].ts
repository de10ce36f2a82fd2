/** Files of documents, byte for byte as they lie in the content folder. */
import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { documentFile } from '../../document-files.ts';
import { contentType } from '../../doors/mime-types.ts';
import { routes } from '../../kernel/routes.ts';
import { getCatalogue } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { all } = await getCatalogue();
  return all.documents.flatMap(({ id, data: { file } }) => (file ? [{ params: { file: routes.documentFile(id, file).slice(routes.documents().length) }, props: { path: documentFile(id, file) } }] : []));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string }> = ({ props }) => new Response(new Uint8Array(readFileSync(props.path)), { headers: { 'Content-Type': contentType(props.path) } });
