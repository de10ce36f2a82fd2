/** Whom a neighbour may ask about a project: offices only, never a private person. Pure. */
import type { Catalogue, ProjectRec, RecOf } from '../catalogue.ts';

export interface WhomToAsk {
  municipality: RecOf<'municipalities'>;
  coordinator?: RecOf<'municipalities'>['data']['coordinator'];
  newspapers: readonly RecOf<'newspapers'>[];
}

export function whomToAsk(catalogue: Catalogue, { data }: ProjectRec): WhomToAsk {
  const municipality = catalogue.get('municipalities', data.municipality);
  return { municipality, coordinator: municipality.data.coordinator, newspapers: catalogue.newspapersOfMunicipality(municipality.id) };
}

/** For paper: one or two sentences. */
export function askSentence({ municipality, coordinator, newspapers }: WhomToAsk): string {
  if (coordinator) return [coordinator.office, coordinator.phone, coordinator.email].filter(Boolean).join(', ');
  const papers = newspapers.length > 0 ? ` или в редакции газеты «${newspapers[0]!.data.name}»` : '';
  return `в администрации ${municipality.data.nameGenitive}${papers}`;
}
