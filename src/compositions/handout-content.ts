/** A project as a notice board needs it: taken from the record, never invented; the unknown is said in a sentence. */
import type { Catalogue, ProjectRec } from '../catalogue.ts';
import { currentStatus } from '../features/projects/projections.ts';
import { projectTotal } from '../features/projects/money.ts';
import type { Project } from '../features/projects/schema.ts';
import { DIFFICULTY, papersOf } from '../features/projects/unknown-steps.ts';
import type { HandoutContent } from '../features/paper/handout-plan.ts';
import { formatDate } from '../kernel/dates.ts';
import { capitalise, countOf, formatRoubles, NOUNS, tosTitle } from '../kernel/text.ts';
import { NO_COST_NAMED } from '../kernel/unknown-words.ts';
import { FINISHED_STATUSES } from '../kernel/vocabulary.ts';
import { askSentence, whomToAsk } from './whom-to-ask.ts';

/** Letters of a list that fit in two lines of the sheet. */
const ITEMS_LENGTH = 105;

export interface ProjectHandout extends HandoutContent {
  /** The price as a figure, or a sentence that it is unknown. */
  cost: string;
  isCostKnown: boolean;
  /** The points tell how, or, when nobody told how, where to find out. */
  pointsTitle: string;
}

export function handoutOf(catalogue: Catalogue, { id, data }: ProjectRec, hasPicture: boolean): ProjectHandout {
  const total = projectTotal(data.money);
  const isCostKnown = total.amount !== undefined;
  const told = pointsOf(data as Project);
  const isTold = told.length >= 2;
  return {
    title: data.title,
    where: [...data.tos.map((tos) => tosTitle(catalogue.get('tos', tos).data.name)), data.place, catalogue.get('municipalities', data.municipality).data.name, ...when(data as Project)].join('\u00A0· '),
    texts: textsOf(data as Project),
    hasPicture,
    cost: isCostKnown ? `${total.isPartial ? 'не меньше ' : total.isApproximate ? 'около ' : ''}${formatRoubles(total.amount!)}` : capitalise(NO_COST_NAMED),
    isCostKnown,
    payers: payersOf(data as Project),
    pointsTitle: isTold ? 'Повторить у себя' : 'Хотите так же',
    points: isTold ? told : [...told, ...waysToLearn(catalogue, id)],
    ask: askSentence(whomToAsk(catalogue, { id, data } as ProjectRec)),
    source: `Сведения собраны на ${formatDate(data.asOf)}; источник: ${data.sources[0]!.publisher ?? data.sources[0]!.title}.`,
  };
}

/** The year, and the state when the thing does not stand yet. */
function when(project: Project): string[] {
  const status = currentStatus(project);
  return [...(project.year === null ? [] : [String(project.year)]), ...(FINISHED_STATUSES.includes(status) ? [] : [status])];
}

/** The texts written for print come first; the longest that fits is taken. */
function textsOf({ printTexts, lead, solution, problem }: Project): string[] {
  const { long, medium, short } = printTexts ?? {};
  const printed = [medium, short, lead];
  const told = printed.some((text) => text !== undefined) && (medium ?? short) ? printed : [lead && solution && `${lead} ${solution}`, lead ?? solution ?? long ?? problem];
  return told.filter((text) => text !== undefined && text !== '') as string[];
}

function payersOf({ money }: Project): string {
  if (!money || money.parts.length === 0) return 'Кто платил, в источниках не сказано.';
  const parts = money.parts.map(({ source, kind, amount, approximate }) => {
    const what = kind === 'деньги' ? source : `${source} (${kind})`;
    return amount === null ? what : `${what} — ${approximate ? 'около ' : ''}${formatRoubles(amount)}`;
  });
  const unknown = money.parts.filter(({ amount }) => amount === null).length;
  const note = unknown === 0 ? '' : unknown === money.parts.length ? ' Кто сколько дал, не сказано.' : ' Остальные суммы не названы.';
  return `Платили: ${parts.join('; ')}.${note}`;
}

/** The most useful first: how long and how much, then what must be had, agreed and avoided. */
function pointsOf({ replication: r, steps, lessons, ...rest }: Project): string[] {
  const size = [r?.months !== undefined && countOf(r.months, ['месяц', 'месяца', 'месяцев']), r?.minCost !== undefined && `от ${formatRoubles(r.minCost)}`].filter((part) => part !== false);
  const effort = r?.difficulty ? ` Насколько трудно: ${DIFFICULTY[r.difficulty]}.` : '';
  const prices = r?.unitCosts.map(({ what, amount, per, year }) => `${lower(what)} — ${formatRoubles(amount)} за ${per} (${year})`) ?? [];
  const papers = papersOf({ steps, ...rest } as Project);
  return [
    ...(size.length > 0 ? [`Заложите ${size.join(' и ')}.${effort}`] : []),
    ...listed('Понадобится', r?.needs ?? []),
    ...(r?.permits.length ? listed('Разрешения', r.permits) : listed('Бумаги', papers)),
    ...(lessons[0] ? [lessons[0]] : (r?.doNot.slice(0, 1) ?? [])),
    ...listed('Цены', prices),
    ...steps.slice(0, 2).map(({ text }) => text),
  ];
}

/** When the record does not tell how: true ways to learn it. */
function waysToLearn(catalogue: Catalogue, id: string): string[] {
  const { data } = catalogue.get('projects', id);
  const type = data.objectTypes[0];
  const alike = type === undefined ? 0 : catalogue.all.projects.filter((p) => p.id !== id && p.data.objectTypes.includes(type)).length;
  return [
    'Как это делали по шагам, в источниках не рассказано. Спросите тех, кто сделал: адреса внизу.',
    ...(alike > 0 ? [`В атласе ещё ${countOf(alike, NOUNS.project)} такого вида (${catalogue.get('objectTypes', type!).data.name}): наведите телефон на квадрат внизу и найдите «Похожее».`] : []),
    'Соберите соседей и решите, что нужно вашей улице: с общей просьбой легче прийти в администрацию и на конкурс.',
  ];
}

/** «Понадобится: а; б.» — as many whole items as a neighbour reads in passing. */
function listed(head: string, items: readonly string[]): string[] {
  let said = '';
  for (const item of items.map((text) => lower(text).replace(/[.;]$/, ''))) {
    if (said !== '' && said.length + item.length > ITEMS_LENGTH) break;
    said += `${said && '; '}${item}`;
  }
  return said === '' ? [] : [`${head}: ${said}.`];
}

/** Small first letter, unless the word is an abbreviation or a name in quotes. */
function lower(text: string): string {
  return /^[А-ЯЁ][а-яё]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
