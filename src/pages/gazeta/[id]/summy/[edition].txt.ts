/** Checksums of every file of a kit: saved into its folder, `sha256sum -c` compares them. */
import type { APIRoute } from 'astro';
import type { Kit } from '../../../../features/paper/issue/kit.ts';
import { sayHashes } from '../../../../features/paper/kit/hashes.ts';
import { kitShelf } from '../../../../kit-shelf.ts';
import { settings } from '../../../../settings.ts';
import { getCatalogue } from '../../../../site.ts';

export async function getStaticPaths() {
  const { all, region } = await getCatalogue();
  const shelf = kitShelf(settings(region.timeZone).kitFolder);
  return all.inserts.flatMap(({ id }) => (shelf.get(id) ?? []).map(({ kit }) => ({ params: { id, edition: kit.edition.id }, props: { kit } })));
}

export const GET: APIRoute = ({ props }) => new Response(sayHashes((props as { kit: Kit }).kit.files), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
