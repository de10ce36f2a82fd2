/** The words of the main menu; a section that a region has switched off is not there. */
import { routes } from '../kernel/routes.ts';

export interface NavigationItem {
  href: string;
  label: string;
}

export function navigation(sections: readonly string[]): NavigationItem[] {
  const has = (section: string): boolean => sections.includes(section);
  return [
    { href: routes.map(), label: 'Карта' },
    { href: routes.projects(), label: 'Проекты' },
    { href: routes.allTos(), label: 'ТОС' },
    // Short words stand together: on a phone the menu takes three lines.
    { href: routes.search(), label: 'Поиск' },
    { href: routes.municipalities(), label: 'Муниципалитеты' },
    ...(has('strategy') ? [{ href: routes.strategy(), label: 'Стратегия' }] : []),
    ...(has('inserts') ? [{ href: routes.newspaper(), label: 'Газета' }] : []),
    ...(has('contests') ? [{ href: routes.contests(), label: 'Конкурсы' }] : []),
    { href: routes.events(), label: 'События' },
    { href: routes.help(), label: 'Помощь' },
  ];
}
