/** A milestone as a row of the public table. Pure. */
import { routes } from '../../kernel/routes.ts';
import { milestoneSchema, type Milestone } from './schema.ts';

export interface MilestoneRow {
  id: string;
  milestone: Milestone;
  lastChanged?: string;
}
interface MilestoneColumn {
  name: string;
  title: string;
  description: string;
  type: 'string' | 'list';
  value: (row: MilestoneRow) => unknown;
}

const { shape } = milestoneSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;

export const MILESTONE_COLUMNS: readonly MilestoneColumn[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Место в летописи от корня сайта', value: (r) => `${routes.history()}#god-${r.milestone.date.slice(0, 4)}` },
  { name: 'date', type: 'string', title: 'Когда', description: told('date'), value: (r) => r.milestone.date },
  { name: 'title', type: 'string', title: 'Что случилось', description: told('title'), value: (r) => r.milestone.title },
  { name: 'text', type: 'string', title: 'Пояснение', description: told('text'), value: (r) => r.milestone.text },
  { name: 'sources', type: 'list', title: 'Источники', description: 'Публикации и документы: адреса, а где их нет — названия', value: (r) => r.milestone.sources.map((source) => source.url ?? source.title) },
  { name: 'asOf', type: 'string', title: 'Сведения на', description: told('asOf'), value: (r) => r.milestone.asOf },
  { name: 'lastChanged', type: 'string', title: 'Запись изменена', description: 'Дата последнего изменения записи', value: (r) => r.lastChanged },
];
