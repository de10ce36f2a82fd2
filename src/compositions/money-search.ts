/** Pages of needs and of grants as search knows them: nobody guesses that they lie under contests. */
import type { Catalogue } from '../catalogue.ts';
import { needsLead } from '../features/needs/lead.ts';
import { routes } from '../kernel/routes.ts';
import { capitalise } from '../kernel/text.ts';
import { needsOf } from './needs.ts';

export function moneySearchRecords(catalogue: Catalogue) {
  const { faces, span, names } = needsOf(catalogue);
  const themes = faces?.themeByPlace?.columns.map((theme) => capitalise(names.theme(theme))) ?? [];
  const lead = needsLead({ total: faces?.total, hasSums: faces?.hasSums ?? false, span, hasContests: catalogue.all.contests.length > 0, region: catalogue.region.nameGenitive });
  const page = { facts: 'Страница сайта', year: null };
  return [
    { ...page, url: routes.needs(), title: 'О чём просят соседи', lead, text: themes, names: ['О чём просят соседи', 'Потребности'], words: ['потребности заявки темы чего не хватает просили отказали'] },
    { ...page, url: routes.grants(), title: 'Деньги конкурсов', lead: 'Кому перевели деньги, для кого они и кто их попросил.', text: [], names: ['Деньги конкурсов', 'Гранты'], words: ['гранты деньги субсидии получатели присуждено запрошено потрачено'] },
  ];
}
