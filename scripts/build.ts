/** `npm run build [-- --if-changed]`: checks the content, builds beside the served folder, swaps when whole. */
import { parseArgs } from 'node:util';
import { buildSite } from '../src/doors/build-site.ts';
import { settings } from '../src/settings.ts';

const { values } = parseArgs({ options: { 'if-changed': { type: 'boolean' } } });
const outcome = await buildSite(settings(), { onlyIfChanged: values['if-changed'] });
process.exitCode = outcome.ok ? 0 : 1;
