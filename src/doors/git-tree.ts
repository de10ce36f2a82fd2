/**
 * Files of a folder as they stood at a commit or on a day, read with Git and without touching the working copy. A
 * history that is missing, shallow or too short is told in words and never taken for an empty folder.
 */
import { spawnSync } from 'node:child_process';
import { formatDate, formatDateGenitive, isRealDate } from '../kernel/dates.ts';
import { git, REVISION } from './git.ts';

const MAX_OUTPUT = 256 * 1024 * 1024;

export interface PastFile {
  /** Path below the folder, forward slashes. */
  inside: string;
  text: string;
}
export type PastTree = { ok: true; commit: string; /** yyyy-mm-dd of the commit. */ day: string; files: PastFile[] } | { ok: false; why: string };

/** @param from yyyy-mm-dd (the last commit of that day or before) or a revision */
export function treeAt(folder: string, from: string, below: readonly string[]): PastTree {
  const isShallow = git(folder, ['rev-parse', '--is-shallow-repository'])?.trim();
  if (isShallow === undefined) return fail('Папка с содержанием не лежит в Git: истории нет, снять прошлый день не из чего.');
  const cut = isShallow === 'true' ? ' Эта копия хранит лишь последние изменения (shallow); всю историю даст команда git fetch --unshallow.' : '';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(from) && isRealDate(from);
  if (!isDay && !REVISION.test(from)) return fail(`«${from}» — не дата и не имя изменения в Git. Пишите так: 2026-09-30 или 1a2b3c4.`);

  const found = isDay ? git(folder, ['rev-list', '-1', `--before=${from}T23:59:59`, 'HEAD']) : git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${from}^{commit}`]);
  const commit = found?.trim();
  if (!commit) return fail(isDay ? `На ${formatDate(from)} в истории Git ещё ничего нет.${cut}` : `В истории Git нет изменения «${from}».${cut}`);
  const day = git(folder, ['show', '-s', '--format=%cs', commit])?.trim() ?? '';
  const list = git(folder, ['ls-tree', '-r', '-z', commit, '--', ...below]);
  const blobs = (list ?? '').split('\0').flatMap((line) => {
    const [, id, inside] = /^100(?:644|755) blob ([0-9a-f]+)\t([^]+)$/.exec(line) ?? [];
    return id && inside ? [{ id, inside }] : [];
  });
  if (blobs.length === 0) return fail(`В изменении ${commit.slice(0, 10)} от ${formatDateGenitive(day)} в этой папке нет ни одной записи.${cut}`);
  const texts = blobTexts(blobs.map(({ id }) => id), folder);
  if (!texts) return fail(`Git не отдал файлы изменения ${commit.slice(0, 10)}: история повреждена или неполна.${cut}`);
  return { ok: true, commit, day, files: blobs.map(({ inside }, index) => ({ inside, text: texts[index]! })) };
}

/** All blobs by one process: «<id> blob <size>\n<bytes>\n», one after another. */
function blobTexts(ids: readonly string[], folder: string): string[] | undefined {
  const { status, stdout } = spawnSync('git', ['cat-file', '--batch'], { cwd: folder, maxBuffer: MAX_OUTPUT, input: ids.map((id) => `${id}\n`).join('') });
  if (status !== 0) return undefined;
  const texts: string[] = [];
  let at = 0;
  for (let i = 0; i < ids.length; i++) {
    const end = stdout.indexOf(10, at);
    const size = Number(/ blob (\d+)$/.exec(stdout.toString('utf8', at, end))?.[1]);
    if (end < 0 || !Number.isInteger(size)) return undefined;
    texts.push(stdout.toString('utf8', end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return texts;
}

function fail(why: string): PastTree {
  return { ok: false, why };
}
