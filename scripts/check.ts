/** `npm run check [-- --format text|json|annotations | --figures]`: every fault of the content in one run, or the figures that texts may name. */
import { checkContent } from '../src/check.ts';
import { listFigures } from '../src/doors/list-figures.ts';
import { formatAnnotation, formatProblem } from '../src/kernel/problems.ts';
import { countOf, NOUNS } from '../src/kernel/text.ts';
import { settings } from '../src/settings.ts';

const started = performance.now();
const formatFlag = process.argv.indexOf('--format');
const format = formatFlag > 0 ? process.argv[formatFlag + 1] : process.env.GITHUB_ACTIONS ? 'annotations' : 'text';
const run = settings();
const { content, problems } = await checkContent(run.contentRoot, run);
const errors = problems.filter((p) => p.severity === 'error').length;
const warnings = problems.length - errors;

if (process.argv.includes('--figures')) console.log(listFigures(content, run.today));
else if (format === 'json') console.log(JSON.stringify(problems, null, 2));
else {
  for (const p of problems) console.log(format === 'annotations' ? formatAnnotation(p) : `${formatProblem(p)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  const summary = `Проверено ${countOf(content.fileCount, NOUNS.file)} за ${seconds} с: ${countOf(errors, NOUNS.error)}, ${countOf(warnings, NOUNS.warning)}.`;
  console.log(errors > 0 ? `${summary} Ничего не опубликовано.` : summary);
}
process.exitCode = errors > 0 ? 1 : 0;
