/** The registers as their first page, menus and search know them: what it is, how much is in it, where it lies. Pure. */
import type { Catalogue } from '../catalogue.ts';
import { routes } from '../kernel/routes.ts';
import { countOf, NOUNS } from '../kernel/text.ts';
import { registersOf } from './registers.ts';

export interface RegisterEntry {
  title: string;
  href: string;
  about: string;
  /** «24 ТОС»; says that nothing is published where there is nothing. */
  holds: string;
}

const INITIATIVES = ['инициатива', 'инициативы', 'инициатив'] as const;

export function registerIndex(catalogue: Catalogue): RegisterEntry[] {
  const { cooperation, projects, initiatives, lost, appeals } = registersOf(catalogue);
  const refused = lost.reduce((sum, { count }) => sum + count, 0);
  return [
    { title: 'ТОС, которые работают с местной властью', href: routes.registerOfTos(), about: 'Соглашения, места в советах и комиссиях, общие проекты: что говорит источник и что видно из записей.', holds: cooperation.length > 0 ? countOf(cooperation.length, NOUNS.tos) : 'записей пока нет' },
    { title: 'Социально значимые проекты', href: routes.registerOfProjects(), about: 'Проекты ТОС, которые поддержали или сделали: кто, где, когда, за сколько.', holds: projects.length > 0 ? countOf(projects.length, NOUNS.project) : 'записей пока нет' },
    { title: 'Инициативы', href: routes.registerOfInitiatives(), about: 'Идеи и заявки, которые проектом ещё не стали, и заявки конкурсов без победы.', holds: [initiatives.length > 0 && countOf(initiatives.length, INITIATIVES), refused > 0 && `${countOf(refused, NOUNS.application)} без победы`].filter(Boolean).join(', ') || 'записей пока нет' },
    { title: 'Обращения', href: routes.registerOfAppeals(), about: 'Сколько раз и о чём ТОС обращались: только числа и темы. Само обращение подают по официальному каналу.', holds: appeals.length > 0 ? `сведения за ${countOf(appeals.length, ['период', 'периода', 'периодов'])}` : 'сведений пока нет' },
  ];
}
