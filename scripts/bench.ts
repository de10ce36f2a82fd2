/** `npm run bench [-- --only check|build|weights|map|filter|print|boundaries|import]`: speed and weight on a full, made-up region, with limits. */
import { join } from 'node:path';
import { BENCHES, benchBuild, benchCheck, benchFilter, benchMap, benchWeights, type BenchName, type BenchRuns } from '../src/doors/bench.ts';
import { benchBoundaries } from '../src/doors/bench-boundaries.ts';
import { benchImport } from '../src/doors/bench-import.ts';
import { benchPrint } from '../src/doors/bench-print.ts';
import { benchTable, isOver, type Measure } from '../src/doors/bench-report.ts';
import { ensureBrowser } from '../src/doors/install-browser.ts';
import { openBrowser } from '../src/doors/open-browser.ts';
import { readFlags } from '../src/doors/read-flags.ts';
import { settings } from '../src/settings.ts';
import { generateContent, REGION_SIZE } from '../tests/load/generate-content.ts';
import { COUNTRY, generatePoints } from '../tests/load/generate-points.ts';
import { generateRegister } from '../tests/load/generate-register.ts';
import { generateYards } from '../tests/load/generate-yards.ts';

/** As many as a whole country may have. */
const MANY_PROJECTS = 5_000;
/** ТОС of a whole country, should each have its contour. */
const MANY_YARDS = 35_000;
const USAGE = `npm run bench [-- --only ${BENCHES.join('|')}]`;
const { values } = readFlags({ only: { type: 'string', multiple: true } }, USAGE);
const wanted = (values.only ?? BENCHES) as BenchName[];
if (wanted.some((name) => !BENCHES.includes(name))) {
  console.error(`Пишите так: ${USAGE}`);
  process.exit(2);
}

const real = settings();
const load = { ...real, contentRoot: join(real.projectRoot, '.cache', 'bench', 'load'), cacheFolder: join(real.projectRoot, '.cache', 'load'), outFolder: join(real.projectRoot, '.cache', 'bench', 'site') };
const runs: BenchRuns = { load, real };
generateContent(real.contentRoot, load.contentRoot);
console.log(`Нагрузка: ${REGION_SIZE.tos} ТОС и ${REGION_SIZE.projects} проектов поверх настоящих муниципалитетов и стратегии.\n`);

const measures: Measure[] = [];
if (wanted.includes('check')) measures.push(...(await benchCheck(runs)));
if (wanted.includes('build')) measures.push(...(await benchBuild(runs)));
if (['weights', 'map', 'filter'].some((name) => wanted.includes(name as BenchName))) {
  const path = ensureBrowser(process.env);
  if (!path) process.exit(1);
  const browser = await openBrowser(path);
  try {
    if (wanted.includes('weights')) measures.push(...(await benchWeights(runs, browser)));
    if (wanted.includes('map')) measures.push(...(await benchMap(runs, browser, { records: generatePoints(), bbox: COUNTRY })));
    if (wanted.includes('filter')) measures.push(...(await benchFilter(runs, browser, MANY_PROJECTS)));
  } finally {
    await browser.close();
  }
}
if (wanted.includes('boundaries')) measures.push(...benchBoundaries(generateYards, { region: REGION_SIZE.tos, country: MANY_YARDS }));
if (wanted.includes('print')) {
  const made = { ...real, contentRoot: join(real.projectRoot, 'tests', 'fixtures', 'vymyshlensk'), cacheFolder: join(real.projectRoot, '.cache', 'vymyshlensk', 'snimki-dlya-pechati'), kitFolder: join(real.projectRoot, '.cache', 'bench', 'kits-full'), today: '2026-11-22' };
  const wide = { ...real, cacheFolder: join(real.projectRoot, '.cache', 'content', 'snimki-dlya-pechati'), kitFolder: join(real.projectRoot, '.cache', 'bench', 'kits-wide') };
  measures.push(...(await benchPrint({ full: made, wide })));
}
if (wanted.includes('import')) {
  const own = { ...load, contentRoot: join(real.projectRoot, '.cache', 'bench', 'register', 'content') };
  generateContent(real.contentRoot, own.contentRoot);
  measures.push(...(await benchImport(own, generateRegister)));
}
console.log(`\n${benchTable(measures)}\n`);
process.exitCode = measures.some(isOver) ? 1 : 0;
