/** A milestone as a row of the public table. Pure. */
import { changedColumn, sourcesColumn, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { milestoneSchema, type Milestone } from './schema.ts';

export interface MilestoneRow {
  id: string;
  milestone: Milestone;
  lastChanged?: string;
}

const { shape } = milestoneSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;

export const MILESTONE_COLUMNS: readonly Column<MilestoneRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Место в летописи от корня сайта', value: (r) => `${routes.history()}#god-${r.milestone.date.slice(0, 4)}` },
  { name: 'date', type: 'string', title: 'Когда', description: told('date'), value: (r) => r.milestone.date },
  { name: 'title', type: 'string', title: 'Что случилось', description: told('title'), value: (r) => r.milestone.title },
  { name: 'text', type: 'string', title: 'Пояснение', description: told('text'), value: (r) => r.milestone.text },
  sourcesColumn((r) => r.milestone.sources),
  { name: 'asOf', type: 'string', title: 'Сведения на', description: told('asOf'), value: (r) => r.milestone.asOf },
  changedColumn(),
];
