/** Dates of the last and of the first commit of each content file, from one `git log` each. Unknown stays unknown. */
import { spawnSync } from 'node:child_process';

const MAX_OUTPUT = 256 * 1024 * 1024;

/**
 * Map from path inside the folder (forward slashes) to yyyy-mm-dd. The folder may lie in a repository of its own.
 * Empty without Git and in a shallow clone, where every file seems to have changed on the day of the cut.
 */
export function lastChanges(folder: string): Map<string, string> {
  return commitDates(folder, (known) => known === undefined);
}

/** The same for the first commit: the day a file entered the repository under its present name. */
export function firstCommits(folder: string): Map<string, string> {
  return commitDates(folder, () => true);
}

/** Commits come newest first; `takes` says whether an older date replaces the known one. */
function commitDates(folder: string, takes: (known: string | undefined) => boolean): Map<string, string> {
  const dates = new Map<string, string>();
  const git = (...args: string[]): string => {
    const result = spawnSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: folder, encoding: 'utf8', maxBuffer: MAX_OUTPUT });
    return result.status === 0 ? result.stdout : '';
  };
  if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return dates;
  let date = '';
  for (const line of git('log', '--format=%x00%cs', '--name-only', '--no-renames', '--relative', '--', '.').split('\n')) {
    if (line.startsWith('\0')) date = line.slice(1);
    else if (line && takes(dates.get(line))) dates.set(line, date);
  }
  return dates;
}
