/** `npm run print -- [2026-11] [--edition ИЗДАНИЕ | --all] [--release] [--freeze] [--force]`: kits for newspapers. */
import { printKits } from '../src/doors/print-kits.ts';
import { readFlags } from '../src/doors/read-flags.ts';
import { settings } from '../src/settings.ts';

const flag = { type: 'boolean' } as const;
const USAGE = 'npm run print -- [2026-11] [--edition ИЗДАНИЕ | --all] [--release] [--freeze] [--force]';
const { values, words } = readFlags({ edition: { type: 'string' }, all: flag, release: flag, freeze: flag, force: flag, site: flag, part: { type: 'string', multiple: true } }, USAGE, { words: true });
if (words.length > 1) {
  console.error(`Печатают по одной вкладке, лишнее слово «${words[1]}».\nПишите так: ${USAGE}`);
  process.exit(2);
}
process.exitCode = (await printKits(settings(), { insert: words[0], ...values })) ? 0 : 1;
