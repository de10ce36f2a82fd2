/** The sheets for a notice board: a QR mark that leads where it says, words that are all there, one sheet each. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/catalogue.ts';
import { routes } from '../../src/kernel/routes.ts';
import { catalogueOfSite } from './content-of.ts';
import { SITES } from './sites.ts';

// The package is CommonJS whose only export is the function.
const jsQR = createRequire(import.meta.url)('jsqr') as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;

async function scan(svg: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(svg, { density: 300 }).resize(320, 320).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe.each(SITES)('$name', (site) => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await catalogueOfSite(site);
  });
  const sheet = (id: string) => site.pages.find((p) => p.address === routes.handout(id))?.document;

  test('у каждого проекта есть листовка с кодом, адресом словами и источником; поисковикам она не предлагается', () => {
    const { all, region } = catalogue;
    const faults = all.projects.flatMap(({ id, data }) => {
      const document = sheet(id);
      const text = document?.querySelector('main')?.textContent ?? '';
      const spoken = new URL(routes.shortCode(data.code), region.siteUrl).href.replace(/^https?:\/\//, '').replace(/\/$/, '');
      const missing = [data.code, spoken, region.siteTitle, 'Кого спросить', 'Сведения собраны на'].filter((word) => !text.replaceAll('\u00A0', ' ').includes(word));
      if (document?.querySelector('meta[name="robots"]')?.getAttribute('content') !== 'noindex') missing.push('noindex');
      return missing.map((word) => `${id}: ${word}`);
    });
    expect(faults).toEqual([]);
  });

  test('QR-код каждого проекта и каждого ТОС читается и ведёт на короткий адрес', async () => {
    const faults: string[] = [];
    for (const { data } of [...catalogue.all.projects, ...catalogue.all.tos]) {
      const read = await scan(readFileSync(join(site.folder, routes.qrMark(data.code))));
      if (read !== new URL(routes.shortCode(data.code), catalogue.region.siteUrl).href) faults.push(`${data.code}: ${read}`);
    }
    expect(faults).toEqual([]);
  }, 60_000);

  test('страница проекта ведёт на листовку', () => {
    const without = catalogue.all.projects.filter(({ id }) => !site.pages.find((p) => p.address === routes.project(id))?.document.querySelector(`a[href="${routes.handout(id)}"]`));
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});
