/** Which records of the atlas name a task or a measure of the strategy as theirs. Joined once a build; pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { whenText } from '../features/events/event-words.ts';
import type { RecordGroup, RecordLink } from '../features/strategy/record-groups.ts';
import { routes } from '../kernel/routes.ts';
import { NO_YEAR_NAMED } from '../kernel/unknown-words.ts';

type Named = 'tasks' | 'measures';
interface Claim extends RecordLink {
  kind: string;
  tasks: readonly string[];
  measures: readonly string[];
}

/** In the order in which a reader asks. */
const KINDS = ['Проекты', 'События', 'Конкурсы', 'Пункты ежегодных планов', 'Руководства', 'Опросы жителей'];
const joined = new WeakMap<Catalogue, Record<Named, Map<string, RecordGroup[]>>>();

/** Groups that have something to show, in one order; none when no record names it. */
export function recordsNaming(catalogue: Catalogue, what: Named, id: string): readonly RecordGroup[] {
  let index = joined.get(catalogue);
  if (!index) {
    const claims = claimsOf(catalogue);
    index = { tasks: indexBy(claims, 'tasks'), measures: indexBy(claims, 'measures') };
    joined.set(catalogue, index);
  }
  return index[what].get(id) ?? [];
}

function claimsOf(catalogue: Catalogue): Claim[] {
  const { all } = catalogue;
  const place = (id: string | undefined): string | undefined => (id === undefined ? undefined : catalogue.get('municipalities', id).data.nameShort);
  return [
    ...all.projects.map(({ id, data }) => ({ kind: KINDS[0]!, label: data.title, href: routes.project(id), note: facts(place(data.municipality), data.year === null ? NO_YEAR_NAMED : String(data.year)), ...pick(data) })),
    ...all.events.map(({ id, data }) => ({ kind: KINDS[1]!, label: data.title, href: routes.event(id), note: facts(place(data.municipality), whenText(data)), ...pick(data) })),
    ...all.contests.map(({ id, data }) => ({ kind: KINDS[2]!, label: data.nameShort, href: routes.contest(id), note: facts(`${data.level} конкурс`), ...pick(data) })),
    ...all.plans.flatMap(planClaims),
    ...all.guides.map(({ id, data }) => ({ kind: KINDS[4]!, label: data.title, href: routes.guide(id), note: data.easyOf === undefined ? data.description : 'простой язык', tasks: data.tasks, measures: [] })),
    ...all.surveys.map(({ id, data }) => ({ kind: KINDS[5]!, label: data.title, href: routes.survey(id), note: data.organiser, tasks: data.tasks, measures: [] })),
  ];
}

function planClaims({ id, data }: RecOf<'plans'>): Claim[] {
  return data.items.map((item, index) => ({ kind: KINDS[3]!, label: item.text, href: routes.planItem(id, index + 1), note: `план на ${data.year} год, ${item.status}`, ...pick(item) }));
}

function pick({ tasks, measures }: { tasks: readonly string[]; measures: readonly string[] }): Pick<Claim, Named> {
  return { tasks, measures };
}

function facts(...known: (string | undefined)[]): string {
  return known.filter((fact) => fact !== undefined).join(' · ');
}

function indexBy(claims: readonly Claim[], what: Named): Map<string, RecordGroup[]> {
  const found = new Map<string, Map<string, RecordLink[]>>();
  for (const { kind, label, href, note, ...named } of claims) {
    for (const id of new Set(named[what])) {
      const kinds = found.get(id) ?? new Map<string, RecordLink[]>();
      kinds.set(kind, [...(kinds.get(kind) ?? []), { label, href, note }]);
      found.set(id, kinds);
    }
  }
  return new Map([...found].map(([id, kinds]) => [id, KINDS.flatMap((title) => (kinds.has(title) ? [{ title, records: kinds.get(title)! }] : []))]));
}
