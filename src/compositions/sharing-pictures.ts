/** What stands on the picture of each record: words, place, lit tiles. Composition only: rooms get plain props. */
import type { Catalogue, ProjectRec } from '../catalogue.ts';
import { yearText } from '../features/contests/contest-words.ts';
import { cardCost } from '../features/projects/card-words.ts';
import type { SharePicture } from '../features/sharing/picture.ts';
import type { Spot } from '../features/sharing/spots.ts';
import { targetText } from '../features/strategy/indicator-words.ts';
import { formatDate } from '../kernel/dates.ts';
import type { Point } from '../kernel/fields.ts';
import type { LngLat } from '../kernel/geo.ts';
import { capitalise, countOf, NOUNS, tosTitle } from '../kernel/text.ts';
import { NO_YEAR_NAMED } from '../kernel/unknown-words.ts';
import { typeset } from '../kernel/typography.ts';
import { isPlaceKnown } from '../kernel/vocabulary.ts';
import { projectCard } from './cards.ts';
import { isProject } from './embeds.ts';
import type { PictureMap } from './sharing-ground.ts';

/** How wide «somewhere in the municipality» is drawn, the same as on the small maps of cards. */
const UNKNOWN_KM = 14;
const KINDS = { дом: 'exact', 'населённый пункт': 'settlement' } as const;

/** Kinds of records that have a picture of their own; the word stands in the picture's address. */
export type PictureKind = 'proekty' | 'tos' | 'municipalitety' | 'napravleniya' | 'konkursy' | 'gazeta' | 'pokazateli';

export interface RecordPicture {
  kind: PictureKind;
  id: string;
  plan: () => SharePicture;
}

type Where = Pick<PictureMap, 'at' | 'units'>;

/** The picture of every page that has none of its own. */
export function generalPicture({ region, all }: Catalogue, map: Where): SharePicture {
  const facts = [[countOf(all.projects.length, NOUNS.project), countOf(all.tos.length, NOUNS.tos)].join(' · ')];
  return set({ kicker: `ТОС ${region.namePrepositional}`, title: region.tagline, facts, lit: all.municipalities.map((m) => m.id), spots: dots(all.projects, map) });
}

export function recordPictures(catalogue: Catalogue, map: Where): RecordPicture[] {
  const { all, region } = catalogue;
  const has = (section: (typeof region.sections)[number]): boolean => region.sections.includes(section);
  const municipality = (id: string) => catalogue.get('municipalities', id).data;
  const list = <R extends { id: string }>(kind: PictureKind, records: readonly R[], plan: (record: R) => SharePicture): RecordPicture[] =>
    records.map((record) => ({ kind, id: record.id, plan: () => set(plan(record)) }));

  return [
    ...list('proekty', all.projects, (project) => {
      const { data } = project;
      const card = projectCard(catalogue, project);
      const when = card.year === null ? NO_YEAR_NAMED : String(card.year);
      return {
        kicker: card.direction.name,
        title: card.title,
        facts: [capitalise(card.place), municipality(data.municipality).name, [when, card.cost === undefined ? card.status : cardCost(card)].join(' · ')],
        direction: card.direction.order,
        code: card.code,
        lit: catalogue.municipalitiesOf(project),
        spots: [spotOf(data.point, municipality(data.municipality).centre, map)],
      };
    }),
    ...list('tos', all.tos, ({ id, data, municipality: home }) => {
      const projects = catalogue.projectsOfTos(id).filter(isProject).length;
      return {
        kicker: municipality(home).name,
        title: tosTitle(data.name),
        facts: [capitalise(data.place), ...(projects > 0 ? [`${countOf(projects, NOUNS.project)} в каталоге`] : [])],
        code: data.code,
        lit: [home],
        spots: [spotOf(data.point, municipality(home).centre, map)],
      };
    }),
    ...list('municipalitety', all.municipalities, ({ id, data }) => {
      const [tos, projects] = [catalogue.tosOfMunicipality(id).length, catalogue.projectsOfMunicipality(id).filter(isProject)];
      const known = tos + projects.length > 0;
      return {
        kicker: capitalise(data.kind),
        title: data.name,
        facts: [known ? `${countOf(tos, NOUNS.tos)} и ${countOf(projects.length, NOUNS.project)} в каталоге` : 'Записей в каталоге пока нет'],
        lit: [id],
        spots: [...dots(projects, map), { ...xy(map.at(data.centre)), kind: 'settlement' as const }],
      };
    }),
    ...(has('strategy')
      ? [
          ...list('napravleniya', all.directions, ({ id, data }) => {
            const projects = catalogue.projectsOfDirection(id);
            return {
              kicker: `Направление ${data.order} из ${all.directions.length}`,
              title: data.nameShort,
              facts: [projects.length > 0 ? `${countOf(projects.length, NOUNS.project)} в каталоге` : 'Проектов в каталоге пока нет'],
              direction: data.order,
              lit: [...new Set(projects.flatMap((p) => catalogue.municipalitiesOf(p)))],
              spots: dots(projects, map),
            };
          }),
          ...list('pokazateli', all.indicators, ({ data }) => ({ kicker: `Показатель стратегии ${data.order}`, title: data.nameShort, facts: [`Цель к ${data.target.year} году: ${targetText(data)}`], lit: [], spots: [] })),
        ]
      : []),
    ...(has('contests')
      ? list('konkursy', all.contests, ({ id, data }) => {
          const projects = catalogue.projectsOfContest(id);
          return {
            kicker: `Конкурс · ${data.level} уровень`,
            title: data.name,
            facts: [...(data.name.includes(yearText(data)) ? [] : [capitalise(yearText(data))]), ...(projects.length > 0 ? [`${countOf(projects.length, NOUNS.project)} в каталоге`] : [])],
            lit: [...new Set(projects.flatMap((p) => catalogue.municipalitiesOf(p)))],
            spots: dots(projects, map),
          };
        })
      : []),
    ...(has('inserts')
      ? list('gazeta', all.inserts, ({ data }) => {
          const projects = data.blocks.map(({ project }) => catalogue.get('projects', project));
          return {
            kicker: `Газетная вкладка, ${formatDate(data.date)}`,
            title: data.title,
            facts: [countOf(projects.length, NOUNS.project)],
            code: data.code,
            lit: [...new Set(projects.flatMap((p) => catalogue.municipalitiesOf(p)))],
            spots: dots(projects, map),
          };
        })
      : []),
  ];
}

/** As honest as the knowledge of the place: a record without a point is somewhere around its municipality's centre. */
function spotOf(point: Point | undefined, centre: LngLat, map: Where): Spot {
  if (point && point.precision !== 'центр муниципалитета') return { ...xy(map.at(point)), kind: KINDS[point.precision] };
  const middle = point ?? centre;
  return { ...xy(map.at(middle)), kind: 'somewhere', radius: Math.max(30, Math.round(map.units(UNKNOWN_KM, middle.lat))) };
}

/** One dot a known place; a dot in the middle of a municipality would claim what nobody knows. */
function dots(projects: readonly ProjectRec[], map: Where): Spot[] {
  const known = projects.flatMap(({ data }) => (data.point && isPlaceKnown(data.point) ? [xy(map.at(data.point))] : []));
  return [...new Map(known.map((at) => [`${at.x}/${at.y}`, { ...at, kind: 'dot' as const }])).values()];
}

function xy([x, y]: readonly [number, number]): { x: number; y: number } {
  return { x: Math.round(x), y: Math.round(y) };
}

/** Letters are drawn one by one: a word joiner, which has no glyph, would leave a box. */
function set(picture: SharePicture): SharePicture {
  const drawn = (text: string): string => typeset(text).replaceAll('\u2060', '');
  return { ...picture, kicker: drawn(picture.kicker), title: drawn(picture.title), facts: picture.facts.map(drawn) };
}
