/** Astro's view of the collections: one line each; folders and grammar are in collections.ts. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import { collections as ours } from './collections.ts';
import { projectSchema } from './features/projects/schema.ts';
import { contentLoader } from './reader/astro-loader.ts';
import { settings } from './settings.ts';

/** Astro asks for the schema once an entry; it is the same for all, since pictures are named with «./». */
let projects: ReturnType<typeof projectSchema> | undefined;

export const collections = {
  municipalities: defineCollection({ loader: contentLoader('municipalities'), schema: ours.municipalities.schema }),
  tos: defineCollection({ loader: contentLoader('tos'), schema: ours.tos.schema }),
  projects: defineCollection({ loader: contentLoader('projects'), schema: ({ image }) => (projects ??= projectSchema(image())) }),
  inserts: defineCollection({ loader: contentLoader('inserts'), schema: ours.inserts.schema }),
  contests: defineCollection({ loader: contentLoader('contests'), schema: ours.contests.schema }),
  newspapers: defineCollection({ loader: contentLoader('newspapers'), schema: ours.newspapers.schema }),
  objectTypes: defineCollection({ loader: contentLoader('objectTypes'), schema: ours.objectTypes.schema }),
  foundations: defineCollection({ loader: contentLoader('foundations'), schema: ours.foundations.schema }),
  tasks: defineCollection({ loader: contentLoader('tasks'), schema: ours.tasks.schema }),
  directions: defineCollection({ loader: contentLoader('directions'), schema: ours.directions.schema }),
  activities: defineCollection({ loader: contentLoader('activities'), schema: ours.activities.schema }),
  stages: defineCollection({ loader: contentLoader('stages'), schema: ours.stages.schema }),
  measures: defineCollection({ loader: contentLoader('measures'), schema: ours.measures.schema }),
  indicators: defineCollection({ loader: contentLoader('indicators'), schema: ours.indicators.schema }),
  results: defineCollection({ loader: contentLoader('results'), schema: ours.results.schema }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: ours.pages.schema }),
  /** The same pages as MDX for rendering; the line above has refused anything that is not plain text. */
  pageTexts: defineCollection({ loader: glob({ pattern: '*.mdx', base: join(settings().contentRoot, ours.pages.folder) }) }),
};
