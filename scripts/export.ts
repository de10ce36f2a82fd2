/** `npm run export -- registry.xlsx|.csv [--kind tos|applications|observations|population --contest … --template]`. */
import { exportRegistry } from '../src/doors/export-registry.ts';
import { readFlags } from '../src/doors/read-flags.ts';
import { settings } from '../src/settings.ts';

const USAGE = 'npm run export -- ФАЙЛ.xlsx [--kind tos|applications|observations|population --contest КОНКУРС --template]';
const { values, words } = readFlags({ kind: { type: 'string' }, contest: { type: 'string' }, template: { type: 'boolean' } }, USAGE, { words: true });
const [file, ...more] = words;
if (!file || more.length > 0) {
  console.error(`${file ? `Файл нужен один, а названо ${words.length}.` : 'В какой файл выгрузить? Например, reestr.xlsx или reestr.csv.'}\nПишите так: ${USAGE}`);
  process.exit(2);
}
const outcome = await exportRegistry(settings(), file, values);
(outcome.ok ? console.log : console.error)(outcome.text);
process.exitCode = outcome.ok ? 0 : 1;
