/** The region of this build, from region.json. Only projections, layouts and pages may import it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { regionSchema, type Region } from './region-schema.ts';
import { settings } from './settings.ts';

export const region: Region = Object.freeze(regionSchema.parse(JSON.parse(readFileSync(join(settings().contentRoot, 'region.json'), 'utf8'))));
