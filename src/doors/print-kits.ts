/** What `npm run print` does: content → kits; each is placed only when whole. A large order is shared by two processes. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { COMMON, editionById } from '../compositions/insert-editions.ts';
import { InsertRefusal } from '../compositions/insert-words.ts';
import { catalogueOf } from '../search-integration.ts';
import { settings, type Settings } from '../settings.ts';
import { runNode } from './child.ts';
import { isFresh, kitPath, readKit, sweepUnfinished } from './kit-folder.ts';
import { contactOf } from './kit-tools.ts';
import { takeLock } from './lock.ts';
import { printJobs, type PrintJob } from './print-part.ts';
import { freeze, kitDigest, stocksFor, type Stocked } from './print-stock.ts';
import { chooseEditions, type PrintWish } from './print-wish.ts';
import { checkAll, sayProblems } from './report-content.ts';

/** The engine and the pictures ask for half a gigabyte each. */
const MOST_PROCESSES = 2;

/** True when every wished kit lies there, made now or fresh already. */
export async function printKits(given: Settings, wish: PrintWish): Promise<boolean> {
  if (wish.part) return guarded(() => printLocked(given, wish));
  if (wish.edition !== undefined && wish.all) return refuse('--edition и --all вместе не пишут: либо одно издание, либо все.');
  const attempt = takeLock(join(given.cacheFolder, 'print.lock'));
  if ('held' in attempt) return refuse(`Наборы уже печатает другой процесс (№ ${attempt.held.pid}). Дождитесь его и повторите.`);
  const { release } = attempt.lock;
  process.once('exit', release);
  try {
    sweepUnfinished(given.kitFolder);
    return await guarded(() => printLocked(given, wish));
  } finally {
    release();
    process.off('exit', release);
  }
}

/** A refusal is a sentence for the editor, not a stack. */
async function guarded(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InsertRefusal) return refuse(error.message);
    throw error;
  }
}

async function printLocked(given: Settings, wish: PrintWish): Promise<boolean> {
  const report = await checkAll(given);
  const { region } = report.content;
  if (report.errors > 0 || !region) return refuse(sayProblems(report));
  const run = { ...given, today: settings(region.timeZone).today };
  const stocks = stocksFor(run, report.content, wish);
  if (wish.part) return printJobs(run, region, stocks.flatMap((stocked) => stocked.stock.editions.filter(({ id }) => wish.part!.includes(`${stocked.id}/${id}`)).map((edition) => ({ stocked, edition }))));
  if (wish.freeze) for (const stocked of stocks) {
    refuseOtherThanPrinted(run, stocked, kitDigest(run, stocked.stock, editionById(stocked.stock, COMMON), contactOf(region)), wish);
    console.log(`Номер заморожен: ${freeze(run, catalogueOf(report.content, region, run.today), stocked)}`);
  }
  const newest = stocks[0]?.id;
  const wished = stocks.flatMap((stocked) => chooseEditions(stocked, wish, { isNewest: stocked.id === newest, isPrinted: (id) => readKit(kitPath(run.kitFolder, stocked.id, id)) !== undefined }).map((edition): PrintJob => ({ stocked, edition })));
  for (const { stocked, edition } of wished) refuseUnready(stocked, edition, wish);
  const jobs = wished.filter(({ stocked, edition }) => wish.force || !isFresh(kitPath(run.kitFolder, stocked.id, edition.id), kitDigest(run, stocked.stock, edition, contactOf(region))));
  if (jobs.length < wished.length) console.log(`  Свежих наборов: ${wished.length - jobs.length}${jobs.length > 0 ? `, печатаю остальные: ${jobs.length}` : ', печатать нечего'}.`);
  if (jobs.length === 0) return true;
  if (jobs.length === 1 || availableParallelism() < 2) return printJobs(run, region, jobs);
  return printShared(run, jobs);
}

/** The heaviest first, each to the process with less to do. */
async function printShared(run: Settings, jobs: readonly PrintJob[]): Promise<boolean> {
  const weightOf = ({ edition }: PrintJob): number => (edition.id === COMMON ? 4 : 1);
  const shares = Array.from({ length: MOST_PROCESSES }, () => ({ weight: 0, names: [] as string[] }));
  for (const job of jobs.toSorted((a, b) => weightOf(b) - weightOf(a))) {
    const share = shares.reduce((least, one) => (one.weight < least.weight ? one : least));
    share.weight += weightOf(job);
    share.names.push(`${job.stocked.id}/${job.edition.id}`);
  }
  const env = { CONTENT_DIR: run.contentRoot, KIT_DIR: run.kitFolder, TODAY: run.today };
  const results = await Promise.all(shares.map(({ names }) => runNode('scripts/print.ts', names.flatMap((name) => ['--part', name]), { projectRoot: run.projectRoot, guarded: true, env, onLine: (line) => console.log(line) })));
  for (const [i, { code }] of results.entries()) if (code !== 0 && code !== 1) console.error(`Процесс печати оборвался (код ${code}); не напечатано что-то из: ${shares[i]!.names.join(', ')}. Повторите команду: готовое печататься заново не будет.`);
  return results.every(({ code }) => code === 0);
}

/** What is frozen must be what was printed; the kit on the shelf remembers from what it was made. */
function refuseOtherThanPrinted(run: Settings, { id, stock }: Stocked, digest: string, { force }: PrintWish): void {
  const kit = readKit(kitPath(run.kitFolder, id, COMMON));
  if (kit && kit.madeFrom !== digest && !force) throw new InsertRefusal(`${stock.source}: набор в папке напечатан не из сегодняшних записей, а заморозка сохранит сегодняшние. Верните записи, из которых печатали, или подтвердите ключом --force.`);
}

/** Addresses that RFC 2606 keeps for examples: a mark on paper would lead nowhere. */
const PLACEHOLDER_HOST = /\.(example|test|invalid|localhost)$|(^|\.)example\.(com|net|org)$/;

function refuseUnready({ stock }: Stocked, { imprint, name }: PrintJob['edition'], { release }: PrintWish): void {
  if (!release) return;
  if (imprint.isSample) throw new InsertRefusal(`${stock.source}: в выходных данных издания «${name}» стоит ОБРАЗЕЦ, в печать такой номер не отдают. Впишите imprint по статье 27 Закона о СМИ или печатайте без --release.`);
  const { host } = new URL(stock.site);
  if (PLACEHOLDER_HOST.test(host)) throw new InsertRefusal(`region.json: адрес сайта ${host} учебный: QR-коды и адреса номера никуда не приведут. Впишите настоящий siteUrl или печатайте без --release.`);
}

function refuse(why: string): false {
  console.error(why);
  return false;
}
