/** Date of the last commit of each content file, from one `git log`. Unknown stays unknown. */
import { spawnSync } from 'node:child_process';

const MAX_OUTPUT = 256 * 1024 * 1024;

/**
 * Map from path (relative to the project root, forward slashes) to yyyy-mm-dd.
 * Empty without Git and in a shallow clone, where every file seems to have changed on the day of the cut.
 */
export function lastChanges(projectRoot: string, folder: string): Map<string, string> {
  const dates = new Map<string, string>();
  const git = (...args: string[]): string => {
    const result = spawnSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: projectRoot, encoding: 'utf8', maxBuffer: MAX_OUTPUT });
    return result.status === 0 ? result.stdout : '';
  };
  if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return dates;
  const prefix = git('rev-parse', '--show-prefix').trim();
  let date = '';
  for (const line of git('log', '--format=%x00%cs', '--name-only', '--no-renames', '--', folder).split('\n')) {
    if (line.startsWith('\0')) date = line.slice(1);
    else if (line && !dates.has(line.slice(prefix.length))) dates.set(line.slice(prefix.length), date);
  }
  return dates;
}
