/** Door of the base map: `npm run base-map [-- --check --region FILE --out FOLDER]`. */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildBaseMap } from '#features/map/base-map/run.ts';

const HELP = `Строит карту-основу (контур, озёра, реки, населённые пункты) из пакетов Debian и npm.

  npm run base-map                     записать content/geo/*.geojson и places.json
  npm run base-map -- --check          только сравнить с тем, что есть; код 1, если отличается
      --region ФАЙЛ    настройки вместо content/region.json
      --out ПАПКА      папка слоёв вместо content/geo`;

try {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, region: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) console.log(HELP);
  else {
    const content = process.env.CONTENT_DIR ?? 'content';
    const check = values.check ?? false;
    const regionFile = values.region ?? join(content, 'region.json');
    const changed = buildBaseMap({ regionFile, folder: values.out ?? join(content, 'geo'), check, say: (line) => console.log(line) });
    console.log(changed.length === 0 ? 'Готово: ничего не изменилось.' : `Готово. ${check ? 'Отличаются' : 'Изменены'}: ${changed.join(', ')}.`);
    if (check && changed.length > 0) process.exitCode = 1;
  }
} catch (error) {
  const unknownKey = String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
  console.error(unknownKey ? `Неизвестный ключ.\n${HELP}` : `Карта-основа не построена. ${(error as Error).message}`);
  process.exitCode = 1;
}
