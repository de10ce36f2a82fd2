/** What the help page leads to, by the question a person comes with. A page stands here only when it has something to show. Composition only. */
import type { Catalogue } from '../catalogue.ts';
import { routes } from '../kernel/routes.ts';
import { typeset } from '../kernel/typography.ts';

export interface HelpPage {
  href: string;
  name: string;
  about: string;
}
export interface HelpGroup {
  id: string;
  title: string;
  pages: HelpPage[];
}

export function helpGroups({ all }: Catalogue): HelpGroup[] {
  const when = (shown: boolean, page: HelpPage): HelpPage[] => (shown ? [page] : []);
  const groups: HelpGroup[] = [
    {
      id: 'nachat',
      title: 'Начать и делать',
      pages: [
        ...all.wizards.map(({ id, data }) => ({ href: routes.wizard(id), name: data.title, about: 'вопросы по шагам, в конце — готовые бумаги; всё остаётся у вас на устройстве' })),
        ...all.guides.filter(({ data }) => data.easyOf === undefined).map(({ id, data }) => ({ href: routes.guide(id), name: data.title, about: data.description })),
        ...when(all.guides.some(({ data }) => data.easyOf !== undefined), { href: routes.guides(), name: 'Все руководства', about: 'и те же советы простым языком' }),
      ],
    },
    {
      id: 'bumagi',
      title: 'Бумаги и законы',
      pages: [
        ...when(all.samples.length > 0 || all.documents.length > 0, { href: routes.documents(), name: 'Документы', about: 'образцы устава, протоколов, паспорта проекта; постановления и положения' }),
        ...when(all.legalActs.length > 0, { href: routes.legalBase(), name: 'Законы о ТОС', about: 'что действует, что утратило силу и с какого дня' }),
        ...when(all.terms.length > 0, { href: routes.glossary(), name: 'Словарь', about: `${firstWords(all.terms)} — простыми словами` }),
      ],
    },
    {
      id: 'sprosit',
      title: 'Кого спросить и как рассказать',
      pages: [
        { href: routes.people(), name: 'Кто есть кто', about: 'от области до двора: советы, координаторы, чаты' },
        { href: routes.street(), name: 'Есть ли ТОС на моей улице', about: 'по названию улицы и номеру дома' },
        { href: routes.tellPractice(), name: 'Рассказать о своём деле', about: 'форма без входа и паролей' },
      ],
    },
    {
      id: 'zhizn',
      title: 'Жизнь движения',
      pages: [
        { href: routes.events(), name: 'События', about: 'учёба, встречи, субботники; календарь для телефона' },
        ...when(all.programmes.length > 0, { href: routes.radio(), name: 'Радио и телевидение', about: 'передачи о ТОС, выпуски с расшифровкой' }),
        ...when(all.mediaLog.length > 0, { href: routes.mediaLog(), name: 'Публикации', about: 'что писали и рассказывали' }),
        { href: routes.history(), name: 'История', about: 'по годам, с источниками' },
        { href: routes.awards(), name: 'Награды', about: 'кто и в каком конкурсе отмечен' },
        { href: routes.surveys(), name: 'Опросы', about: 'о чём спрашивали жителей и что вышло' },
        { href: routes.registers(), name: 'Реестры', about: 'ТОС, проекты, инициативы, обращения' },
      ],
    },
    {
      id: 'sledit',
      title: 'Следить и ставить у себя',
      pages: [
        { href: routes.digests(), name: 'Что нового за квартал', about: 'читать или повесить на доску объявлений' },
        { href: routes.subscribe(), name: 'Подписаться', about: 'ленты и календари по округу и теме' },
        { href: routes.embeds(), name: 'Карточка на свой сайт', about: 'для сайтов муниципалитетов и ТОС, без программ' },
      ],
    },
    {
      id: 'komu',
      title: 'Что даёт ТОС',
      pages: [
        { href: routes.audience('жители'), name: 'Жителям', about: 'что обещает Стратегия и что уже видно' },
        { href: routes.audience('муниципалитеты'), name: 'Муниципалитетам', about: 'обещанное, подтверждённое и инструменты' },
        { href: routes.audience('органы исполнительной власти'), name: 'Органам власти', about: 'то же для области' },
      ],
    },
  ];
  return groups.filter(({ pages }) => pages.length > 0).map(({ pages, ...group }) => ({ ...group, pages: pages.map((page) => ({ ...page, name: typeset(page.name), about: typeset(page.about) })) }));
}

/** Three words of the region's own glossary. */
function firstWords(terms: Catalogue['all']['terms']): string {
  return terms.slice(0, 3).map(({ data: { name } }) => (/^[А-ЯЁ][а-яё]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name)).join(', ');
}
