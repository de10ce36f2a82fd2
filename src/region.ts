/** The region of this build, from region.json. Rooms and the kernel never import it: they take the region as a parameter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { regionSchema, type Region } from './region-schema.ts';
import { settings } from './settings.ts';

export const region: Region = Object.freeze(regionSchema.parse(JSON.parse(readFileSync(join(settings().contentRoot, 'region.json'), 'utf8'))));
