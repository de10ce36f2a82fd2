/** What the base map needs to know of the region, read from region.json; no region is named in the code. */

import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readJsonFile } from './json-file.ts';

const degrees = z.number().min(-180).max(180);

const settingsSchema = z.object({
  map: z.object({
    /** [west, south, east, north] in degrees; the source data is read with a margin around it. */
    bbox: z
      .tuple([degrees, degrees, degrees, degrees])
      .refine(([west, south, east, north]) => west < east && south < north && south >= -90 && north <= 90, {
        message: 'ожидается [запад, юг, восток, север] в градусах',
      }),
    /** Code of the region in the Digital Chart of the World, country and state: «XX.YYY». */
    dcw: z.string().regex(/^[A-Z]{2}\.[A-Z0-9]{1,4}$/, 'ожидается код вида «XX.YYY»; список: gmt coast -E+L'),
    /** First-level administrative code of GeoNames (admin1). */
    geonamesAdmin: z.string().regex(/^[A-Z0-9]{1,4}$/, 'ожидается код admin1 из GeoNames, строкой в кавычках'),
  }),
});

export type BaseMapSettings = z.infer<typeof settingsSchema>['map'];

/** Reads the three keys of `map`; other keys belong to other rooms and are not looked at. */
export function readSettings(file: string): BaseMapSettings {
  if (!existsSync(file)) throw new Error(`Нет файла ${file}: в нём ожидаются map.bbox, map.dcw и map.geonamesAdmin.`);
  return readJsonFile(file, settingsSchema).map;
}
