/** The door of sharing: what an address says of itself, made once a build, with the days of first commits asked of Git. */
import type { Catalogue } from './catalogue.ts';
import { sharingPages, type Published, type Sharing } from './compositions/sharing-pages.ts';
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
 * The day a project entered the atlas is the day of the first commit of its file: the record itself knows when things
 * happened and when they were checked, but not when neighbours could first read about them here.
 */
export function publishedOf({ region }: Catalogue): Published {
  const { contentRoot } = settings(region.timeZone);
  commits ??= firstCommits(contentRoot);
  const known = commits;
  return ({ id }) => known.get(`projects/${id}/index.mdx`);
}
