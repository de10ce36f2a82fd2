/** Configuration of the editor at /admin/. */
import { basename, relative, sep } from 'node:path';
import type { APIRoute } from 'astro';
import { cmsConfig } from '../../features/editing/cms-config.ts';
import { region } from '../../region.ts';
import { settings } from '../../settings.ts';
import { getCatalogue } from '../../site.ts';

/** Paper codes by collection, for the next free one. */
const CODED = { projects: 'П', tos: 'Т', inserts: 'В' } as const;

export const GET: APIRoute = async ({ site }) => {
  const { all } = await getCatalogue();
  const { projectRoot, contentRoot } = settings();
  const inside = relative(projectRoot, contentRoot).split(sep).join('/');
  const next = (letter: string, codes: readonly { code: string }[]): string => `${letter}-${Math.max(0, ...codes.map(({ code }) => Number(/\d+/.exec(code)?.[0] ?? 0))) + 1}`;
  const config = cmsConfig({
    region,
    municipalities: all.municipalities.map(({ id, data }) => ({ id, nameShort: data.nameShort })),
    siteUrl: site!.href,
    contentFolder: inside.startsWith('..') ? basename(contentRoot) : inside,
    nextCodes: Object.fromEntries(Object.entries(CODED).map(([name, letter]) => [name, next(letter, all[name as keyof typeof CODED].map(({ data }) => data))])),
  });
  return new Response(JSON.stringify(config), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
