/** The same QR mark as a picture, for programmes that take no SVG: /k/p147.png. */
import type { APIRoute } from 'astro';
import { codedRecords } from '../../compositions/coded-records.ts';
import { qrModules } from '../../features/paper/qr.ts';
import { twoTonePng } from '../../features/sharing/two-tone-png.ts';
import { codeSlug, routes } from '../../kernel/routes.ts';
import { getCatalogue } from '../../site.ts';

/** Enough for 5 cm of print at 300 dots an inch. */
const LEAST_SIDE = 600;

export async function getStaticPaths() {
  return codedRecords(await getCatalogue()).map(({ code }) => ({ params: { code: codeSlug(code) }, props: { code } }));
}

export const GET: APIRoute<{ code: string }> = ({ props, site }) =>
  new Response(new Uint8Array(twoTonePng(qrModules(new URL(routes.shortCode(props.code), site).href), LEAST_SIDE)), { headers: { 'content-type': 'image/png' } });
