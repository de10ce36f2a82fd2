/**
 * The only join: all records of a region, connected and ordered. Pure: it takes plain entries from either door and
 * returns plain frozen data with look-ups. Rooms never import each other; they meet here and in pages.
 */
import { compareDatesDesc } from './kernel/dates.ts';
import { COLLECTIONS, type CollectionName } from './kernel/fields.ts';
import { compareRu } from './kernel/text.ts';
import type { DataOf } from './reader/content.ts';
import type { Region } from './region-schema.ts';

export interface Rec<T> {
  id: string;
  /** Path of the source file from the project root. */
  file: string;
  /** yyyy-mm-dd of the last commit; undefined when unknown. */
  lastChanged?: string;
  digest: string;
  data: T;
}
export type TosRec = Rec<DataOf<'tos'>> & { municipality: string };
export type RecOf<C extends CollectionName> = C extends 'tos' ? TosRec : Rec<DataOf<C>>;
export type ProjectRec = RecOf<'projects'>;

export interface CatalogueInput {
  region: Region;
  /** yyyy-mm-dd */
  today: string;
  records: { [C in CollectionName]: (Rec<DataOf<C>> & { steward?: string })[] };
  redirects: { from: string; to: string }[];
}

export interface Catalogue {
  region: Region;
  today: string;
  /** Every collection, in reading order. */
  all: { [C in CollectionName]: readonly RecOf<C>[] };
  /** One record by id; undefined when there is none. */
  find<C extends CollectionName>(collection: C, id: string | undefined): RecOf<C> | undefined;
  /** One record by id that rules have already proven to exist. */
  get<C extends CollectionName>(collection: C, id: string): RecOf<C>;
  /** Where a project belongs: its own municipality and those of its ТОС. */
  municipalitiesOf(project: ProjectRec): readonly string[];
  tosOfMunicipality(id: string): readonly TosRec[];
  projectsOfMunicipality(id: string): readonly ProjectRec[];
  projectsOfTos(id: string): readonly ProjectRec[];
  projectsOfDirection(id: string): readonly ProjectRec[];
  projectsOfActivity(id: string): readonly ProjectRec[];
  projectsOfContest(id: string): readonly ProjectRec[];
  projectsOfYear(year: number): readonly ProjectRec[];
  /** Projects that took this one as an example. */
  copiesOf(id: string): readonly ProjectRec[];
  insertsWithProject(id: string): readonly RecOf<'inserts'>[];
  newspapersOfMunicipality(id: string): readonly RecOf<'newspapers'>[];
  /** Years that have projects, newest first. */
  years: readonly number[];
  redirects: readonly { from: string; to: string }[];
}

export function joinCatalogue({ region, today, records: unordered, redirects }: CatalogueInput): Catalogue {
  const records = Object.fromEntries(Object.entries(unordered).map(([name, list]) => [name, byId<{ id: string }>(list)])) as unknown as CatalogueInput['records'];
  const projects = records.projects
    .filter((p) => !p.data.draft)
    .toSorted((a, b) => (b.data.year ?? 0) - (a.data.year ?? 0) || codeNumber(a.data.code) - codeNumber(b.data.code));
  const byOrder = <T extends { data: { order: number } }>(list: T[]): T[] => list.toSorted((a, b) => a.data.order - b.data.order);
  const all = {
    municipalities: records.municipalities.toSorted((a, b) => kindOrder(a.data.kind) - kindOrder(b.data.kind) || compareRu(a.data.nameShort, b.data.nameShort)),
    tos: records.tos.map(({ steward, ...rec }) => ({ ...rec, municipality: steward! })).toSorted((a, b) => compareRu(a.data.name, b.data.name)),
    projects,
    inserts: records.inserts.toSorted((a, b) => compareDatesDesc(a.data.date, b.data.date)),
    contests: records.contests.toSorted((a, b) => (b.data.year ?? 0) - (a.data.year ?? 0) || compareRu(a.data.name, b.data.name)),
    newspapers: records.newspapers.toSorted((a, b) => compareRu(a.data.name, b.data.name)),
    tearSheets: records.tearSheets.toSorted((a, b) => compareDatesDesc(a.data.date, b.data.date)),
    objectTypes: byOrder(records.objectTypes),
    searchWords: records.searchWords,
    foundations: byOrder(records.foundations),
    tasks: byOrder(records.tasks),
    directions: byOrder(records.directions),
    activities: records.activities,
    stages: byOrder(records.stages),
    measures: records.measures,
    indicators: byOrder(records.indicators),
    results: byOrder(records.results),
    plans: records.plans.toSorted((a, b) => b.data.year - a.data.year),
    applications: records.applications,
    snapshots: records.snapshots.toSorted((a, b) => compareDatesDesc(a.data.asOf, b.data.asOf)),
    events: records.events.toSorted((a, b) => compareDatesDesc(a.data.date, b.data.date)),
    mediaLog: records.mediaLog,
    documents: records.documents.toSorted((a, b) => byDay(b.data.date, a.data.date) || compareRu(a.data.title, b.data.title)),
    pages: records.pages,
    legalActs: records.legalActs.toSorted((a, b) => byDay(a.data.date, b.data.date) || compareRu(a.data.title, b.data.title)),
    samples: byOrder(records.samples),
    wizards: records.wizards,
    guides: byOrder(records.guides),
    terms: records.terms.toSorted((a, b) => compareRu(a.data.name, b.data.name)),
    programmes: records.programmes.toSorted((a, b) => compareRu(a.data.name, b.data.name)),
    episodes: records.episodes.toSorted((a, b) => compareDatesDesc(a.data.date, b.data.date)),
    surveys: records.surveys.toSorted((a, b) => compareDatesDesc(a.data.from, b.data.from)),
    milestones: records.milestones.toSorted((a, b) => compareDatesDesc(a.data.date, b.data.date)),
    roles: byOrder(records.roles),
    councils: records.councils.toSorted((a, b) => compareRu(a.data.name, b.data.name)),
    chats: records.chats.toSorted((a, b) => compareRu(a.data.title, b.data.title)),
    appeals: records.appeals.toSorted((a, b) => compareDatesDesc(a.data.from, b.data.from)),
    translations: records.translations,
  } satisfies { [C in CollectionName]: RecOf<C>[] };

  const index = Object.fromEntries(Object.entries(all).map(([name, list]) => [name, new Map(list.map((rec) => [rec.id, rec]))])) as unknown as {
    [C in CollectionName]: Map<string, RecOf<C>>;
  };
  const tosByMunicipality = group(all.tos, (t) => [t.municipality]);
  const municipalitiesOf = ({ data }: ProjectRec): string[] => [...new Set([data.municipality, ...data.tos.map((id) => index.tos.get(id)?.municipality ?? data.municipality)])];
  const projectsBy = {
    municipality: group(projects, municipalitiesOf),
    tos: group(projects, (p) => p.data.tos),
    direction: group(projects, (p) => [p.data.direction]),
    activity: group(projects, (p) => p.data.activities),
    contest: group(projects, (p) => p.data.contests.map((c) => c.contest)),
    year: group(projects, (p) => [String(p.data.year)]),
    parent: group(projects, (p) => p.data.replicatedFrom),
  };
  const insertsByProject = group(all.inserts, (i) => i.data.blocks.map((b) => b.project));
  const newspapersByMunicipality = group(all.newspapers, (n) => n.data.municipalities);
  const find = <C extends CollectionName>(collection: C, id: string | undefined): RecOf<C> | undefined => (id === undefined ? undefined : index[collection].get(id));

  return Object.freeze({
    region,
    today,
    all: all as Catalogue['all'],
    find,
    get: <C extends CollectionName>(collection: C, id: string): RecOf<C> => {
      const rec = find(collection, id);
      if (!rec) throw new Error(`Нет записи «${id}» (${COLLECTIONS[collection]}): правила проверки должны были это заметить.`);
      return rec;
    },
    municipalitiesOf,
    tosOfMunicipality: (id: string) => tosByMunicipality.get(id) ?? [],
    projectsOfMunicipality: (id: string) => projectsBy.municipality.get(id) ?? [],
    projectsOfTos: (id: string) => projectsBy.tos.get(id) ?? [],
    projectsOfDirection: (id: string) => projectsBy.direction.get(id) ?? [],
    projectsOfActivity: (id: string) => projectsBy.activity.get(id) ?? [],
    projectsOfContest: (id: string) => projectsBy.contest.get(id) ?? [],
    projectsOfYear: (year: number) => projectsBy.year.get(String(year)) ?? [],
    copiesOf: (id: string) => projectsBy.parent.get(id) ?? [],
    insertsWithProject: (id: string) => insertsByProject.get(id) ?? [],
    newspapersOfMunicipality: (id: string) => newspapersByMunicipality.get(id) ?? [],
    years: [...new Set(projects.map((p) => p.data.year).filter((y) => y !== null))].toSorted((a, b) => b - a),
    redirects,
  });
}

/** The same order on every machine before any other order is put on top: sorting is stable. */
function byId<T extends { id: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Unknown comes before all days: last, when the newest is first. */
function byDay(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each item under each of its keys, once. */
function group<T>(list: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    for (const key of new Set(keys(item))) {
      const bucket = groups.get(key);
      if (bucket) bucket.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Cities first, as people list them. */
function kindOrder(kind: string): number {
  return kind === 'городской округ' ? 0 : 1;
}

/** The number of a paper code: «П-147» → 147. */
function codeNumber(code: string): number {
  return Number(code.split('-')[1]);
}
