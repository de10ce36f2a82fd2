/** How long the browser runs our program to bring the map up, as its own counters say. */
import type { Browser } from 'playwright-core';

export interface MapSpeed {
  /** Median of the runs, milliseconds of script. */
  scriptMs: number;
  runs: number[];
}

export async function measureMap(browser: Browser, url: string, times = 3): Promise<MapSpeed> {
  const runs: number[] = [];
  for (let run = 0; run < times; run++) runs.push(await measureOnce(browser, url));
  return { scriptMs: [...runs].sort((a, b) => a - b)[Math.floor(times / 2)]!, runs };
}

async function measureOnce(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  return Math.round((metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000);
}
