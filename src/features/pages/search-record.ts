/** A plain page as search knows it. Pure. */
import { routes } from '../../kernel/routes.ts';
import type { Page } from './schema.ts';

export function pageSearchRecord(id: string, data: Page, body: string) {
  return {
    url: routes.page(id),
    title: data.title,
    facts: 'страница сайта',
    lead: data.description,
    year: null,
    text: [data.description, body].filter((part) => part !== ''),
    names: [data.title],
    words: [] as string[],
  };
}
