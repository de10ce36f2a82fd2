/** Pages of people and registers as search knows them. Pure. */
import type { Catalogue } from '../catalogue.ts';
import { routes } from '../kernel/routes.ts';
import { registerIndex } from './register-index.ts';

export function peopleSearchRecords(catalogue: Catalogue) {
  const { roles, councils, chats } = catalogue.all;
  const page = { facts: 'Страница сайта', year: null };
  const people = 'Кто отвечает за ТОС: регион, муниципалитет, ТОС. Советы, координаторы, чаты, удостоверения председателей.';
  return [
    { ...page, url: routes.people(), title: 'Кто есть кто', lead: people, text: [...roles.flatMap(({ data }) => [data.name, data.who, ...data.does]), ...councils.map(({ data }) => data.name), ...chats.map(({ data }) => `${data.title}. ${data.join}`)], names: ['Кто есть кто', 'Координатор ТОС', 'Совет ТОС'], words: ['координатор контакт телефон куда обратиться совет председатель удостоверение чат схема роли депутаты'] },
    { ...page, url: routes.registers(), title: 'Реестры', lead: 'Кто работает с местной властью, социально значимые проекты, инициативы, обращения.', text: [], names: ['Реестры'], words: ['реестр перечень список'] },
    ...registerIndex(catalogue).map(({ title, href, about, holds }) => ({ ...page, facts: `Реестр · ${holds}`, url: href, title: `Реестр: ${title}`, lead: about, text: [], names: [title], words: ['реестр перечень список взаимодействие соглашение ОМСУ инициативы обращения жалобы'] })),
  ];
}
