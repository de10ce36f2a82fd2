/** `npm start [-- --port 4321 --host localhost]`: builds the site if anything changed, then shows it. */
import { relative } from 'node:path';
import { buildSite } from '../src/doors/build-site.ts';
import { sayCounts } from '../src/doors/published.ts';
import { portOf, readFlags } from '../src/doors/read-flags.ts';
import { serve } from '../src/doors/static-server.ts';
import { settings } from '../src/settings.ts';

const flags = { port: { type: 'string', default: '4321' }, host: { type: 'string', default: 'localhost' } } as const;
const { values } = readFlags(flags, 'npm start [-- --port 4321 --host localhost]');
const port = portOf(values.port);
const run = settings();
const outcome = await buildSite(run, { onlyIfChanged: true });
if (!outcome.ok) process.exit(1);

const site = await serve(run.outFolder, { port, host: values.host });
if (site.port !== port) console.log(`Порт ${port} занят, взят следующий свободный.`);
console.log(`\n  ${sayCounts(outcome.counts)}\n\n  Откройте ${site.url}/\n\n  Показывается папка ${relative(run.projectRoot, run.outFolder) || run.outFolder}. Остановить: Ctrl+C.`);

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    console.log('\nОстановлено.');
    void site.close().then(() => process.exit(0));
  });
}
