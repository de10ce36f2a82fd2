/** Cards for other people's sites: what a ТОС or a municipality shows of itself there. Composition only. */
import type { Catalogue, ProjectRec } from '../catalogue.ts';
import { cardCost } from '../features/projects/card-words.ts';
import { currentStatus } from '../features/projects/projections.ts';
import type { EmbedWords } from '../features/sharing/embed-code.ts';
import { frameHeight } from '../features/sharing/frame-height.ts';
import { routes } from '../kernel/routes.ts';
import { capitalise, countOf, NOUNS, tosTitle } from '../kernel/text.ts';
import { typeset } from '../kernel/typography.ts';
import { projectCard } from './cards.ts';
import { INITIATIVE_STATUSES } from './registers.ts';
import { absoluteOf } from './sharing-nodes.ts';

export type EmbedKind = 'tos' | 'okrug';

export interface EmbedCard {
  kind: EmbedKind;
  id: string;
  title: string;
  /** Where it is; told beside the title. */
  place?: string;
  /** «В атласе 4 проекта» */
  holdings: string;
  /** Lit tile of the mosaic. */
  municipality: string;
  /** Address of the record's own page. */
  href: string;
  picture: string;
  latest: { title: string; facts: string; href: string }[];
}

const LATEST = 3;
export const FICTIONAL = 'Вымышленный регион: всё придумано для примера.';

/** As the register of projects counts: an idea, an application and a refusal are none yet. */
export const isProject = ({ data }: ProjectRec): boolean => !INITIATIVE_STATUSES.includes(currentStatus(data));

export function embedCard(catalogue: Catalogue, kind: EmbedKind, id: string): EmbedCard {
  const latest = (projects: readonly ProjectRec[]): EmbedCard['latest'] =>
    projects.slice(0, LATEST).map((project) => ({ title: typeset(project.data.title), facts: typeset([project.data.year, cardCost(projectCard(catalogue, project))].filter((part) => part !== null).join(', ')), href: routes.project(project.id) }));
  if (kind === 'tos') {
    const { data, municipality } = catalogue.get('tos', id);
    const projects = catalogue.projectsOfTos(id).filter(isProject);
    const place = `${capitalise(data.place)}, ${catalogue.get('municipalities', municipality).data.name}`;
    return { kind, id, title: tosTitle(data.name), place: typeset(place), holdings: holdingsOf([countedProjects(projects)]), municipality, href: routes.tos(id), picture: routes.picture('tos', id), latest: latest(projects) };
  }
  const { data } = catalogue.get('municipalities', id);
  const projects = catalogue.projectsOfMunicipality(id).filter(isProject);
  const tos = catalogue.tosOfMunicipality(id).length;
  return { kind, id, title: data.name, holdings: holdingsOf([tos > 0 && countOf(tos, NOUNS.tos), countedProjects(projects)]), municipality: id, href: routes.municipality(id), picture: routes.picture('municipalitety', id), latest: latest(projects) };
}

/** The same with whole addresses, as the code for pasting wants it. */
export function embedWords(catalogue: Catalogue, { kind, id, title, place, holdings, href, picture, latest }: EmbedCard): EmbedWords {
  const absolute = absoluteOf(catalogue);
  const { siteTitle, fictional } = catalogue.region;
  const height = frameHeight({ title, place, holdings: `${holdings}.`, latest, foot: [siteTitle, ...(fictional ? [FICTIONAL] : [])] });
  return { page: absolute(href), picture: absolute(picture), frame: absolute(routes.embed(kind, id)), title, alt: `${[title, place].filter(Boolean).join('. ')}. Рисованная карта с отмеченным местом`, caption: `Что соседи сделали сами: ${siteTitle}`, height };
}

function countedProjects(projects: readonly ProjectRec[]): string | false {
  return projects.length > 0 && countOf(projects.length, NOUNS.project);
}

function holdingsOf(counts: readonly (string | false)[]): string {
  const known = counts.filter((count) => count !== false);
  return known.length === 0 ? 'Записей в\u00A0атласе пока нет' : `В\u00A0атласе ${known.join(' и\u00A0')}`;
}
