/** The registry's page as search knows it. Pure. */
import { formatDate } from '../../kernel/dates.ts';
import { routes } from '../../kernel/routes.ts';

/** @param lastDay yyyy-mm-dd of the newest snapshot */
export function registrySearchRecord(lastDay: string | undefined) {
  const lead = 'Список ТОС по дням: новые, закрытые, переименованные, изменения границ за квартал и числа, в которых источники расходятся.';
  return {
    url: routes.registry(),
    title: 'Реестр ТОС',
    facts: lastDay ? `последний снимок: ${formatDate(lastDay)}` : 'снимков пока нет',
    lead,
    year: null,
    text: [lead],
    names: ['Реестр ТОС', 'Снимки реестра'],
    words: ['противоречия', 'сколько всего ТОС', 'что изменилось за квартал', 'перечень ТОС'],
  };
}
