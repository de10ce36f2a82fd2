/** The mark of the site: its mosaic. */
import type { APIRoute } from 'astro';
import { mosaicPath, planMosaic } from '../features/municipalities/mosaic.ts';
import { getCatalogue } from '../site.ts';

export const GET: APIRoute = async () => {
  const { tiles, columns, rows } = planMosaic((await getCatalogue()).all.municipalities);
  const side = Math.max(columns, rows) * 10;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${(columns * 10 - side) / 2} ${(rows * 10 - side) / 2} ${side} ${side}"><style>path{fill:#1c5a87}@media(prefers-color-scheme:dark){path{fill:#8fc4e6}}</style><path d="${mosaicPath(tiles, 10, 1)}"/></svg>`;
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
