/** Schemas whose tables stand in the editors' documents, by the name that a document uses. */
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

/** What is not a practice: guides, papers, programmes, registers. The shared parts of records are told in the first document. */
export const LIFE_DOCUMENT = 'docs/life-records.md';
export const FROM_LIFE_DOCUMENT = `../${DOCUMENT}`;

export const LIFE_DOCUMENTED = {
  programme: collections.programmes.schema,
  episode: collections.episodes.schema,
  guide: collections.guides.schema,
  term: collections.terms.schema,
  sample: collections.samples.schema,
  wizard: collections.wizards.schema,
  legalAct: collections.legalActs.schema,
  role: collections.roles.schema,
  council: collections.councils.schema,
  chat: collections.chats.schema,
  appeals: collections.appeals.schema,
  survey: collections.surveys.schema,
  milestone: collections.milestones.schema,
  translation: collections.translations.schema,
};
