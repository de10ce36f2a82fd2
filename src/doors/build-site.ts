/**
 * Content → published folder. The new site grows beside the old one and takes its place only when whole: whatever
 * fails or dies on the way, the last good site stays as it was.
 */
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { countOf, NOUNS } from '../kernel/text.ts';
import type { Settings } from '../settings.ts';
import { PhaseReader, telling } from './build-phases.ts';
import { PROGRAMS, runNode } from './child.ts';
import { printForSite } from './build-kits.ts';
import { lackOfSpace } from './disk-space.ts';
import { changedParts, kitsStamp, STAMP_PARTS, stampOf } from './input-stamp.ts';
import { takeLock } from './lock.ts';
import { Progress, seconds } from './progress.ts';
import { buildFolders, countPages, faultsOfSite, mendInterruptedSwap, publish, type BuildFolders } from './publish-folder.ts';
import { countContent, readPublished, writePublished, type SiteCounts } from './published.ts';
import { checkAll, sayProblems } from './report-content.ts';

export type BuildOutcome = { ok: true; counts: SiteCounts; built: boolean; peakBytes: number } | { ok: false };

export interface BuildOptions {
  /** Do nothing when the published site is made of the same inputs. */
  onlyIfChanged?: boolean;
  /** false: pages alone, with the kits that lie there. */
  kits?: boolean;
  /** Called with the number of the process that builds. */
  onStart?: (pid: number) => void;
}

/** A site built without printing is never fresh for those who want its kits. */
const PAGES_ONLY = 'не печатались';

export async function buildSite(run: Settings, options: BuildOptions = {}): Promise<BuildOutcome> {
  const attempt = takeLock(join(run.cacheFolder, 'build.lock'));
  if ('held' in attempt) return fail(`Сайт уже собирает другой процесс (№ ${attempt.held.pid}). Дождитесь его и повторите.`);
  const release = attempt.lock.release;
  process.once('exit', release);
  try {
    return await buildLocked(run, options);
  } finally {
    release();
    process.off('exit', release);
  }
}

async function buildLocked(run: Settings, options: BuildOptions): Promise<BuildOutcome> {
  const started = performance.now();
  const folders = buildFolders(run.outFolder, run.cacheFolder, run.projectRoot);
  const shown = relative(run.projectRoot, run.outFolder) || run.outFolder;
  if (mendInterruptedSwap(folders)) console.log(`Прошлая сборка прервалась на последнем шаге: прежний сайт возвращён в ${shown}.`);

  const stamp = stampOf(run);
  const published = readPublished(run);
  const changed = changedParts(published?.stamp, stamp).filter((part) => part !== 'kits' || options.kits !== false);
  if (options.onlyIfChanged && published && changed.length === 0) {
    console.log(`Сайт в ${shown} свежий: ничего не менялось с прошлой сборки.`);
    return { ok: true, counts: published.counts, built: false, peakBytes: 0 };
  }
  console.log(published ? `Собираю сайт (изменилось: ${changed.map((part) => STAMP_PARTS[part]).join(', ') || 'ничего'})` : 'Собираю сайт');

  const progress = new Progress();
  progress.start('Проверяю содержание');
  const report = await checkAll(run);
  if (report.errors > 0) {
    progress.break();
    return fail(`\n${sayProblems(report)}`);
  }
  progress.end();
  const lack = lackOfSpace(folders);
  if (lack) return fail(lack);

  if (options.kits !== false) {
    progress.start('Печатаю наборы для газет');
    const fault = await printForSite(run);
    if (fault !== undefined) {
      progress.break();
      return fail(`\n${fault}\nПрежний сайт не тронут.`);
    }
    progress.end();
  }

  const result = await runAstro(run, folders, progress, options.onStart);
  if (result.code !== 0) return fail(result.message);
  progress.start('Проверяю собранное');
  const faults = faultsOfSite(folders.next);
  if (faults.length > 0) {
    progress.break();
    return fail(`Собранный сайт неполон, прежний не тронут:\n${faults.slice(0, 20).map((fault) => `  · ${fault}`).join('\n')}`);
  }
  const pages = countPages(folders.next);
  const counts = countContent(report.content);
  publish(folders);
  writePublished(run, { stamp: { ...stamp, kits: options.kits === false ? PAGES_ONLY : kitsStamp(run) }, outFolder: run.outFolder, counts, pages });
  progress.end();
  console.log(`Готово: ${countOf(pages, NOUNS.page)} в ${shown} за ${seconds(performance.now() - started)}.`);
  return { ok: true, counts, built: true, peakBytes: result.peakBytes };
}

async function runAstro(
  run: Settings,
  { next }: BuildFolders,
  progress: Progress,
  onStart: BuildOptions['onStart'],
): Promise<{ code: number; message: string; peakBytes: number }> {
  rmSync(next, { recursive: true, force: true });
  mkdirSync(run.cacheFolder, { recursive: true });
  const logFile = join(run.cacheFolder, 'build.log');
  const log = createWriteStream(logFile);
  const phases = new PhaseReader();
  progress.start('Запускаю сборщик');
  const { code, peakBytes } = await runNode(PROGRAMS.astro, ['build'], {
    projectRoot: run.projectRoot,
    guarded: true,
    env: { CONTENT_DIR: run.contentRoot, OUT_DIR: next, TODAY: run.today, ASTRO_TELEMETRY_DISABLED: '1' },
    onStart,
    onLine: (line) => {
      log.write(`${line}\n`);
      const done = phases.done;
      const phase = phases.read(line);
      if (phase) progress.start(phase.title, done);
      else if (phases.done > done) progress.tick(phases.done);
    },
  });
  await new Promise((resolve) => log.end(resolve));
  if (code === 0) {
    progress.end(phases.done);
    return { code, message: '', peakBytes };
  }
  progress.break();
  rmSync(next, { recursive: true, force: true });
  const kept = existsSync(run.outFolder) ? ' Прежний сайт не тронут.' : '';
  const where = relative(run.projectRoot, logFile);
  if (code === 130) return { code, message: `\nСборка прервана.${kept}`, peakBytes };
  return { code, message: `\nСборка не удалась.${kept} Вот что сказал сборщик (полный журнал: ${where}):\n\n${telling(readFileSync(logFile, 'utf8'))}`, peakBytes };
}

function fail(message: string): BuildOutcome {
  console.error(message);
  return { ok: false };
}
