/** Measures and items of yearly plans as rows of the public tables. Pure. */
import { changedColumn, sourceCell, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { measureSchema, type Measure, type Plan } from './schema.ts';

export interface MeasureRow {
  id: string;
  measure: Measure;
  lastChanged?: string;
}
export interface PlanItemRow {
  plan: string;
  year: number;
  number: number;
  item: Plan['items'][number];
  lastChanged?: string;
}

const { shape } = measureSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;
const proofs = (evidence: Measure['evidence']): string[] => evidence.map(sourceCell);

export const MEASURE_COLUMNS: readonly Column<MeasureRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Адрес меры от корня сайта', value: (r) => routes.measure(r.id) },
  { name: 'stage', type: 'string', title: 'Этап', description: told('stage'), value: (r) => r.measure.stage },
  { name: 'sphere', type: 'string', title: 'Сфера', description: told('sphere'), value: (r) => r.measure.sphere },
  { name: 'order', type: 'integer', title: 'Номер', description: 'Номер внутри этапа или сферы', value: (r) => r.measure.order },
  { name: 'section', type: 'string', title: 'Раздел', description: told('section'), value: (r) => r.measure.section },
  { name: 'text', type: 'string', title: 'Дословно', description: told('text'), value: (r) => r.measure.text },
  { name: 'status', type: 'string', title: 'Состояние', description: told('status'), value: (r) => r.measure.status },
  { name: 'evidence', type: 'list', title: 'Подтверждения', description: told('evidence'), value: (r) => proofs(r.measure.evidence) },
  { name: 'tasks', type: 'list', title: 'Задачи', description: told('tasks'), value: (r) => r.measure.tasks },
  { name: 'indicators', type: 'list', title: 'Показатели', description: told('indicators'), value: (r) => r.measure.indicators },
  changedColumn(),
];

export const PLAN_ITEM_COLUMNS: readonly Column<PlanItemRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'План и номер пункта в нём', value: (r) => `${r.plan}-${r.number}` },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Адрес пункта от корня сайта', value: (r) => routes.planItem(r.plan, r.number) },
  { name: 'year', type: 'year', title: 'Год', description: 'На какой год план', value: (r) => r.year },
  { name: 'text', type: 'string', title: 'Что сделать', description: 'Пункт плана', value: (r) => r.item.text },
  { name: 'responsible', type: 'string', title: 'Кто отвечает', description: 'Орган или должность', value: (r) => r.item.responsible },
  { name: 'due', type: 'string', title: 'Срок', description: 'К какому сроку', value: (r) => r.item.due },
  { name: 'status', type: 'string', title: 'Состояние', description: 'Как выполняется', value: (r) => r.item.status },
  { name: 'evidence', type: 'list', title: 'Подтверждения', description: 'Чем подтверждается', value: (r) => proofs(r.item.evidence) },
  { name: 'measures', type: 'list', title: 'Меры', description: 'Какую меру стратегии исполняет', value: (r) => r.item.measures },
  { name: 'tasks', type: 'list', title: 'Задачи', description: 'Какую задачу стратегии решает', value: (r) => r.item.tasks },
  { name: 'indicators', type: 'list', title: 'Показатели', description: 'На какие показатели работает', value: (r) => r.item.indicators },
  { name: 'lastChanged', type: 'string', title: 'Запись изменена', description: 'Дата последнего изменения плана', value: (r) => r.lastChanged },
];
