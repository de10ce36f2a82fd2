/** Every municipality with its four numbers for the mosaic, the drawn map and the table. A join and nothing else. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { newestKnown, perTenThousand } from './measures-rate.ts';
import type { MeasuredPlace, MeasureValue } from '../features/municipalities/measures.ts';
import { sumOverProjects, sumText } from '../features/projects/money.ts';
import { formatDate } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { countOf, formatNumber, NOUNS } from '../kernel/text.ts';
import { NO_COST_NAMED } from '../kernel/unknown-words.ts';

const NOTHING: MeasureValue = { value: null, figure: '', text: 'записей пока нет' };

export function measuredPlaces(catalogue: Catalogue): MeasuredPlace[] {
  return catalogue.all.municipalities.map((municipality) => {
    const { id, data } = municipality;
    return {
      id,
      name: data.nameShort,
      kind: data.kind,
      fullName: data.name,
      href: routes.municipality(id),
      column: data.cell[0],
      row: data.cell[1],
      values: {
        proekty: projectsOf(catalogue.projectsOfMunicipality(id).length),
        dengi: moneyOf(catalogue, id),
        tos: tosOf(catalogue, municipality),
        'na-10000': rateOf(catalogue, municipality),
      },
    };
  });
}

function projectsOf(count: number): MeasureValue {
  return count > 0 ? { value: count, figure: formatNumber(count), text: countOf(count, NOUNS.project) } : NOTHING;
}

function moneyOf(catalogue: Catalogue, id: string): MeasureValue {
  const projects = catalogue.projectsOfMunicipality(id);
  if (projects.length === 0) return NOTHING;
  const sum = sumOverProjects(projects.map((p) => p.data.money));
  if (sum.known === 0) return { value: null, figure: '', text: NO_COST_NAMED };
  return { value: sum.amount, figure: millions(sum.amount), text: sumText(sum), note: `у\u00A0${sum.known} из\u00A0${sum.total}` };
}

/** A source that says «none» gives a true zero; silence gives no number. */
function tosOf(catalogue: Catalogue, { id, data }: RecOf<'municipalities'>): MeasureValue {
  const count = catalogue.tosOfMunicipality(id).length;
  if (count > 0) return { value: count, figure: formatNumber(count), text: countOf(count, NOUNS.tos) };
  const said = newestKnown(data.tosCount);
  return said?.value === 0 ? { value: 0, figure: '0', text: '0\u00A0ТОС', note: `по источнику на\u00A0${formatDate(said.asOf)}` } : NOTHING;
}

function rateOf(catalogue: Catalogue, { id, data }: RecOf<'municipalities'>): MeasureValue {
  const count = catalogue.projectsOfMunicipality(id).length;
  if (count === 0) return NOTHING;
  const people = newestKnown(data.population);
  const rate = perTenThousand(count, people?.value);
  if (rate === undefined || !people) return { value: null, figure: '', text: 'население неизвестно' };
  const figure = formatNumber(rate);
  return { value: rate, figure, text: figure, note: `жителей ${people.approximate ? 'около ' : ''}${formatNumber(people.value)} на\u00A0${formatDate(people.asOf)}` };
}

/** Roubles as millions in at most four signs. */
export function millions(amount: number): string {
  const value = amount / 1_000_000;
  if (amount > 0 && value < 0.01) return '<0,01';
  return formatNumber(value >= 100 ? Math.round(value) : value >= 10 ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100);
}
