/**
 * The table of collections: which folder, which grammar. The one list of content folders; every door
 * (the check and the build) read it. A record's id is its file name (YAML) or its folder name (MDX with pictures).
 */
import { z } from 'zod';
import { appealsSchema } from './features/appeals/schema.ts';
import { applicationsSchema } from './features/applications/schema.ts';
import { contestSchema } from './features/contests/schema.ts';
import { documentSchema } from './features/documents/schema.ts';
import { eventSchema } from './features/events/schema.ts';
import { guideSchema, termSchema } from './features/guides/schema.ts';
import { milestoneSchema } from './features/history/schema.ts';
import { insertSchema } from './features/inserts/schema.ts';
import { legalActSchema } from './features/legal-base/schema.ts';
import { mediaLogSchema } from './features/media-log/schema.ts';
import { municipalitySchema } from './features/municipalities/schema.ts';
import { newspaperSchema } from './features/newspapers/schema.ts';
import { pageSchema } from './features/pages/schema.ts';
import { chatSchema, councilSchema, roleSchema } from './features/people/schema.ts';
import { projectSchema } from './features/projects/schema.ts';
import { episodeSchema, programmeSchema } from './features/radio/schema.ts';
import { snapshotSchema } from './features/registry/schema.ts';
import { sampleSchema } from './features/samples/schema.ts';
import { searchWordsSchema } from './features/search/schema.ts';
import { columnsSchema } from './features/spreadsheets/schema.ts';
import {
  activitySchema,
  directionSchema,
  foundationSchema,
  indicatorSchema,
  measureSchema,
  planSchema,
  resultSchema,
  stageSchema,
  taskSchema,
} from './features/strategy/schema.ts';
import { surveySchema } from './features/surveys/schema.ts';
import { tearSheetSchema } from './features/tear-sheets/schema.ts';
import { tosSchema } from './features/tos/schema.ts';
import { translationSchema } from './features/translations/schema.ts';
import { objectTypeSchema } from './features/vocabulary/schema.ts';
import { wizardSchema } from './features/wizard/schema.ts';
import type { CollectionName } from './kernel/fields.ts';

export interface CollectionDefinition {
  /** Folder below the content root. */
  folder: string;
  /**
   * `yaml`: folder/<id>.yaml · `yaml-by-municipality`: folder/<municipality>/<id>.yaml ·
   * `yaml-folder`: folder/<id>/index.yaml with a document beside ·
   * `mdx-folder`: folder/<id>/index.mdx with pictures beside · `mdx`: folder/<id>.mdx
   */
  layout: 'yaml' | 'yaml-by-municipality' | 'yaml-folder' | 'mdx-folder' | 'mdx';
  schema: z.ZodType;
}

export const collections = {
  municipalities: { folder: 'municipalities', layout: 'yaml', schema: municipalitySchema },
  tos: { folder: 'tos', layout: 'yaml-by-municipality', schema: tosSchema },
  projects: { folder: 'projects', layout: 'mdx-folder', schema: projectSchema(z.string()) },
  inserts: { folder: 'inserts', layout: 'mdx-folder', schema: insertSchema },
  contests: { folder: 'contests', layout: 'yaml', schema: contestSchema },
  newspapers: { folder: 'newspapers', layout: 'yaml', schema: newspaperSchema },
  tearSheets: { folder: 'tear-sheets', layout: 'yaml', schema: tearSheetSchema },
  objectTypes: { folder: 'object-types', layout: 'yaml', schema: objectTypeSchema },
  searchWords: { folder: 'search-words', layout: 'yaml', schema: searchWordsSchema },
  foundations: { folder: 'strategy/foundations', layout: 'yaml', schema: foundationSchema },
  tasks: { folder: 'strategy/tasks', layout: 'yaml', schema: taskSchema },
  directions: { folder: 'strategy/directions', layout: 'yaml', schema: directionSchema },
  activities: { folder: 'strategy/activities', layout: 'yaml', schema: activitySchema },
  stages: { folder: 'strategy/stages', layout: 'yaml', schema: stageSchema },
  measures: { folder: 'strategy/measures', layout: 'yaml', schema: measureSchema },
  indicators: { folder: 'strategy/indicators', layout: 'yaml', schema: indicatorSchema },
  results: { folder: 'strategy/results', layout: 'yaml', schema: resultSchema },
  plans: { folder: 'strategy/plans', layout: 'yaml', schema: planSchema },
  applications: { folder: 'applications', layout: 'yaml', schema: applicationsSchema },
  snapshots: { folder: 'registry', layout: 'yaml', schema: snapshotSchema },
  events: { folder: 'events', layout: 'yaml', schema: eventSchema },
  mediaLog: { folder: 'media-log', layout: 'yaml', schema: mediaLogSchema },
  documents: { folder: 'documents', layout: 'yaml-folder', schema: documentSchema },
  pages: { folder: 'pages', layout: 'mdx', schema: pageSchema },
  legalActs: { folder: 'legal-acts', layout: 'yaml', schema: legalActSchema },
  samples: { folder: 'samples', layout: 'mdx', schema: sampleSchema },
  wizards: { folder: 'wizards', layout: 'yaml', schema: wizardSchema },
  guides: { folder: 'guides', layout: 'mdx', schema: guideSchema },
  terms: { folder: 'glossary', layout: 'yaml', schema: termSchema },
  programmes: { folder: 'programmes', layout: 'yaml', schema: programmeSchema },
  episodes: { folder: 'episodes', layout: 'yaml-folder', schema: episodeSchema },
  surveys: { folder: 'surveys', layout: 'yaml', schema: surveySchema },
  milestones: { folder: 'history', layout: 'yaml', schema: milestoneSchema },
  roles: { folder: 'roles', layout: 'yaml', schema: roleSchema },
  councils: { folder: 'councils', layout: 'yaml', schema: councilSchema },
  chats: { folder: 'chats', layout: 'yaml', schema: chatSchema },
  appeals: { folder: 'appeals', layout: 'yaml', schema: appealsSchema },
  translations: { folder: 'translations', layout: 'mdx', schema: translationSchema },
} satisfies Record<CollectionName, CollectionDefinition>;

/** Folders and files of the content root that are not collections. */
export const OTHER_CONTENT = ['region.json', 'redirects.yaml', 'exceptions.yaml', 'geo', 'press', 'import', '_templates'] as const;

/** import/columns.yaml: how offices name the columns of their sheets. */
export const columnsFileSchema = columnsSchema.nullable();
export type { ColumnsFile } from './features/spreadsheets/schema.ts';
