/** Which pages are the records' own whose files a change touches: a reviewer looks at them first. Pure. */
import { collections } from '../collections.ts';
import type { CollectionName } from '../kernel/fields.ts';
import { routes } from '../kernel/routes.ts';

/** Where a record is read; kinds without a page of their own have none. */
const ADDRESS: Partial<Record<CollectionName, (id: string) => string>> = {
  municipalities: routes.municipality,
  tos: routes.tos,
  projects: routes.project,
  inserts: routes.insert,
  contests: routes.contest,
  applications: routes.contests,
  newspapers: routes.newspaperRow,
  tearSheets: routes.tearSheet,
  foundations: routes.strategyText,
  tasks: routes.task,
  directions: routes.direction,
  stages: routes.stages,
  measures: routes.measure,
  indicators: routes.indicator,
  results: routes.result,
  plans: routes.plan,
  snapshots: routes.registrySnapshot,
  events: routes.event,
  mediaLog: routes.mediaLog,
  documents: routes.document,
  pages: routes.page,
  legalActs: routes.legalAct,
  samples: routes.sample,
  wizards: routes.wizard,
  guides: routes.guide,
  terms: routes.term,
  programmes: routes.programme,
  episodes: routes.episode,
  surveys: routes.survey,
  milestones: routes.history,
  roles: routes.role,
  councils: routes.council,
  chats: routes.people,
  appeals: routes.registerOfAppeals,
};

/** `files` as Git names them, `folder` is the content folder in the same spelling. What lies below a record's page is its own too. */
export function pagesOfTouched(files: readonly string[], folder: string): (address: string) => boolean {
  const whole = new Set<string>();
  const exact = new Set<string>();
  for (const file of files) {
    const address = file.startsWith(`${folder}/`) ? addressOf(file.slice(folder.length + 1)) : undefined;
    if (address?.own) whole.add(address.page);
    else if (address) exact.add(address.page);
  }
  return (address) => exact.has(address) || [...whole].some((page) => address.startsWith(page));
}

function addressOf(inside: string): { page: string; own: boolean } | undefined {
  const found = (Object.keys(ADDRESS) as CollectionName[]).find((name) => inside.startsWith(`${collections[name].folder}/`));
  if (!found) return undefined;
  const { folder, layout } = collections[found];
  const steps = inside.slice(folder.length + 1).split('/');
  const id = steps[layout === 'yaml-by-municipality' ? 1 : 0]?.replace(/\.(yaml|mdx)$/, '');
  const address = id && ADDRESS[found]!(id);
  return address ? { page: address.split('#')[0]!, own: address.includes(`/${id}/`) } : undefined;
}
