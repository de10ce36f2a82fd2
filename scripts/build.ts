/** `npm run build [-- --if-changed --pages]`: checks the content, builds beside the served folder, swaps when whole. */
import { buildSite } from '../src/doors/build-site.ts';
import { readFlags } from '../src/doors/read-flags.ts';
import { settings } from '../src/settings.ts';

const { values } = readFlags({ 'if-changed': { type: 'boolean' }, pages: { type: 'boolean' } }, 'npm run build [-- --if-changed | --pages]');
const outcome = await buildSite(settings(), { onlyIfChanged: values['if-changed'], kits: !values.pages });
process.exitCode = outcome.ok ? 0 : 1;
