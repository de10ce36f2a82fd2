/** `npm run preview -- [--against main --number 12 --out FOLDER | --guard]`: what a change does to the site, and a copy to look at. */
import { join } from 'node:path';
import { guardChange, previewSite } from '../src/doors/preview-site.ts';
import { readFlags } from '../src/doors/read-flags.ts';
import { settings } from '../src/settings.ts';

const USAGE = 'npm run preview -- [--against main] [--number 12] [--out ПАПКА] [--guard]';
const text = { type: 'string' } as const;
const { values } = readFlags({ against: text, number: text, out: text, guard: { type: 'boolean' } }, USAGE);
const run = settings();
const { against = 'main', number = '0' } = values;
if (!/^\d{1,9}$/.test(number)) {
  console.error(`--number: номер правки цифрами.\nПишите так: ${USAGE}`);
  process.exit(2);
}
const outcome = values.guard ? guardChange(run, against) : await previewSite(run, { against, number, out: values.out ?? join(run.projectRoot, 'dist-preview') });
console.log(`\n${outcome.text}`);
process.exitCode = outcome.ok ? 0 : 1;
