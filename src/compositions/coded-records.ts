/** Everything that bears a paper code: the one list for short addresses, QR marks and their pictures. */
import type { Catalogue } from '../catalogue.ts';
import { routes } from '../kernel/routes.ts';
import { tosTitle } from '../kernel/text.ts';

export interface CodedRecord {
  code: string;
  /** Where the short address leads. */
  href: string;
  title: string;
}

/** In the order of letters as they were given: П Т В Д Р С Э. Records whose code is optional stand here once they have one. */
export function codedRecords({ all, region }: Catalogue): CodedRecord[] {
  const list = <D extends { code?: string }>(records: readonly { id: string; data: D }[], href: (id: string) => string, title: (data: D) => string): CodedRecord[] =>
    records.flatMap(({ id, data }) => (data.code === undefined ? [] : [{ code: data.code, href: href(id), title: title(data) }]));
  const titled = ({ title }: { title: string }): string => title;
  return [
    ...list(all.projects, routes.project, titled),
    ...list(all.tos, routes.tos, ({ name }) => tosTitle(name)),
    ...(region.sections.includes('inserts') ? list(all.inserts, routes.insert, titled) : []),
    ...list(all.samples, routes.sample, titled),
    ...list(all.guides, routes.guide, titled),
    ...list(all.events as readonly { id: string; data: { code?: string; title: string } }[], routes.event, titled),
    ...list(all.episodes, routes.episode, titled),
  ];
}
