/** Every number of one indicator as a line of its public table: what a source says and what the site counted. Pure. */
import type { Column } from '../../kernel/column.ts';
import type { Source } from '../../kernel/fields.ts';
import { routes } from '../../kernel/routes.ts';
import type { ComputedSeries } from './assessment.ts';
import { indicatorSchema, type Indicator } from './schema.ts';

export interface IndicatorLine {
  id: string;
  nameOfficial: string;
  unit: string;
  period: string;
  municipality?: string;
  municipalityName?: string;
  reading?: string;
  value: number | null;
  isApproximate: boolean;
  numerator?: number;
  denominator?: number;
  origin: 'источник' | 'счёт сайта';
  bound: 'ровно' | 'не меньше';
  counted?: string;
  state?: string;
  asOf: string;
  reason?: string;
  note?: string;
  source?: Source;
}

const { shape } = indicatorSchema;

export const INDICATOR_LINE_COLUMNS: readonly Column<IndicatorLine>[] = [
  { name: 'indicator', type: 'string', title: 'Показатель', description: 'Идентификатор в таблице indicators', value: (l) => l.id },
  { name: 'nameOfficial', type: 'string', title: 'Название дословно', description: shape.nameOfficial.description!, value: (l) => l.nameOfficial },
  { name: 'unit', type: 'string', title: 'Единица', description: shape.unit.description!, value: (l) => l.unit },
  { name: 'period', type: 'string', title: 'Период', description: 'За какой период: год, месяц или день', value: (l) => l.period },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: 'Идентификатор; пусто, если число по всему региону', value: (l) => l.municipality },
  { name: 'municipalityName', type: 'string', title: 'Муниципалитет, название', description: 'Короткое название', value: (l) => l.municipalityName },
  { name: 'reading', type: 'string', title: 'Прочтение', description: 'К какому прочтению знаменателя относится, если их несколько', value: (l) => l.reading },
  { name: 'value', type: 'number', title: 'Значение', description: 'Пусто, если неизвестно; причина — в столбце reason', value: (l) => l.value },
  { name: 'isApproximate', type: 'boolean', title: 'Приблизительно', description: 'Да, если в источнике «около», «почти»', value: (l) => l.isApproximate },
  { name: 'numerator', type: 'number', title: 'Числитель', description: 'Что делили, если известно', value: (l) => l.numerator },
  { name: 'denominator', type: 'number', title: 'Знаменатель', description: 'На что делили, если известно', value: (l) => l.denominator },
  { name: 'origin', type: 'string', title: 'Откуда число', description: '«источник» — названо источником, «счёт сайта» — посчитано по записям сайта', value: (l) => l.origin },
  { name: 'bound', type: 'string', title: 'Точность счёта', description: '«не меньше», если записи сайта неполны', value: (l) => l.bound },
  { name: 'counted', type: 'string', title: 'За какой срок набралось', description: 'За период или с начала стратегии, если источник говорит', value: (l) => l.counted },
  { name: 'state', type: 'string', title: 'Какое это значение', description: 'Отчётные, предварительные, оценка, расчёт сайта', value: (l) => l.state },
  { name: 'asOf', type: 'string', title: 'На дату', description: 'На какую дату верно', value: (l) => l.asOf },
  { name: 'reason', type: 'string', title: 'Почему неизвестно', description: 'Причина, если значения нет', value: (l) => l.reason },
  { name: 'note', type: 'string', title: 'Пояснение', description: 'Что важно знать об этом числе', value: (l) => l.note },
  { name: 'source', type: 'string', title: 'Источник', description: 'Откуда взято; пусто у чисел, которые посчитал сайт', value: (l) => l.source?.title },
  { name: 'sourceUrl', type: 'string', title: 'Адрес источника', description: 'Ссылка, если источник есть в сети', value: (l) => l.source?.url },
  { name: 'url', type: 'string', title: 'Страница', description: 'Страница показателя, адрес от корня сайта', value: (l) => routes.indicator(l.id) },
];

/** Observations in the order of the record, then the site's own count, each followed by its municipalities. */
export function linesOfIndicator(id: string, { nameOfficial, unit, observations }: Indicator, computed: ComputedSeries | undefined, nameOf: (municipality: string) => string): IndicatorLine[] {
  const head = { id, nameOfficial, unit };
  const reported = observations.map(({ period, municipality, reading, value, approximate, numerator, denominator, counted, state, asOf, reason, note, source }): IndicatorLine => ({
    ...head, period, municipality, municipalityName: municipality && nameOf(municipality), reading, value, isApproximate: approximate ?? false, numerator, denominator, origin: 'источник', bound: 'ровно', counted, state, asOf, reason, note, source,
  }));
  const counted = (computed?.values ?? []).flatMap(({ period, bound, byMunicipality, ...whole }) =>
    [{ ...whole, municipality: undefined }, ...byMunicipality.map(({ id: municipality, ...part }) => ({ ...part, municipality }))].map((v): IndicatorLine => ({
      ...head, period, municipality: v.municipality, municipalityName: v.municipality && nameOf(v.municipality), value: v.value, isApproximate: false, numerator: v.numerator, denominator: v.denominator, origin: 'счёт сайта', bound, state: 'расчёт сайта', asOf: period,
    })),
  );
  return [...reported, ...counted];
}
