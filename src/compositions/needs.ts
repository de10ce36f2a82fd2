/**
 * Needs of a region: what ТОС asked for, joined from lists that hold all applications of their contest. Lists that hold
 * less are named and not counted: of winners alone nobody can tell what people wanted.
 */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { WON_OUTCOMES } from '../features/contests/contest-words.ts';
import { facesOf, OTHER_PLACES, OTHER_THEMES, type Faces } from '../features/needs/faces.ts';
import type { Asked } from '../features/needs/tally.ts';
import { routes } from '../kernel/routes.ts';
import { capitalise, compareRu, municipalityInList } from '../kernel/text.ts';

export interface NeedsNames {
  place: (id: string) => { name: string; href?: string };
  /** Plural, as in «чаще всего просили: дорожки». */
  theme: (id: string) => string;
  direction: (id: string) => string;
  /** Short head of a column: the year, with the name where two contests share it. */
  contest: (id: string) => { name: string; href: string };
}
export interface Needs {
  /** Lists of all applications, oldest first, and the others. */
  whole: readonly RecOf<'applications'>[];
  partial: readonly RecOf<'applications'>[];
  /** Absent while no list is whole. */
  faces?: Faces;
  /** «2024–2026 годы», for «за …». */
  span: string;
  years: number;
  names: NeedsNames;
}
const made = new WeakMap<Catalogue, Needs>();

export function needsOf(catalogue: Catalogue): Needs {
  const known = made.get(catalogue);
  if (known) return known;
  const contestOf = (list: RecOf<'applications'>) => catalogue.get('contests', list.id).data;
  const lists = catalogue.all.applications.toSorted((a, b) => (contestOf(a).year ?? 9999) - (contestOf(b).year ?? 9999) || compareRu(contestOf(a).nameShort, contestOf(b).nameShort));
  const whole = lists.filter(({ data }) => data.coverage === 'все заявки');
  const items = whole.flatMap((list) =>
    list.data.items.map(({ municipality, theme = '', direction = '', decision, asked, awarded }): Asked => ({ place: municipality, theme, direction, contest: list.id, hasWon: decision === 'победа', asked, awarded })),
  );
  const years = [...new Set(whole.flatMap((list) => contestOf(list).year ?? []))].toSorted();
  const needs: Needs = {
    whole,
    partial: lists.filter((list) => !whole.includes(list)),
    ...(items.length > 0 ? { faces: facesOf(items, whole.map(({ id }) => id)) } : {}),
    span: spanOf(years),
    years: years.length,
    names: namesOf(catalogue, whole.map((list) => contestOf(list).year)),
  };
  made.set(catalogue, needs);
  return needs;
}

/** «2025 год», «2024–2026 годы», «2022, 2024 и 2026 годы». */
function spanOf(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return 'год, который источник не называет';
  if (first === last) return `${first}\u00A0год`;
  return last - first === years.length - 1 ? `${first}–${last}\u00A0годы` : `${years.slice(0, -1).join(', ')} и\u00A0${last}\u00A0годы`;
}

function namesOf(catalogue: Catalogue, years: readonly (number | null)[]): NeedsNames {
  const isShared = (year: number | null): boolean => year === null || years.filter((other) => other === year).length > 1;
  return {
    place: (id) => (id === OTHER_PLACES ? { name: 'Остальные вместе' } : { name: municipalityInList(catalogue.get('municipalities', id).data), href: routes.municipality(id) }),
    theme: (id) => (id === OTHER_THEMES ? 'остальное вместе' : id === '' ? 'о чём, не сказано' : catalogue.get('objectTypes', id).data.plural),
    direction: (id) => (id === '' ? 'Направление не названо' : catalogue.get('directions', id).data.nameShort),
    contest: (id) => {
      const { year, nameShort } = catalogue.get('contests', id).data;
      return { name: isShared(year) ? nameShort : String(year), href: routes.contest(id) };
    },
  };
}

export interface SupportedTheme {
  theme: string;
  name: string;
  /** Winning projects about it, by municipality, most first. */
  projects: number;
  places: readonly { id: string; name: string; count: number }[];
}

/** What winning projects were about: all that can be said while nobody has published what was asked. */
export function supportedThemes(catalogue: Catalogue, municipality?: string): SupportedTheme[] {
  const won = catalogue.all.projects.filter((project) => project.data.contests.some(({ outcome }) => WON_OUTCOMES.includes(outcome)) && (municipality === undefined || catalogue.municipalitiesOf(project).includes(municipality)));
  return catalogue.all.objectTypes
    .map(({ id, data }) => {
      const own = won.filter((project) => project.data.objectTypes.includes(id));
      const places = [...Map.groupBy(own, (project) => project.data.municipality)].map(([place, list]) => ({ id: place, name: municipalityInList(catalogue.get('municipalities', place).data), count: list.length }));
      return { theme: id, name: capitalise(data.plural), projects: own.length, places: places.toSorted((a, b) => b.count - a.count || compareRu(a.name, b.name)) };
    })
    .filter(({ projects }) => projects > 0)
    .toSorted((a, b) => b.projects - a.projects || compareRu(a.name, b.name));
}
