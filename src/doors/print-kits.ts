/** What `npm run print` does: content → kits, one after another; each is placed only when whole. */
import { join, relative } from 'node:path';
import { materialFor } from '../compositions/insert-material.ts';
import type { EditionPlan } from '../compositions/insert-editions.ts';
import { InsertRefusal } from '../compositions/insert-words.ts';
import { countOf } from '../kernel/text.ts';
import { catalogueOf } from '../search-integration.ts';
import { settings, type Settings } from '../settings.ts';
import { isFresh, kitPath, placeKit, sweepUnfinished } from './kit-folder.ts';
import { makeKit } from './kit-maker.ts';
import { openTools, type KitTools } from './kit-tools.ts';
import { takeLock } from './lock.ts';
import { seconds } from './progress.ts';
import { freeze, kitDigest, stocksFor, type Stocked } from './print-stock.ts';
import { chooseEditions, type PrintWish } from './print-wish.ts';
import { checkAll, sayProblems } from './report-content.ts';

/** True when every wished kit lies there, made now or fresh already. All that is wrong with one edition does not stop the next. */
export async function printKits(given: Settings, wish: PrintWish): Promise<boolean> {
  const attempt = takeLock(join(given.cacheFolder, 'print.lock'));
  if ('held' in attempt) return refuse(`Наборы уже печатает другой процесс (№ ${attempt.held.pid}). Дождитесь его и повторите.`);
  const { release } = attempt.lock;
  process.once('exit', release);
  try {
    return await printLocked(given, wish);
  } catch (error) {
    if (error instanceof InsertRefusal) return refuse(error.message);
    throw error;
  } finally {
    release();
    process.off('exit', release);
  }
}

async function printLocked(given: Settings, wish: PrintWish): Promise<boolean> {
  const report = await checkAll(given);
  const { region } = report.content;
  if (report.errors > 0 || !region) return refuse(sayProblems(report));
  const run = { ...given, today: settings(region.timeZone).today };
  sweepUnfinished(run.kitFolder);
  const stocks = stocksFor(run, report.content, wish);
  if (wish.freeze) for (const stocked of stocks) console.log(`Номер заморожен: ${freeze(run, catalogueOf(report.content, region, run.today), stocked)}`);
  const jobs = stocks.flatMap((stocked) => chooseEditions(stocked, wish).map((edition) => ({ stocked, edition })));
  let tools: KitTools | undefined;
  let isWhole = true;
  for (const { stocked, edition } of jobs) {
    const madeFrom = kitDigest(run, stocked.stock, edition);
    if (!wish.force && isFresh(kitPath(run.kitFolder, stocked.id, edition.id), madeFrom)) {
      refuseSample(stocked, edition, wish);
      console.log(`  ${stocked.id} · ${edition.name}: набор свежий`);
      continue;
    }
    tools ??= await openTools(run, region, console.error);
    if (!tools) return false;
    isWhole = (await printOne(run, tools, stocked, edition, madeFrom, wish)) && isWhole;
  }
  return isWhole;
}

async function printOne(run: Settings, tools: KitTools, stocked: Stocked, edition: EditionPlan, madeFrom: string, wish: PrintWish): Promise<boolean> {
  const started = performance.now();
  const folder = kitPath(run.kitFolder, stocked.id, edition.id);
  try {
    refuseSample(stocked, edition, wish);
    const made = await makeKit(tools, materialFor(stocked.stock, edition), edition, madeFrom);
    if ('errors' in made) return refuse([`Набор «${edition.name}» не собран, прежний не тронут:`, ...made.errors.map((line) => `  · ${line}`)].join('\n'));
    placeKit(run.kitFolder, made.kit, made.files);
    const what = [countOf(made.kit.pages, ['полоса', 'полосы', 'полос']), countOf(made.kit.files.length, ['файл', 'файла', 'файлов'])].join(', ');
    console.log(`  ${stocked.id} · ${edition.name}: ${what} → ${relative(run.projectRoot, folder)} за ${seconds(performance.now() - started)}`);
    if (!wish.site) for (const line of made.kit.warnings) console.log(`    ! ${line}`);
    return true;
  } catch (error) {
    return refuse(`Набор «${edition.name}» не собран, прежний не тронут: ${(error as Error).message}`);
  }
}

function refuseSample({ stock }: Stocked, { imprint, name }: EditionPlan, { release }: PrintWish): void {
  if (release && imprint.isSample) throw new InsertRefusal(`${stock.source}: в выходных данных издания «${name}» стоит ОБРАЗЕЦ, в печать такой номер не отдают. Впишите imprint по статье 27 Закона о СМИ или печатайте без --release.`);
}

function refuse(why: string): false {
  console.error(why);
  return false;
}
