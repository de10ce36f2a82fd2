/** What each audience can do here, by the question it comes with. Composition only. */
import type { Catalogue } from '../catalogue.ts';
import { routes } from '../kernel/routes.ts';
import { typeset } from '../kernel/typography.ts';
import type { Audience } from '../kernel/vocabulary.ts';
import { guidesFor } from './guide-papers.ts';

/** As lists say it. */
export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = { жители: 'жители', муниципалитеты: 'муниципалитеты', 'органы исполнительной власти': 'органы власти' };

export const AUDIENCE_WORDS: Readonly<Record<Audience, { title: string; lead: string }>> = {
  жители: { title: 'Что даёт ТОС жителям', lead: 'Что обещает жителям Стратегия и с чего начать у себя во дворе или в деревне.' },
  муниципалитеты: { title: 'Что даёт ТОС муниципалитетам', lead: 'Что обещает муниципалитетам Стратегия и чем здесь можно пользоваться в работе.' },
  'органы исполнительной власти': { title: 'Что даёт ТОС органам власти', lead: 'Что обещает органам исполнительной власти Стратегия и откуда брать данные.' },
};

interface Tool {
  href: string;
  name: string;
  about: string;
}

export function toolsFor(catalogue: Catalogue, audience: Audience): Tool[] {
  const { all, region } = catalogue;
  const has = (section: string): boolean => (region.sections as readonly string[]).includes(section);
  const when = (isShown: boolean, ...tools: Tool[]): Tool[] => (isShown ? tools : []);
  const guides = guidesFor(catalogue, audience).map(({ id, data }) => ({ href: routes.guide(id), name: data.title, about: data.description }));
  const own: Record<Audience, Tool[]> = {
    жители: [
      { href: routes.street(), name: 'Есть ли ТОС на моей улице', about: 'по названию улицы и номеру дома' },
      { href: routes.projects(), name: 'Что сделали соседи', about: 'проекты с ценой, источником и тем, что было трудным' },
      { href: routes.tellPractice(), name: 'Рассказать о своём деле', about: 'форма без входа и паролей' },
      ...when(has('contests'), { href: routes.contests(), name: 'Конкурсы', about: 'условия по годам и сколько дают' }),
    ],
    муниципалитеты: [
      { href: routes.municipalities(), name: 'Ваш муниципалитет', about: 'страница с ТОС и проектами; оттуда же — рабочая страница координатора' },
      { href: routes.needs(), name: 'О чём просят соседи', about: 'темы заявок по муниципалитетам и годам' },
      { href: routes.registry(), name: 'Реестр ТОС по кварталам', about: 'что изменилось и где числа спорят' },
      { href: routes.registers(), name: 'Реестры', about: 'ТОС, проекты, инициативы, обращения' },
      { href: routes.embeds(), name: 'Карточка на свой сайт', about: 'ставится без программ' },
    ],
    'органы исполнительной власти': [
      ...when(has('strategy') && all.indicators.length > 0, { href: routes.indicators(), name: 'Показатели Стратегии', about: 'цель, последнее число и откуда оно' }, { href: routes.report(), name: 'Отчёт о ходе Стратегии', about: 'прочесть, распечатать, скачать' }),
      ...when(has('contests'), { href: routes.grants(), name: 'Деньги конкурсов', about: 'кто получает, для кого и по чьему желанию' }),
      { href: routes.needs(), name: 'О чём просят соседи', about: 'темы заявок по муниципалитетам и годам' },
      { href: routes.registers(), name: 'Реестры', about: 'ТОС, проекты, инициативы, обращения' },
    ],
  };
  const data = { href: routes.data(), name: 'Открытые данные', about: 'все записи таблицами, без регистрации' };
  return [...guides, ...own[audience], ...(audience === 'жители' ? [] : [data])].map(({ href, name, about }) => ({ href, name: typeset(name), about: typeset(about) }));
}
