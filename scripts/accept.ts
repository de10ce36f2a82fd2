/** `npm run accept -- practice.zip [--dry-run]`: takes a practice told on the site into the content, as a draft. */
import { acceptPractice } from '../src/doors/accept-practice.ts';
import { Asker } from '../src/doors/ask.ts';
import { readFlags } from '../src/doors/read-flags.ts';
import { settings } from '../src/settings.ts';

const USAGE = 'npm run accept -- praktika.zip [--dry-run]';
const { values, words } = readFlags({ 'dry-run': { type: 'boolean' } }, USAGE, { words: true });
if (words.length !== 1) {
  console.error(`${words.length === 0 ? 'Какой архив принять?' : 'Архивы принимают по одному.'}\nПишите так: ${USAGE}`);
  process.exit(2);
}
const asker = process.stdin.isTTY ? new Asker({}) : undefined;
try {
  const { ok, text } = await acceptPractice(settings(), {
    file: words[0]!,
    dry: values['dry-run'],
    ...(asker && { askId: (why, proposal, fault) => asker.ask({ flag: 'id', text: `${why} Как назвать эту`, proposal, fault }) }),
  });
  (ok ? console.log : console.error)(text);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ABORT_ERR') throw error;
  console.error('\nОтменено; ничего не записано.');
  process.exitCode = 1;
} finally {
  asker?.close();
}
