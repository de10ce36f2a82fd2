/** Schemas whose tables stand in CONTRIBUTING.md, by the name that the document uses. */
import { collections } from '../collections.ts';
import { observation, officeContact, point, source } from '../kernel/fields.ts';

export const DOCUMENT = 'CONTRIBUTING.md';

export const DOCUMENTED = {
  tos: collections.tos.schema,
  project: collections.projects.schema,
  municipality: collections.municipalities.schema,
  contest: collections.contests.schema,
  searchWords: collections.searchWords.schema,
  indicator: collections.indicators.schema,
  measure: collections.measures.schema,
  plan: collections.plans.schema,
  applications: collections.applications.schema,
  event: collections.events.schema,
  mediaLog: collections.mediaLog.schema,
  document: collections.documents.schema,
  insert: collections.inserts.schema,
  newspaper: collections.newspapers.schema,
  tearSheet: collections.tearSheets.schema,
  source,
  observation,
  point,
  contact: officeContact,
};
