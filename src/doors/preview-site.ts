/** What `npm run preview` does: the change is built, compared with the site before it, and shown below a folder. */
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Settings } from '../settings.ts';
import { buildSite } from './build-site.ts';
import { runNode } from './child.ts';
import { git, REVISION } from './git.ts';
import { digestsOf, writePreview } from './preview-folder.ts';
import { changesInMarkdown, compareSites, withoutRedirect } from './site-changes.ts';
import { isMixed, mixedChange, sortTouched, touchedSince } from './touched-files.ts';
import { pagesOfTouched } from './touched-pages.ts';

export interface PreviewWish {
  /** A revision the change goes into: main, origin/main; or a folder with a built site. */
  against: string;
  /** Number of the pull request: digits. */
  number: string;
  /** Folder for the copy and for comment.md. */
  out: string;
}

export interface PreviewOutcome {
  ok: boolean;
  /** For the terminal and, as comment.md, for the pull request. Markdown. */
  text: string;
}

/** Only the question whether the change mixes facts with the program. */
export function guardChange(run: Settings, against: string): PreviewOutcome {
  const files = touchedSince(run.projectRoot, against);
  if (!files) return { ok: false, text: `Git не знает, чем эта копия отличается от «${against}»: нужна вся история (git fetch --unshallow) и эта ветка.` };
  const touched = sortTouched(files);
  const warnings = mixedChange(touched);
  const text = warnings.length === 0 ? 'Правка одного рода: сведения и программа не смешаны.' : warnings.map((warning) => `⚠️ ${warning}`).join('\n\n');
  return { ok: !isMixed(touched), text };
}

/** Never touches the branch or files of the working copy; the site of the change is built as usual, into its own folder. */
export async function previewSite(run: Settings, { against, number, out }: PreviewWish): Promise<PreviewOutcome> {
  const built = await buildSite(run, { onlyIfChanged: true, kits: false });
  if (!built.ok) return { ok: false, text: '❌ Сайт с этой правкой не собирается: сообщения — в журнале проверки. Опубликованный сайт не тронут.' };
  const before = existsSync(join(against, 'index.html')) ? against : await siteAt(run, against);
  if (typeof before !== 'string') return { ok: false, text: before.why };

  const changes = compareSites(digestsOf(before), digestsOf(run.outFolder));
  mkdirSync(out, { recursive: true });
  const { base, files } = writePreview(run.outFolder, out, number);
  const touched = touchedSince(run.projectRoot, against);
  const warnings = touched ? mixedChange(sortTouched(touched)).map((text) => `⚠️ ${text}\n\n`) : [];
  const host = process.env.PREVIEW_HOST?.replace(/\/$/, '');
  const link = host ? (address: string): string => `${host}${base.slice(0, -1)}${address}` : undefined;
  const folder = relative(run.projectRoot, run.contentRoot).replaceAll('\\', '/');
  const text = `### Что изменится на сайте\n\n${warnings.join('')}${changesInMarkdown(changes, { link, isOwn: pagesOfTouched(touched ?? [], folder) })}`;
  writeFileSync(join(out, 'comment.md'), text);
  const shown = relative(process.cwd(), join(out, 'index.html'));
  return { ok: withoutRedirect(changes).length === 0, text: `${text}\nКопия для просмотра (${files} файлов): откройте ${shown}` };
}

/** The site as it was at a revision, built from a clean copy beside and kept until the revision moves. */
async function siteAt(run: Settings, revision: string): Promise<string | { why: string }> {
  const sha = REVISION.test(revision) && git(run.projectRoot, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])?.trim();
  if (!sha) return { why: `Git не знает ревизии «${revision}». Пишите так: --against origin/main` };
  const folder = join(run.projectRoot, '.cache', 'preview');
  const site = join(folder, `site-${sha}`);
  if (existsSync(join(site, 'index.html'))) return site;
  const tree = join(folder, 'tree');
  dropTree(run.projectRoot, tree);
  mkdirSync(folder, { recursive: true });
  if (git(run.projectRoot, ['worktree', 'add', '--detach', tree, sha]) === undefined) return { why: `Git не смог достать «${revision}» в отдельную папку ${relative(run.projectRoot, tree)}.` };
  try {
    symlinkSync(join(run.projectRoot, 'node_modules'), join(tree, 'node_modules'), 'junction');
    const env = { CONTENT_DIR: relative(run.projectRoot, run.contentRoot), OUT_DIR: site, KIT_DIR: run.kitFolder, TODAY: run.today };
    console.log(`Собираю сайт без правки (${revision})`);
    const { code } = await runNode('scripts/build.ts', ['--pages'], { projectRoot: tree, env });
    return code === 0 ? site : { why: `Сайт без правки («${revision}») не собрался: сравнить не с чем.` };
  } finally {
    dropTree(run.projectRoot, tree);
  }
}

function dropTree(projectRoot: string, tree: string): void {
  rmSync(join(tree, 'node_modules'), { force: true });
  git(projectRoot, ['worktree', 'remove', '--force', tree]);
  rmSync(tree, { recursive: true, force: true });
  git(projectRoot, ['worktree', 'prune']);
}
