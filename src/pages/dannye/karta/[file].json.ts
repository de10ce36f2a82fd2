/** Files of the moving map: points of each kind, their words in blocks, boundaries. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { pointRecords, type MapKind } from '../../../compositions/map-records.ts';
import { packOutlines } from '../../../features/map/outlines.ts';
import { inFileOrder, packPoints, packWords } from '../../../features/map/points-file.ts';
import { ringsOf } from '../../../kernel/contour.ts';
import { getCatalogue } from '../../../site.ts';

const MAP_KINDS: readonly MapKind[] = ['proekty', 'tos'];

export const getStaticPaths: GetStaticPaths = async () => {
  const catalogue = await getCatalogue();
  const outlined = catalogue.all.tos.map(({ id, data }) => ({ id, rings: ringsOf(data.boundary) })).filter(({ rings }) => rings.length > 0);
  const files: [string, unknown][] = [['granitsy', packOutlines(outlined)]];
  for (const kind of MAP_KINDS) {
    const records = inFileOrder(pointRecords(catalogue, kind));
    files.push([kind, packPoints(records)], ...packWords(records).map((block, i): [string, unknown] => [`${kind}-slova-${i + 1}`, block]));
  }
  return files.map(([file, body]) => ({ params: { file }, props: { body: JSON.stringify(body) } }));
};

export const GET: APIRoute = ({ props }) => new Response(props.body as string, { headers: { 'content-type': 'application/json; charset=utf-8' } });
