/** An indicator of the Strategy as a row of the public table, and its dated numbers. Pure. */
import { changedColumn, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { indicatorSchema, type Indicator } from './schema.ts';

export interface IndicatorRow {
  id: string;
  indicator: Indicator;
  lastChanged?: string;
}

const { shape } = indicatorSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;

export const INDICATOR_COLUMNS: readonly Column<IndicatorRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Страница', description: 'Адрес страницы от корня сайта', value: (r) => routes.indicator(r.id) },
  { name: 'order', type: 'integer', title: 'Номер', description: 'Номер по порядку в тексте стратегии', value: (r) => r.indicator.order },
  { name: 'section', type: 'string', title: 'Раздел', description: told('section'), value: (r) => r.indicator.section },
  { name: 'nameOfficial', type: 'string', title: 'Название дословно', description: told('nameOfficial'), value: (r) => r.indicator.nameOfficial },
  { name: 'nameShort', type: 'string', title: 'Короткое название', description: told('nameShort'), value: (r) => r.indicator.nameShort },
  { name: 'unit', type: 'string', title: 'Единица', description: told('unit'), value: (r) => r.indicator.unit },
  { name: 'kind', type: 'string', title: 'Вид', description: told('kind'), value: (r) => r.indicator.kind },
  { name: 'kindStated', type: 'boolean', title: 'Вид назван стратегией', description: told('kindStated'), value: (r) => r.indicator.kindStated },
  { name: 'targetYear', type: 'year', title: 'Контрольный год', description: 'Год контрольного значения', value: (r) => r.indicator.target.year },
  { name: 'targetValue', type: 'number', title: 'Контрольное значение', description: told('target'), value: (r) => r.indicator.target.value },
  { name: 'signAsWritten', type: 'string', title: 'Знак', description: told('signAsWritten'), value: (r) => r.indicator.signAsWritten },
  { name: 'numerator', type: 'string', title: 'Числитель', description: 'Что берётся; пусто, если не определено', value: (r) => r.indicator.numerator.text },
  { name: 'numeratorState', type: 'string', title: 'Числитель: задан ли', description: 'Задано стратегией, предложено сайтом или не определено', value: (r) => r.indicator.numerator.state },
  { name: 'denominator', type: 'string', title: 'Знаменатель', description: 'От чего доля; пусто, если не определено или не нужно', value: (r) => r.indicator.denominator?.text },
  { name: 'denominatorState', type: 'string', title: 'Знаменатель: задан ли', description: 'Задано стратегией, предложено сайтом или не определено', value: (r) => r.indicator.denominator?.state },
  { name: 'methodState', type: 'string', title: 'Методика', description: told('method'), value: (r) => r.indicator.method.state },
  { name: 'method', type: 'string', title: 'Методика, текст', description: 'Как считать', value: (r) => r.indicator.method.text },
  { name: 'owner', type: 'string', title: 'Ответственный', description: told('owner'), value: (r) => r.indicator.owner },
  { name: 'frequency', type: 'string', title: 'Частота', description: told('frequency'), value: (r) => r.indicator.frequency },
  { name: 'value', type: 'observation', title: 'Значение', description: 'Последнее известное по региону; пусто, если данных нет', value: (r) => r.indicator.observations.filter((o) => o.municipality === undefined) },
  { name: 'notes', type: 'list', title: 'Пояснения', description: told('notes'), value: (r) => r.indicator.notes },
  changedColumn(),
];

/** Its observations, and the numbers nearby that are not the indicator. */
export function indicatorObservations({ indicator }: IndicatorRow) {
  return [
    ...indicator.observations.map(({ period, municipality, ...observation }) => ({ measure: indicator.nameShort, unit: indicator.unit, period, municipality, observation })),
    ...indicator.related.map(({ label, unit, ...observation }) => ({ measure: `${label} (близкое число, не сам показатель)`, unit, observation })),
  ];
}
