/** How long a change of the catalogue's filter takes on a whole country's worth of projects. For the bench alone. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { packRows, unpackRow, type CatalogueFile } from '../features/facets/catalogue-file.ts';
import { routes } from '../kernel/routes.ts';
import { serve } from './static-server.ts';

export interface FilterSpeed {
  /** Median over the choices pressed, milliseconds from the press to the finished layout. */
  changeMs: number;
  runs: number[];
}

const FILE = 'katalog/proekty.json';
/** Enough choices of different facets to be typical. */
const PRESSES = 15;

/** @param site a built site whose projects are repeated until there are `count` of them, in a thrown-away copy */
export async function measureFilter(browser: Browser, site: string, count: number): Promise<FilterSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-filter-'));
  try {
    for (const name of ['_astro', join(routes.projects(), 'index.html')]) cpSync(join(site, name), join(folder, name), { recursive: true });
    const target = join(folder, routes.dataFile(FILE));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, JSON.stringify(repeated(JSON.parse(readFileSync(join(site, routes.dataFile(FILE)), 'utf8')) as CatalogueFile, count)));
    return await pressChoices(browser, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function repeated(file: CatalogueFile, count: number): CatalogueFile {
  const rows = Array.from({ length: count }, (_, i) => {
    const turn = Math.floor(i / file.ids.length);
    const row = unpackRow(file, i % file.ids.length);
    return turn === 0 ? row : { ...row, id: `${row.id}-${turn}`, title: `${row.title} № ${turn}` };
  });
  return packRows(rows, Object.keys(file.facets));
}

async function pressChoices(browser: Browser, folder: string): Promise<FilterSpeed> {
  const served = await serve(folder, { port: 0 });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(served.url + routes.projects(), { waitUntil: 'networkidle' });
    const box = page.locator('[data-part="panel"] input[type="checkbox"]');
    // The first press brings the data; its time is the network's.
    await box.first().click();
    await page.waitForFunction(() => (document.querySelector('[data-part="results"]') as HTMLElement | null)?.hidden === false);
    const runs = await page.evaluate(async (presses) => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-part="panel"] input[type="checkbox"]')];
      const step = Math.max(1, Math.floor(boxes.length / presses));
      const times: number[] = [];
      for (let i = 0; i < presses * 2; i++) {
        // Every choice is pressed and lifted, so that the list is now short and now long.
        const input = boxes[(Math.floor(i / 2) * step) % boxes.length]!;
        const started = performance.now();
        input.click();
        // The answer is drawn in a microtask; a message comes after all of them.
        await new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(0);
        });
        void document.body.offsetHeight;
        times.push(Math.round(performance.now() - started));
      }
      return times;
    }, PRESSES);
    return { changeMs: [...runs].sort((a, b) => a - b)[Math.floor(runs.length / 2)]!, runs };
  } finally {
    await page.close();
    await served.close();
  }
}
