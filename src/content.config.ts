/** Astro's view of the collections: one line each; folders and grammar are in collections.ts. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import type { z } from 'zod';
import { collections as ours } from './collections.ts';
import { projectSchema } from './features/projects/schema.ts';
import { contentLoader } from './reader/astro-loader.ts';
import { settings } from './settings.ts';

/**
 * Astro asks for the schema once an entry. It is the same for all entries, since pictures are named with «./», but differs
 * by purpose: one kind of picture for loading, another for generating types.
 */
const projectSchemas = new Map<string, ReturnType<typeof projectSchema>>();
function projects(picture: z.ZodType): ReturnType<typeof projectSchema> {
  const kind = picture.def.type;
  if (!projectSchemas.has(kind)) projectSchemas.set(kind, projectSchema(picture));
  return projectSchemas.get(kind)!;
}

export const collections = {
  municipalities: defineCollection({ loader: contentLoader('municipalities'), schema: ours.municipalities.schema }),
  tos: defineCollection({ loader: contentLoader('tos'), schema: ours.tos.schema }),
  projects: defineCollection({ loader: contentLoader('projects'), schema: ({ image }) => projects(image()) }),
  inserts: defineCollection({ loader: contentLoader('inserts'), schema: ours.inserts.schema }),
  contests: defineCollection({ loader: contentLoader('contests'), schema: ours.contests.schema }),
  newspapers: defineCollection({ loader: contentLoader('newspapers'), schema: ours.newspapers.schema }),
  tearSheets: defineCollection({ loader: contentLoader('tearSheets'), schema: ours.tearSheets.schema }),
  objectTypes: defineCollection({ loader: contentLoader('objectTypes'), schema: ours.objectTypes.schema }),
  searchWords: defineCollection({ loader: contentLoader('searchWords'), schema: ours.searchWords.schema }),
  foundations: defineCollection({ loader: contentLoader('foundations'), schema: ours.foundations.schema }),
  tasks: defineCollection({ loader: contentLoader('tasks'), schema: ours.tasks.schema }),
  directions: defineCollection({ loader: contentLoader('directions'), schema: ours.directions.schema }),
  activities: defineCollection({ loader: contentLoader('activities'), schema: ours.activities.schema }),
  stages: defineCollection({ loader: contentLoader('stages'), schema: ours.stages.schema }),
  measures: defineCollection({ loader: contentLoader('measures'), schema: ours.measures.schema }),
  indicators: defineCollection({ loader: contentLoader('indicators'), schema: ours.indicators.schema }),
  results: defineCollection({ loader: contentLoader('results'), schema: ours.results.schema }),
  plans: defineCollection({ loader: contentLoader('plans'), schema: ours.plans.schema }),
  applications: defineCollection({ loader: contentLoader('applications'), schema: ours.applications.schema }),
  snapshots: defineCollection({ loader: contentLoader('snapshots'), schema: ours.snapshots.schema }),
  events: defineCollection({ loader: contentLoader('events'), schema: ours.events.schema }),
  mediaLog: defineCollection({ loader: contentLoader('mediaLog'), schema: ours.mediaLog.schema }),
  documents: defineCollection({ loader: contentLoader('documents'), schema: ours.documents.schema }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: ours.pages.schema }),
  legalActs: defineCollection({ loader: contentLoader('legalActs'), schema: ours.legalActs.schema }),
  samples: defineCollection({ loader: contentLoader('samples'), schema: ours.samples.schema }),
  wizards: defineCollection({ loader: contentLoader('wizards'), schema: ours.wizards.schema }),
  guides: defineCollection({ loader: contentLoader('guides'), schema: ours.guides.schema }),
  terms: defineCollection({ loader: contentLoader('terms'), schema: ours.terms.schema }),
  programmes: defineCollection({ loader: contentLoader('programmes'), schema: ours.programmes.schema }),
  episodes: defineCollection({ loader: contentLoader('episodes'), schema: ours.episodes.schema }),
  surveys: defineCollection({ loader: contentLoader('surveys'), schema: ours.surveys.schema }),
  milestones: defineCollection({ loader: contentLoader('milestones'), schema: ours.milestones.schema }),
  roles: defineCollection({ loader: contentLoader('roles'), schema: ours.roles.schema }),
  councils: defineCollection({ loader: contentLoader('councils'), schema: ours.councils.schema }),
  chats: defineCollection({ loader: contentLoader('chats'), schema: ours.chats.schema }),
  appeals: defineCollection({ loader: contentLoader('appeals'), schema: ours.appeals.schema }),
  translations: defineCollection({ loader: contentLoader('translations'), schema: ours.translations.schema }),
  /** The same pages as MDX for rendering; the line above has refused anything that is not plain text. */
  pageTexts: defineCollection({ loader: glob({ pattern: '*.mdx', base: join(settings().contentRoot, ours.pages.folder) }) }),
};
