/** Which part of the site shows by itself how a measure is carried out, and how much it shows. Pure. */
import type { Catalogue } from '../catalogue.ts';
import type { RecordLink } from '../features/strategy/record-groups.ts';
import { routes } from '../kernel/routes.ts';
import { countOf, formatNumber, NOUNS } from '../kernel/text.ts';
import type { ShownOn } from '../kernel/vocabulary.ts';
import { registerIndex } from './register-index.ts';

/** A part says honestly when it is still empty. */
export function shownOnLinks(catalogue: Catalogue, parts: readonly ShownOn[]): RecordLink[] {
  if (parts.length === 0) return [];
  const { all } = catalogue;
  const registers = registerIndex(catalogue);
  const register = (href: string): RecordLink => {
    const { title, holds } = registers.find((entry) => entry.href === href)!;
    return { label: `Реестр: ${title}`, href, note: holds };
  };
  const withCards = all.municipalities.filter(({ data }) => data.idCards.length > 0).length;
  const withOffice = all.municipalities.filter(({ data }) => data.coordinator !== undefined).length;
  const of = (count: number): string => (count === 0 ? 'сведений пока нет' : `известно о\u00A0${formatNumber(count)} из\u00A0${formatNumber(all.municipalities.length)} муниципалитетов`);
  const links: Record<ShownOn, () => RecordLink> = {
    'реестр взаимодействия': () => register(routes.registerOfTos()),
    'реестр проектов': () => register(routes.registerOfProjects()),
    'реестр инициатив': () => register(routes.registerOfInitiatives()),
    'реестр обращений': () => register(routes.registerOfAppeals()),
    советы: () => ({ label: 'Советы ТОС', href: all.councils.length > 0 ? routes.councils() : routes.people(), note: all.councils.length > 0 ? countOf(all.councils.length, NOUNS.council) : 'сведений пока нет' }),
    координаторы: () => ({ label: 'Координаторы в муниципалитетах', href: routes.coordinators(), note: of(withOffice) }),
    чаты: () => ({ label: 'Чаты: как попасть', href: all.chats.length > 0 ? routes.chats() : routes.people(), note: all.chats.length > 0 ? undefined : 'сведений пока нет' }),
    удостоверения: () => ({ label: 'Удостоверения председателей', href: routes.idCards(), note: of(withCards) }),
  };
  return parts.map((part) => links[part]());
}
