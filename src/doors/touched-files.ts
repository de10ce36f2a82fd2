/** Which files a change touches, and whether it mixes the region's facts with the program that checks them. */
import { git, REVISION } from './git.ts';

export interface Touched {
  content: string[];
  /** Program, tests, settings of packages and of the checking itself. */
  program: string[];
  /** The part of `program` that decides what is checked, and by whom. */
  gates: string[];
}

const CONTENT = /^content\//;
/** Words for people: a coordinator may mend them together with records. */
const WORDS = /^(CONTRIBUTING|README|CHANGELOG)\.md$|^docs\/(?!CODEOWNERS)/;
const GATES = /^(\.github|\.gitlab|\.gitea|\.forgejo|\.gitverse|\.ci)\/|^\.gitlab-ci\.yml$|^docs\/CODEOWNERS$|^package(-lock)?\.json$/;
const MOST_NAMED = 5;

/** Names relative to the root of the repository, in Git's spelling. */
export function sortTouched(files: readonly string[]): Touched {
  const program = files.filter((file) => !CONTENT.test(file) && !WORDS.test(file));
  return { content: files.filter((file) => CONTENT.test(file)), program, gates: program.filter((file) => GATES.test(file)) };
}

/** Facts and program in one change: nobody can judge both. */
export function isMixed({ content, program }: Touched): boolean {
  return content.length > 0 && program.length > 0;
}

/** Sentences for the reviewer; empty when there is nothing to be careful about. */
export function mixedChange(touched: Touched): string[] {
  const { content, program, gates } = touched;
  const warnings: string[] = [];
  if (isMixed(touched)) {
    warnings.push(`Правка трогает и содержание (${listed(content)}), и программу (${listed(program)}). Разделите её на две: сведения смотрит редакция, программу — инженер.`);
  }
  if (gates.length > 0) warnings.push(`Правка меняет то, чем проверяют правки: ${listed(gates)}. Её должен посмотреть хозяин репозитория.`);
  return warnings;
}

function listed(files: readonly string[]): string {
  const named = files.slice(0, MOST_NAMED).join(', ');
  return files.length > MOST_NAMED ? `${named} и ещё ${files.length - MOST_NAMED}` : named;
}

/** Files changed since the common ancestor of `against` and this working copy, uncommitted ones included; undefined when Git cannot tell. */
export function touchedSince(projectRoot: string, against: string): string[] | undefined {
  const base = REVISION.test(against) ? git(projectRoot, ['merge-base', against, 'HEAD'])?.trim() : undefined;
  if (!base) return undefined;
  const changed = git(projectRoot, ['diff', '--name-only', '-z', '--no-renames', base, '--']);
  const fresh = git(projectRoot, ['ls-files', '-z', '--others', '--exclude-standard']);
  if (changed === undefined || fresh === undefined) return undefined;
  return [...new Set(`${changed}${fresh}`.split('\0').filter((name) => name !== ''))].sort();
}
