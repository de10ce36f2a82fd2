/** What the coordinator's page needs to know of a record, and by which limits it judges. Plain data; joins are made elsewhere. */

/** A record whose facts are older is to be looked at again. */
export const STALE_DAYS = 90;
/** A ТОС that has finished nothing for so long is asked how it is. */
export const IDLE_YEARS = 2;
/** A consent in fewer letters, or without a single digit, hardly says who gave it, when and where it is kept. */
export const CONSENT_LETTERS = 15;

interface RecordFacts {
  id: string;
  name: string;
  /** Page of the record. */
  href: string;
  /** Where its file is edited, if the region says where. */
  editHref?: string;
  asOf: string;
  hasPlace: boolean;
  sources: number;
}
export interface TosFacts extends RecordFacts {
  status: string;
  webPages: number;
  /** Photographs of all its projects. */
  photos: number;
  /** Days or years in which its projects were finished; null when a record does not say. */
  finished: readonly (string | null)[];
  planYears?: string;
  hasBoundary: boolean;
  hasRegNo: boolean;
}
export interface ProjectFacts extends RecordFacts {
  photos: number;
  hasMoney: boolean;
  hasYear: boolean;
  /** Consents of those who can be recognised in its photographs, with the photograph's number in the record. */
  consents: readonly { photo: number; text: string }[];
  /** Names of contests of which nobody wrote how they ended. */
  openContests: readonly string[];
}

/** `good` — known; `lacks` — missing; `unsure` — there is something, but it does not say enough; `idle` — not asked of this record. */
export type Standing = 'good' | 'lacks' | 'unsure' | 'idle';

/** «снимок 2: согласие описано слишком коротко»; undefined when all say enough. */
export function thinConsentNote({ consents }: Pick<ProjectFacts, 'consents'>): string | undefined {
  const thin = consents.filter(({ text }) => isThinConsent(text)).map(({ photo }) => photo);
  return thin.length === 0 ? undefined : `${thin.length === 1 ? 'снимок' : 'снимки'} ${thin.join(', ')} по\u00A0порядку записи: согласие сказано слишком коротко`;
}

export function isThinConsent(text: string): boolean {
  return !/\d/.test(text) || text.replace(/[^\p{L}]/gu, '').length < CONSENT_LETTERS;
}
