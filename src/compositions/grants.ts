/**
 * Grants known from lists of applications and from projects that won: joined once a build. An application that names its
 * project is one grant with it; a project's own sums fill in what the list leaves out.
 */
import type { Catalogue, ProjectRec, RecOf } from '../catalogue.ts';
import { WON_OUTCOMES } from '../features/contests/contest-words.ts';
import type { Grant, Party } from '../features/grants/grant.ts';
import type { Money } from '../features/projects/money-schema.ts';
import { routes } from '../kernel/routes.ts';
import { tosTitle } from '../kernel/text.ts';

export type ApplicationItem = RecOf<'applications'>['data']['items'][number];
export interface KnownGrant {
  grant: Grant;
  contest: RecOf<'contests'>;
  project?: ProjectRec;
  list?: RecOf<'applications'>;
  item?: ApplicationItem;
}

/** From which budget a contest of this level pays. */
const PAYER = { региональный: 'региональный бюджет', муниципальный: 'местный бюджет', федеральный: 'федеральный бюджет' } as const;
const made = new WeakMap<Catalogue, KnownGrant[]>();

export function wonContests({ data }: ProjectRec): string[] {
  return data.contests.filter(({ outcome }) => WON_OUTCOMES.includes(outcome)).map(({ contest }) => contest);
}

export function grantsOf(catalogue: Catalogue): KnownGrant[] {
  const known = made.get(catalogue);
  if (known) return known;
  const listed = catalogue.all.applications.flatMap((list) => list.data.items.filter(({ decision }) => decision === 'победа').map((item) => fromApplication(catalogue, list, item)));
  const told = new Set(listed.map(({ project, contest }) => project && `${contest.id}/${project.id}`));
  const rest = catalogue.all.projects.flatMap((project) => [...new Set(wonContests(project))].filter((contest) => !told.has(`${contest}/${project.id}`)).map((contest) => fromProject(catalogue, project, catalogue.get('contests', contest))));
  const grants = [...listed, ...rest].toSorted((a, b) => (b.contest.data.year ?? 0) - (a.contest.data.year ?? 0) || (a.grant.id < b.grant.id ? -1 : 1));
  made.set(catalogue, grants);
  return grants;
}

function fromApplication(catalogue: Catalogue, list: RecOf<'applications'>, item: ApplicationItem): KnownGrant {
  const contest = catalogue.get('contests', list.id);
  const project = catalogue.find('projects', item.project);
  const told = project && moneyOf(project, contest);
  const applicants = partyOfTos(catalogue, item.tos, item.tosName, item.municipality);
  const grant: Grant = {
    id: `${list.id}/${item.no}`,
    contest: list.id,
    year: contest.data.year,
    title: item.title ?? project?.data.officialTitle ?? project?.data.title,
    recipient: list.data.recipient === 'бюджет муниципалитета' ? budgetOf(catalogue, item.municipality) : list.data.recipient === 'сам ТОС' ? applicants : undefined,
    beneficiary: (item.beneficiary && partyOfTos(catalogue, [item.beneficiary])) || told?.beneficiary(catalogue) || applicants,
    initiator: told?.initiator(catalogue) ?? applicants,
    asked: item.asked ?? told?.asked,
    awarded: item.awarded ?? told?.awarded,
    spent: item.spent ?? told?.spent,
    ...(item.spent === undefined && told?.isApproximate ? { isApproximate: true } : {}),
  };
  return { grant, contest, project, list, item };
}

function fromProject(catalogue: Catalogue, project: ProjectRec, contest: RecOf<'contests'>): KnownGrant {
  const told = moneyOf(project, contest);
  const { money, officialTitle, title } = project.data;
  const grant: Grant = {
    id: `${contest.id}/${project.id}`,
    contest: contest.id,
    year: contest.data.year,
    title: officialTitle ?? title,
    recipient: money?.recipient ? budgetOf(catalogue, money.recipient) : undefined,
    beneficiary: told.beneficiary(catalogue),
    initiator: told.initiator(catalogue),
    asked: told.asked,
    awarded: told.awarded,
    spent: told.spent,
    ...(told.isApproximate ? { isApproximate: true } : {}),
  };
  return { grant, contest, project };
}

/** Sums of a project that won twice belong to no one contest; «spent» is what came from the budget that pays this contest. */
function moneyOf(project: ProjectRec, contest: RecOf<'contests'>) {
  const { money } = project.data as { money?: Money };
  const own = money && new Set(wonContests(project)).size === 1 ? money : undefined;
  const parts = own?.parts.filter(({ source, kind }) => source === PAYER[contest.data.level] && kind === 'деньги') ?? [];
  const spent = parts.length > 0 && parts.every(({ amount }) => amount !== null) ? parts.reduce((sum, { amount }) => sum + amount!, 0) : undefined;
  return {
    asked: own?.asked,
    awarded: own?.awarded,
    spent,
    isApproximate: spent !== undefined && parts.some(({ approximate }) => approximate),
    beneficiary: (catalogue: Catalogue) => (money?.beneficiary ? partyOfTos(catalogue, [money.beneficiary]) : undefined),
    initiator: (catalogue: Catalogue) => (money?.initiator ? partyOfTos(catalogue, [money.initiator]) : undefined),
  };
}

function budgetOf(catalogue: Catalogue, id: string): Party {
  return { key: id, name: catalogue.get('municipalities', id).data.nameShort, href: routes.municipality(id) };
}

/** Several ТОС are one party together; a ТОС without a record is known by its name inside its municipality. */
export function partyOfTos(catalogue: Catalogue, ids: readonly string[], name?: string, municipality?: string): Party | undefined {
  if (ids.length === 0) return name ? { key: `${municipality}: ${name}`, name: tosTitle(name) } : undefined;
  const names = ids.map((id) => tosTitle(catalogue.get('tos', id).data.name));
  return { key: ids.toSorted().join('+'), name: names.join(' вместе с\u00A0'), ...(ids.length === 1 ? { href: routes.tos(ids[0]!) } : {}) };
}
