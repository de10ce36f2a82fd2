/** `npm run check [-- --format text|json|annotations | --figures]`: every fault of the content in one run, or the figures that texts may name. */
import { checkContent } from '../src/check.ts';
import { listFigures } from '../src/doors/list-figures.ts';
import { readFlags } from '../src/doors/read-flags.ts';
import { formatAnnotation, formatProblem } from '../src/kernel/problems.ts';
import { countOf, NOUNS } from '../src/kernel/text.ts';
import { settings } from '../src/settings.ts';

const FORMATS = ['text', 'json', 'annotations'];
const USAGE = `npm run check [-- --format ${FORMATS.join('|')} | --figures]`;
const MOST_NAMED = 5;
const started = performance.now();
const { values } = readFlags({ format: { type: 'string' }, figures: { type: 'boolean' } }, USAGE);
const format = values.format ?? (process.env.GITHUB_ACTIONS ? 'annotations' : 'text');
if (!FORMATS.includes(format)) {
  console.error(`Не понимаю --format ${format}.\nПишите так: ${USAGE}`);
  process.exit(2);
}
const run = settings();
const { content, problems } = await checkContent(run.contentRoot, run);
const errors = problems.filter((p) => p.severity === 'error').length;
const warnings = problems.length - errors;

if (values.figures) console.log(listFigures(content, run.today));
else if (format === 'json') console.log(JSON.stringify(problems, null, 2));
else {
  for (const p of problems) console.log(format === 'annotations' ? formatAnnotation(p) : `${formatProblem(p)}\n`);
  if (format === 'text' && content.faulty.length > 0) console.log(`${sayUnchecked(content.faulty.map((entry) => entry.file))}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  const summary = `Проверено ${countOf(content.fileCount, NOUNS.file)} за ${seconds} с: ${countOf(errors, NOUNS.error)}, ${countOf(warnings, NOUNS.warning)}.`;
  console.log(errors > 0 ? `${summary} Ничего не опубликовано.` : summary);
}
process.exitCode = errors > 0 ? 1 : 0;

/** A record with a faulty field is not joined with others, so that more may come to light in it. */
function sayUnchecked(files: readonly string[]): string {
  const named = `${files.slice(0, MOST_NAMED).join(', ')}${files.length > MOST_NAMED ? ' и другие' : ''}`;
  return `Остальное в ${files.length === 1 ? 'этом файле' : 'этих файлах'} проверю, когда исправите названное: ${named}.`;
}
