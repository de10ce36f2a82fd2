/** The door of sharing: what an address says of itself, made once a build, with the days of first commits asked of Git. */
import { basename, relative, sep } from 'node:path';
import type { Catalogue } from './catalogue.ts';
import type { Published } from './compositions/feed-entries.ts';
import { sharingPages, type Sharing } from './compositions/sharing-pages.ts';
import { routes } from './kernel/routes.ts';
import { firstCommits } from './reader/git-dates.ts';
import { settings } from './settings.ts';

const made = new WeakMap<Catalogue, Map<string, Sharing>>();
let commits: Map<string, string> | undefined;

/** What the page at this address says of itself; the picture of the whole site when it has nothing of its own. */
export function sharingAt(catalogue: Catalogue, path: string): Sharing {
  let pages = made.get(catalogue);
  if (!pages) made.set(catalogue, (pages = sharingPages(catalogue, publishedOf(catalogue))));
  return pages.get(path) ?? { picture: routes.picture(), type: 'website', feeds: [], nodes: () => [] };
}

/**
 * The day a record entered the atlas is the day of the first commit of its file: the record itself knows when things
 * happened and when they were checked, but not when neighbours could first read about them here.
 */
export function publishedOf({ region }: Catalogue): Published {
  const { projectRoot, contentRoot } = settings(region.timeZone);
  commits ??= firstCommits(contentRoot);
  const known = commits;
  const inside = relative(projectRoot, contentRoot).split(sep).join('/');
  // A content folder outside the project is called by its own name alone.
  const prefix = `${inside.startsWith('..') ? basename(contentRoot) : inside}/`;
  return ({ file }) => (file.startsWith(prefix) ? known.get(file.slice(prefix.length)) : undefined);
}
