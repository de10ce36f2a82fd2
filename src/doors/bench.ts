/** Measures the product on a full region: how fast it checks and builds, how much a page weighs, how the map starts. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { PointRecord } from '../features/map/points-file.ts';
import type { Bbox } from '../kernel/geo.ts';
import { routes } from '../kernel/routes.ts';
import { formatNumber } from '../kernel/text.ts';
import type { Settings } from '../settings.ts';
import { LIMITS, type Measure } from './bench-report.ts';
import { buildSite } from './build-site.ts';
import { runNode } from './child.ts';
import { crowdMap } from './crowded-map.ts';
import { measureFilter } from './filter-speed.ts';
import { measureMap } from './map-speed.ts';
import { KINDS, weighPage } from './page-weight.ts';
import { watchTree } from './process-memory.ts';
import { seconds } from './progress.ts';
import { serve } from './static-server.ts';

export const BENCHES = ['check', 'build', 'weights', 'map', 'filter', 'print', 'boundaries', 'import'] as const;
export type BenchName = (typeof BENCHES)[number];

/** `load` is the run over the generated region, `real` the run over the real one. */
export interface BenchRuns {
  load: Settings;
  real: Settings;
}

/** The middle of three: one run on a busy machine says little. */
export async function benchCheck(runs: BenchRuns): Promise<Measure[]> {
  const tries = [await checkOnce(runs), await checkOnce(runs), await checkOnce(runs)].sort((a, b) => a.wall - b.wall);
  const others = tries.map(({ wall }) => seconds(wall)).join(', ');
  return [
    { title: 'проверка содержания', value: tries[1]!.wall, unit: 'seconds', limit: LIMITS.checkMs, note: `середина из ${others}` },
    { title: 'её память', value: Math.max(...tries.map(({ peak }) => peak)), unit: 'megabytes' },
  ];
}

async function checkOnce({ load }: BenchRuns): Promise<{ wall: number; peak: number }> {
  let memory: ReturnType<typeof watchTree> | undefined;
  const started = performance.now();
  const result = await runNode('scripts/check.ts', ['--format', 'text'], {
    projectRoot: load.projectRoot,
    guarded: true,
    env: { CONTENT_DIR: load.contentRoot },
    onLine: (line) => console.log(`  ${line}`),
    onStart: (pid) => (memory = watchTree(pid)),
  });
  const wall = performance.now() - started;
  const peak = Math.max(result.peakBytes, memory?.stop() ?? 0);
  if (result.code !== 0) throw new Error('Проверка сгенерированного содержания нашла ошибки: генератор отстал от схем.');
  return { wall, peak };
}

/** Cold: no cache of ours, no site. */
export async function benchBuild({ load }: BenchRuns): Promise<Measure[]> {
  for (const folder of [load.cacheFolder, load.outFolder]) rmSync(folder, { recursive: true, force: true });
  let memory: ReturnType<typeof watchTree> | undefined;
  const started = performance.now();
  const outcome = await buildSite(load, { kits: false, onStart: (pid) => (memory = watchTree(pid)) });
  const wall = performance.now() - started;
  const peak = memory?.stop() ?? 0;
  if (!outcome.ok) throw new Error('Сборка не удалась, мерить нечего.');
  return [
    { title: 'сборка с нуля', value: wall, unit: 'seconds', limit: LIMITS.buildMs },
    { title: 'её память, самый большой процесс', value: Math.max(peak, outcome.peakBytes), unit: 'megabytes', limit: LIMITS.buildBytes },
  ];
}

export async function benchWeights({ load, real }: BenchRuns, browser: Browser): Promise<Measure[]> {
  await ensureSite(load);
  const pages = [
    { site: load, path: routes.home(), title: 'главная, полный регион', limit: LIMITS.homeBytes },
    { site: load, path: routes.project('proekt-1'), title: 'проект без снимков', limit: LIMITS.projectPageBytes },
    { site: load, path: routes.projects(), title: 'каталог проектов' },
    { site: load, path: routes.allTos(), title: 'каталог ТОС' },
    ...(existsSync(join(real.outFolder, 'index.html')) ? [{ site: real, path: routes.home(), title: 'главная, настоящее содержание', limit: LIMITS.homeBytes }] : []),
  ];
  const measures: Measure[] = [];
  for (const { site, path, title, limit } of pages) {
    const served = await serve(site.outFolder, { port: 0 });
    const weight = await weighPage(browser, served.url + path).finally(() => served.close());
    const parts = KINDS.filter((kind) => weight.byKind[kind] > 0).map((kind) => `${KIND_WORDS[kind]} ${Math.round(weight.byKind[kind] / 1024)}`);
    measures.push({ title, value: weight.whole, unit: 'kilobytes', limit, note: `первый экран ${Math.round(weight.firstScreen / 1024)}; ${parts.join(', ')}; запросов ${weight.requests}` });
  }
  return measures;
}

const KIND_WORDS: Record<(typeof KINDS)[number], string> = { Document: 'html', Stylesheet: 'css', Script: 'js', Font: 'шрифты', Image: 'картинки', Other: 'данные' };

/** @param crowd points of a whole country, laid over a thrown-away copy of the site */
export async function benchMap({ load }: BenchRuns, browser: Browser, crowd: { records: readonly PointRecord[]; bbox: Bbox }): Promise<Measure[]> {
  await ensureSite(load);
  if (!existsSync(join(load.outFolder, routes.map(), 'index.html'))) return [{ title: 'карта', value: 0, unit: 'milliseconds', note: 'страницы карты ещё нет' }];
  using crowded = crowdMap(load.outFolder, crowd.records, crowd.bbox);
  const many = formatNumber(crowd.records.length);
  return [
    ...(await mapMeasures('карта области', load.outFolder, browser, LIMITS.mapScriptMs)),
    ...(await mapMeasures(`карта, ${many} точек`, crowded.folder, browser, LIMITS.crowdedScriptMs)),
    { title: `данные карты, ${many} точек`, value: crowded.pointBytes, unit: 'kilobytes', limit: LIMITS.crowdedBytes, note: `названия по частям, когда понадобятся: всего ${Math.round(crowded.wordBytes / 1024)}` },
  ];
}

async function mapMeasures(title: string, folder: string, browser: Browser, limit: number): Promise<Measure[]> {
  const served = await serve(folder, { port: 0 });
  const { scriptMs, runs, frameMs, frames } = await measureMap(browser, served.url + routes.map()).finally(() => served.close());
  return [
    { title: `${title}: работа программы`, value: scriptMs, unit: 'milliseconds', limit, note: `середина из ${runs.join(', ')}` },
    { title: `${title}: худший кадр при приближении`, value: frameMs, unit: 'milliseconds', limit: LIMITS.zoomFrameMs, note: `середина из ${frames.join(', ')}` },
  ];
}

/** @param count projects of a whole country, made by repeating those of the region */
export async function benchFilter({ load }: BenchRuns, browser: Browser, count: number): Promise<Measure[]> {
  await ensureSite(load);
  const { changeMs, runs } = await measureFilter(browser, load.outFolder, count);
  return [{ title: `каталог, ${formatNumber(count)} проектов: смена отбора`, value: changeMs, unit: 'milliseconds', limit: LIMITS.filterMs, note: `середина из ${runs.join(', ')}` }];
}

async function ensureSite(run: Settings): Promise<void> {
  const outcome = await buildSite(run, { onlyIfChanged: true, kits: false });
  if (!outcome.ok) throw new Error('Сборка не удалась, мерить нечего.');
}
