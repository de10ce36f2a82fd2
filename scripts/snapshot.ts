/** `npm run snapshot [-- --as-of 2026-12-31 --from DAY|COMMIT --whole --dry-run --force]`: the registry of one day as a file. */
import { readFlags } from '../src/doors/read-flags.ts';
import { takeSnapshot } from '../src/doors/take-snapshot.ts';
import { settings } from '../src/settings.ts';

const USAGE = 'npm run snapshot [-- --as-of 2026-12-31 --from ДЕНЬ|ИЗМЕНЕНИЕ --whole --dry-run --force]';
const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const { values } = readFlags({ 'as-of': text, from: text, whole: flag, 'dry-run': flag, force: flag }, USAGE);
const outcome = await takeSnapshot(settings(), { asOf: values['as-of'], from: values.from, whole: values.whole, dry: values['dry-run'], force: values.force });
(outcome.ok ? console.log : console.error)(outcome.text);
process.exitCode = outcome.ok ? 0 : 1;
