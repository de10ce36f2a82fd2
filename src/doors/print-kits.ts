/** What `npm run print` does: content → kits, one after another; each is placed only when whole. */
import { join, relative } from 'node:path';
import { editionsOf, type EditionPlan } from '../compositions/insert-editions.ts';
import { materialFor } from '../compositions/insert-material.ts';
import { countOf } from '../kernel/text.ts';
import type { Settings } from '../settings.ts';
import { settings } from '../settings.ts';
import { isFresh, kitPath, placeKit, sweepUnfinished } from './kit-folder.ts';
import { makeKit } from './kit-maker.ts';
import { openTools } from './open-kit-tools.ts';
import { takeLock } from './lock.ts';
import { chooseEditions, type PrintWish } from './print-wish.ts';
import { printStock } from './print-stock.ts';
import { checkAll, sayProblems } from './report-content.ts';
import { seconds } from './progress.ts';

export type { PrintWish };

/** True when every wished kit lies there, made now or fresh already. */
export async function printKits(run: Settings, wish: PrintWish, tell: (line: string) => void = console.log): Promise<boolean> {
  const attempt = takeLock(join(run.cacheFolder, 'print.lock'));
  if ('held' in attempt) return refuse(`Наборы уже печатает другой процесс (№ ${attempt.held.pid}). Дождитесь его и повторите.`);
  const { release } = attempt.lock;
  process.once('exit', release);
  try {
    return await printLocked(run, wish, tell);
  } finally {
    release();
    process.off('exit', release);
  }
}

async function printLocked(given: Settings, wish: PrintWish, tell: (line: string) => void): Promise<boolean> {
  const report = await checkAll(given);
  if (report.errors > 0 || !report.content.region) return refuse(sayProblems(report));
  const run = settings(report.content.region.timeZone);
  sweepUnfinished(given.kitFolder);
  const stocks = await printStock(run, report.content, wish);
  if (!stocks.ok) return refuse(stocks.why);
  let tools: Awaited<ReturnType<typeof openTools>> | undefined;
  let isWhole = true;
  for (const { insert, stock, catalogue } of stocks.found) {
    const chosen = chooseEditions(editionsOf(catalogue, insert), wish, insert);
    if (!chosen.ok) return refuse(chosen.why);
    for (const edition of chosen.editions) {
      const folder = kitPath(given.kitFolder, insert.id, edition.id);
      const madeFrom = stocks.digest(stock, edition);
      if (!wish.force && isFresh(folder, madeFrom)) {
        tell(`  ${insert.id} · ${edition.name}: набор свежий`);
        continue;
      }
      tools ??= await openTools(given, report.content.region, tell);
      if (!tools) return false;
      isWhole = (await printOne(edition, stock, folder, madeFrom)) && isWhole;
    }

    async function printOne(edition: EditionPlan, of: typeof stock, folder: string, madeFrom: string): Promise<boolean> {
      const started = performance.now();
      const material = materialFor(of, edition);
      if (wish.release && material.imprint.isSample) return refuse(`${material.source}: в выходных данных издания «${edition.name}» стоит ОБРАЗЕЦ, в печать такой номер не отдают. Впишите imprint по статье 27 Закона о СМИ или печатайте без --release.`);
      try {
        const made = await makeKit(tools!, material, edition, madeFrom);
        if ('errors' in made) return refuse([`Набор «${edition.name}» не собран, прежний не тронут:`, ...made.errors.map((line) => `  · ${line}`)].join('\n'));
        placeKit(given.kitFolder, made.kit, made.files);
        tell(`  ${insert.id} · ${edition.name}: ${countOf(made.kit.pages, ['полоса', 'полосы', 'полос'])}, ${countOf(made.kit.files.length, ['файл', 'файла', 'файлов'])} → ${relative(given.projectRoot, folder)} за ${seconds(performance.now() - started)}`);
        for (const line of made.kit.warnings) tell(`    ! ${line}`);
        return true;
      } catch (error) {
        return refuse(`Набор «${edition.name}» не собран: ${(error as Error).message}`);
      }
    }
  }
  return isWhole;
}

function refuse(why: string): false {
  console.error(why);
  return false;
}
