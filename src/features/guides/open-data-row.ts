/** A word of the glossary as a row of the public table. Pure. */
import { changedColumn, type Column } from '../../kernel/column.ts';
import { routes } from '../../kernel/routes.ts';
import { termSchema, type Term } from './schema.ts';

export interface TermRow {
  id: string;
  term: Term;
  lastChanged?: string;
}

const { shape } = termSchema;
const told = (field: keyof typeof shape): string => shape[field].description!;

export const TERM_COLUMNS: readonly Column<TermRow>[] = [
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'url', type: 'string', title: 'Адрес', description: 'Место в словаре от корня сайта', value: (r) => routes.term(r.id) },
  { name: 'name', type: 'string', title: 'Слово', description: told('name'), value: (r) => r.term.name },
  { name: 'also', type: 'list', title: 'Ещё говорят', description: told('also'), value: (r) => r.term.also },
  { name: 'short', type: 'string', title: 'Что это', description: told('short'), value: (r) => r.term.short },
  { name: 'easy', type: 'string', title: 'Проще', description: told('easy'), value: (r) => r.term.easy },
  { name: 'see', type: 'list', title: 'Смотрите также', description: told('see'), value: (r) => r.term.see },
  { name: 'asOf', type: 'string', title: 'Верно на', description: told('asOf'), value: (r) => r.term.asOf },
  changedColumn(),
];
