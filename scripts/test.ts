/** `npm test [-- check|types|unit|build|built|browser …] [--fresh]`: every check, cheapest first. */
import { readFlags } from '../src/doors/read-flags.ts';
import { runTests } from '../src/doors/run-tests.ts';
import { chooseSteps, STEPS } from '../src/doors/test-plan.ts';
import { settings } from '../src/settings.ts';

const { values, words } = readFlags({ fresh: { type: 'boolean' } }, 'npm test [-- check|types|unit|build|built|browser … --fresh]', { words: true });
const choice = chooseSteps(words);
if ('unknown' in choice) {
  console.error(`Нет такого шага: ${choice.unknown.join(', ')}. Есть: ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exitCode = 1;
} else {
  process.exitCode = (await runTests(choice.steps, settings().projectRoot, { fresh: values.fresh })) ? 0 : 1;
}
