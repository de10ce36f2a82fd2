/** The registry's ledger over the catalogue: snapshots in a row, today's records beside the last, sources that disagree. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { compareRows, countByPlace, type Change, type PlaceCount } from '../features/registry/compare.ts';
import { findContradictions, latestCount, type Finding } from '../features/registry/contradictions.ts';
import { renamedIds, stepsOf, type Step } from '../features/registry/ledger.ts';
import { rowOf } from '../features/registry/snapshot.ts';
import type { Observation } from '../kernel/fields.ts';
import { routes } from '../kernel/routes.ts';
import { compareRu, municipalityInList } from '../kernel/text.ts';

export interface Ledger {
  /** Newest first. */
  steps: readonly Step<RecOf<'snapshots'>>[];
  /** What the records say today and the last snapshot does not. */
  sinceLast: readonly Change[];
  findings: readonly Finding[];
  /** Municipalities whose number of ТОС a source names, beside the records of the atlas. */
  stated: readonly { id: string; count: Observation & { value: number }; records: number }[];
  /** Also of a municipality that a reform has taken away. */
  placeName: (id: string) => string;
  /** Address of a ТОС that still has a page. */
  tosHref: (id: string) => string | undefined;
  placeHref: (id: string) => string | undefined;
}

const known = new WeakMap<Catalogue, Ledger>();

export function ledgerOf(catalogue: Catalogue): Ledger {
  const found = known.get(catalogue) ?? makeLedger(catalogue);
  known.set(catalogue, found);
  return found;
}

function makeLedger(catalogue: Catalogue): Ledger {
  const { all, redirects, today, region } = catalogue;
  const idNow = renamedIds(redirects, routes.tos);
  const steps = stepsOf(all.snapshots, idNow);
  const present = all.tos.map(({ id, municipality, data }) => rowOf(id, municipality, data));
  const last = steps.find(({ snapshot }) => snapshot.data.coverage === 'записи атласа') ?? steps[0];
  const names = new Map(all.snapshots.toReversed().flatMap(({ data }) => data.municipalities.map(({ id, name }) => [id, name])));
  for (const { id, data } of all.municipalities) names.set(id, municipalityInList(data));
  const places = all.municipalities.map(({ id, data }) => ({ id, counts: data.tosCount, records: workingRecords(catalogue, id) }));
  return {
    steps,
    sinceLast: last ? compareRows(last.snapshot.data.rows, present, idNow) : [],
    findings: findContradictions({ today, places, total: region.figures.tosTotal, municipalities: region.figures.municipalitiesTotal }),
    stated: places.flatMap(({ id, counts, records }) => {
      const count = latestCount(counts);
      return count ? [{ id, count, records }] : [];
    }),
    placeName: (id) => names.get(id) ?? 'муниципалитет, которого больше нет',
    tosHref: (id) => (catalogue.find('tos', id) ? routes.tos(id) : undefined),
    placeHref: (id) => (catalogue.find('municipalities', id) ? routes.municipality(id) : undefined),
  };
}

/** Records of a municipality that are not of closed ТОС. */
export function workingRecords(catalogue: Catalogue, municipality: string): number {
  return catalogue.tosOfMunicipality(municipality).filter(({ data }) => data.statusHistory.at(-1)!.status !== 'ликвидирован').length;
}

/** Counts of a step by municipality, in the order of names. */
export function placesOfStep({ placeName }: Ledger, { snapshot, previous }: Step<RecOf<'snapshots'>>): PlaceCount[] {
  return countByPlace(previous?.data.rows, snapshot.data.rows).toSorted((a, b) => compareRu(placeName(a.id), placeName(b.id)));
}
