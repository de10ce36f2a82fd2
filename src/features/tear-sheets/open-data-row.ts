/** A tear sheet as rows of the public table: one material a row, so that a project can be looked up. Pure. */
import { changedColumn, sourcesColumn, type Column } from '../../kernel/column.ts';
import { tearSheetSchema, type TearSheet } from './schema.ts';

export interface TearSheetRow {
  id: string;
  sheet: TearSheet;
  /** Materials of the insert that came out: named ones, or all when it came out whole. */
  projects: readonly string[];
  lastChanged?: string;
}

const { shape } = tearSheetSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;
/** «project: 1/4; свой заголовок» */
const details = ({ sheet }: TearSheetRow): string[] => sheet.took.filter(({ module, changed }) => module ?? changed).map(({ project, module, changed }) => `${project}: ${[module, changed].filter(Boolean).join('; ')}`);

export const TEAR_SHEET_COLUMNS: readonly Column<TearSheetRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'insert', type: 'string', title: 'Вкладка', description: told('insert'), value: (r) => r.sheet.insert },
  { name: 'newspaper', type: 'string', title: 'Газета', description: told('newspaper'), value: (r) => r.sheet.newspaper },
  { name: 'date', type: 'string', title: 'Когда', description: told('date'), value: (r) => r.sheet.date },
  { name: 'issue', type: 'string', title: 'Номер газеты', description: told('newspaperIssue'), value: (r) => r.sheet.newspaperIssue },
  { name: 'page', type: 'string', title: 'Страница', description: told('page'), value: (r) => r.sheet.page },
  { name: 'whole', type: 'boolean', title: 'Вкладка целиком', description: 'Вышла ли вкладка целиком', value: (r) => r.sheet.whole ?? false },
  { name: 'projects', type: 'list', title: 'Материалы', description: 'Проекты, о которых вышли материалы', value: (r) => r.projects },
  { name: 'details', type: 'list', title: 'В каком виде', description: 'Модуль и что газета изменила, по проектам', value: details },
  { name: 'link', type: 'string', title: 'Адрес', description: told('url'), value: (r) => r.sheet.url },
  { name: 'printRun', type: 'observation', title: 'Тираж', description: told('printRun'), value: (r) => r.sheet.printRun },
  { name: 'note', type: 'string', title: 'Пояснение', description: told('note'), value: (r) => r.sheet.note },
  sourcesColumn((r) => r.sheet.sources),
  { name: 'asOf', type: 'string', title: 'Сведения на', description: told('asOf'), value: (r) => r.sheet.asOf },
  changedColumn(),
];
