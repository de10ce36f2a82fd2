/** Which papers belong to a municipality or to a ТОС. Pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';

type Documents = readonly RecOf<'documents'>[];

/** Of the municipality itself and of its ТОС. */
export function documentsOfMunicipality({ all, tosOfMunicipality }: Catalogue, id: string): Documents {
  const own = new Set(tosOfMunicipality(id).map((tos) => tos.id));
  return all.documents.filter(({ data }) => data.municipality === id || data.tos.some((tos) => own.has(tos)));
}

export function actsOfMunicipality({ all }: Catalogue, id: string): readonly RecOf<'legalActs'>[] {
  return all.legalActs.filter(({ data }) => data.municipality === id);
}

export function documentsOfTos({ all }: Catalogue, id: string): Documents {
  return all.documents.filter(({ data }) => data.tos.includes(id));
}

/** Samples by which this ТОС wrote a paper, with where that is known from. */
export function samplesOfTos({ all }: Catalogue, id: string): { sample: RecOf<'samples'>; used: RecOf<'samples'>['data']['usedBy'][number] }[] {
  return all.samples.flatMap((sample) => sample.data.usedBy.filter(({ tos }) => tos === id).map((used) => ({ sample, used })));
}
