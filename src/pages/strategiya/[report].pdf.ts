/** The report as a tagged PDF; no such address where there is no Strategy or no engine to print it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { routes } from '../../kernel/routes.ts';
import { reportFile } from '../../report-file.ts';
import { getCatalogue } from '../../site.ts';

export const getStaticPaths = (async () => {
  const file = await reportFile(await getCatalogue());
  return file ? [{ params: { report: routes.reportFile().split('/').at(-1)!.replace(/\.pdf$/, '') }, props: { bytes: file.bytes } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes, { headers: { 'Content-Type': 'application/pdf' } });
