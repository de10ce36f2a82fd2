/** The QR mark of every paper code: /k/p147.svg leads a camera to /k/p147/. */
import type { APIRoute } from 'astro';
import { codedRecords } from '../../compositions/coded-records.ts';
import { qrFile } from '../../features/paper/qr.ts';
import { codeSlug, routes } from '../../kernel/routes.ts';
import { getCatalogue } from '../../site.ts';

export async function getStaticPaths() {
  return codedRecords(await getCatalogue()).map(({ code }) => ({ params: { code: codeSlug(code) }, props: { code } }));
}

export const GET: APIRoute<{ code: string }> = ({ props, site }) =>
  new Response(qrFile(new URL(routes.shortCode(props.code), site).href), { headers: { 'content-type': 'image/svg+xml' } });
