/** `npm run check [-- --format text|json|annotations|gitlab|html --out ФАЙЛ | --fix | --figures]`: every fault of the content in one run, safe mends, or the figures that texts may name. */
import { checkContent } from '../src/check.ts';
import { CHECK_FORMATS, tellCheck, wantedOutput } from '../src/doors/check-output.ts';
import { fixContent, sayFixes } from '../src/doors/fix-content.ts';
import { listFigures } from '../src/doors/list-figures.ts';
import { readFlags } from '../src/doors/read-flags.ts';
import { settings } from '../src/settings.ts';

const USAGE = `npm run check [-- --format ${CHECK_FORMATS.join('|')} | --out ФАЙЛ | --fix | --figures]`;
const started = performance.now();
const { values } = readFlags({ format: { type: 'string' }, out: { type: 'string' }, fix: { type: 'boolean' }, figures: { type: 'boolean' } }, USAGE);
const wanted = wantedOutput(values, process.env);
if ('fault' in wanted) {
  console.error(`${wanted.fault}\nПишите так: ${USAGE}`);
  process.exit(2);
}
const run = settings();
if (values.fix) {
  const said = `${sayFixes(fixContent(run.contentRoot, run.projectRoot))}\n`;
  // Where the report itself goes to the screen for a program, words would spoil it.
  if (wanted.format === 'text' || wanted.out !== undefined) console.log(said);
  else console.error(said);
}
const checked = await checkContent(run.contentRoot, run);
process.exitCode = checked.problems.some((p) => p.severity === 'error') ? 1 : 0;
if (values.figures) console.log(listFigures(checked.content, run.today));
else tellCheck(checked, run, wanted, performance.now() - started);
