/**
 * How long the browser runs our program to bring the map up, and how smoothly it then zooms. The sampling profiler counts:
 * the browser's counter of script time leaves out what runs after a promise, and here that is nearly everything.
 */
import type { Browser, Page } from 'playwright-core';

export interface MapSpeed {
  /** Median of the runs, milliseconds of script until the map stands. */
  scriptMs: number;
  runs: number[];
  /** The longest wait for a frame while zooming in and out: median of the runs. */
  frameMs: number;
  frames: number[];
}

interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples?: number[];
  timeDeltas?: number[];
}
const WAITING = ['(idle)', '(program)', '(root)'];
const ZOOM_STEPS = 5;

export async function measureMap(browser: Browser, url: string, times = 3): Promise<MapSpeed> {
  const runs: number[] = [];
  const frames: number[] = [];
  for (let run = 0; run < times; run++) {
    const { script, frame } = await measureOnce(browser, url);
    runs.push(script);
    frames.push(frame);
  }
  return { scriptMs: median(runs), runs, frameMs: median(frames), frames };
}

async function measureOnce(browser: Browser, url: string): Promise<{ script: number; frame: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Profiler.start');
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator('.atlas-map.is-moving .spot').first().waitFor();
  await page.waitForTimeout(1000);
  const { profile } = await session.send('Profiler.stop');
  await session.send('Profiler.disable');
  const frame = await longestFrame(page);
  await page.close();
  return { script: Math.round(busyMs(profile)), frame };
}

/** Everything but waiting and the browser's own work; clearing of memory is ours too. */
function busyMs({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const waiting = new Set(nodes.filter(({ callFrame }) => WAITING.includes(callFrame.functionName)).map(({ id }) => id));
  return samples.reduce((sum, id, i) => sum + (waiting.has(id) ? 0 : (timeDeltas[i] ?? 0)), 0) / 1000;
}

/** Presses the map's own buttons, as a reader does, and listens to the beat of frames. */
async function longestFrame(page: Page): Promise<number> {
  await page.evaluate(() => {
    const measured = window as unknown as { longest: number };
    measured.longest = 0;
    let last = performance.now();
    const beat = (now: number): void => {
      measured.longest = Math.max(measured.longest, now - last);
      last = now;
      requestAnimationFrame(beat);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(beat);
    });
  });
  for (const name of ['.leaflet-control-zoom-in', '.leaflet-control-zoom-out']) {
    for (let step = 0; step < ZOOM_STEPS; step++) {
      await page.locator(name).click();
      await page.waitForTimeout(450);
    }
  }
  return Math.round(await page.evaluate(() => (window as unknown as { longest: number }).longest));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
