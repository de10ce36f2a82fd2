/**
 * Every figure of a region that a text may give by its id, with its birth certificate: what it counts, as of when, who
 * says so and where to read more. One list for the check (a typed number that repeats one of these) and for the pages
 * (the number that an editor asked for). Pure: it takes records of either door.
 */
import type { Source } from '../kernel/fields.ts';
import { routes } from '../kernel/routes.ts';
import type { Region } from '../region-schema.ts';
import type { CollectionName } from '../kernel/fields.ts';
import type { DataOf } from '../reader/content.ts';
import { contestFigures, indicatorFigures, insertFigures, municipalityFigures } from './record-figures.ts';

/** One dated value. */
export interface FigureValue {
  value: number | null;
  approximate?: boolean;
  asOf: string;
  source: Source;
  reason?: string;
  note?: string;
}
export interface KnownFigure {
  /** «region/tosTotal», «contest/oblastnoy-2025/applications». */
  id: string;
  /** What is counted, as the head of its certificate. */
  label: string;
  /** The form for many: «ТОС», «заявок», «₽», «%». */
  unit: string;
  /** Newest first; what contradicts the first is kept and told. Never empty. */
  values: readonly FigureValue[];
  /** Page to read more. */
  href: string;
  /** Words of the sentence without which a typed number may well mean something else. */
  about?: RegExp;
  /** Those words may stand in the neighbouring sentence too. */
  aboutNear?: boolean;
  /** Words of the sentence with which a large number alone is this one, whatever it does: «ТОС много, 650 работают». */
  subject?: RegExp;
  /** The number is so common that those words are needed even beside the right noun. */
  isCommon?: boolean;
}

type Recs<C extends CollectionName> = readonly { id: string; data: DataOf<C> }[];
export interface FigureRecords {
  region: Region;
  /** yyyy-mm-dd: the day of what is counted from the records themselves. */
  today: string;
  records: { [C in 'municipalities' | 'contests' | 'inserts' | 'indicators' | 'tasks' | 'directions' | 'measures' | 'stages' | 'projects' | 'tos']: Recs<C> };
}
export type FigureBook = ReadonlyMap<string, KnownFigure>;

export function knownFigures({ region, today, records }: FigureRecords): FigureBook {
  const figures = [
    ...regionFigures(region),
    ...countedFigures(region, today, records),
    ...records.municipalities.flatMap(({ id, data }) => municipalityFigures(id, data)),
    ...records.contests.flatMap(({ id, data }) => contestFigures(id, data)),
    ...records.inserts.flatMap(({ id, data }) => insertFigures(id, data)),
    ...records.indicators.flatMap(({ id, data }) => indicatorFigures(id, data, region)),
  ];
  return new Map(figures.map((figure) => [figure.id, figure]));
}

function regionFigures({ figures, nameGenitive }: Region): KnownFigure[] {
  const { tosTotal, municipalitiesTotal, insertPrintRun } = figures;
  return [
    ...(tosTotal ? [{ id: 'region/tosTotal', label: `ТОС ${nameGenitive}`, unit: 'ТОС', values: [tosTotal], href: routes.allTos(), subject: /(?<!\p{L})ТОС(?!\p{L})|самоуправлени/iu }] : []),
    ...(municipalitiesTotal ? [{ id: 'region/municipalitiesTotal', label: 'Муниципалитеты, где есть ТОС', unit: 'муниципалитетов', values: [municipalitiesTotal], href: routes.municipalities() }] : []),
    ...(insertPrintRun ? [{ id: 'region/insertPrintRun', label: 'Тираж газетной вкладки', unit: 'экземпляров', values: [insertPrintRun], href: routes.newspaper() }] : []),
  ];
}

/** Counted from the records: what the Strategy consists of, and what the atlas holds today. */
function countedFigures({ strategy }: Region, today: string, records: FigureRecords['records']): KnownFigure[] {
  const inStrategy = (name: string, label: string, unit: string, count: number, href: string): KnownFigure[] =>
    strategy && count > 0
      ? [{ id: `strategy/${name}`, label, unit, values: [{ value: count, asOf: strategy.source.date ?? today, source: strategy.source, note: strategy.source.date ? undefined : 'Сосчитано по тексту, когда собиралась эта страница.' }], href, about: /стратег/i, aboutNear: true, isCommon: true }]
      : [];
  const inAtlas = (name: string, label: string, unit: string, count: number, href: string): KnownFigure => ({
    id: `atlas/${name}`,
    label,
    unit,
    values: [{ value: count, asOf: today, source: { title: 'Записи этого сайта', kind: 'сайт' } }],
    href,
    about: /атлас|каталог|на сайте|этот сайт|этого сайта/i,
    isCommon: true,
  });
  const live = records.indicators.filter(({ data }) => !data.retired);
  return [
    ...inStrategy('indicators', 'Показатели Стратегии', 'показателей', live.length, routes.indicators()),
    ...inStrategy('tasks', 'Задачи Стратегии', 'задач', records.tasks.length, routes.strategy()),
    ...inStrategy('directions', 'Направления Стратегии', 'направлений', records.directions.length, routes.strategy()),
    ...inStrategy('measures', 'Меры Стратегии', 'мер', records.measures.length, routes.stages()),
    inAtlas('projects', 'Проекты в атласе', 'проектов', records.projects.filter(({ data }) => !data.draft).length, routes.projects()),
    inAtlas('tos', 'ТОС в атласе', 'ТОС', records.tos.length, routes.allTos()),
  ];
}
