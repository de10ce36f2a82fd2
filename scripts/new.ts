/** `npm run new -- project|tos|insert|event|document`: asks a few questions and writes a commented blank of a record. */
import { Asker, Refused } from '../src/doors/ask.ts';
import { createRecord } from '../src/doors/create-record.ts';
import { KINDS, type Kind } from '../src/doors/new-record.ts';
import { readFlags } from '../src/doors/read-flags.ts';
import { settings } from '../src/settings.ts';

const USAGE = 'npm run new -- project|tos|insert|event|document [--title … --municipality … --place … --date … --kind … --file … --id … --from … --yes]';
const text = { type: 'string' } as const;
const { values, words } = readFlags({ title: text, municipality: text, place: text, date: text, kind: text, file: text, id: text, from: text, yes: { type: 'boolean' } }, USAGE, { words: true });
const kind = words[0] as Kind | undefined;

if (!kind || !Object.hasOwn(KINDS, kind)) {
  console.error(`Что создать: project — практику (по примеру соседей: --from имя), tos — ТОС, insert — газетную вкладку, event — событие, document — документ.\nПишите так: ${USAGE}`);
  process.exit(2);
}
const asker = new Asker(values);
try {
  const path = await createRecord(settings(), kind, asker, values.from);
  const last = kind === 'project' ? ' Когда всё готово, удалите строку draft: true.' : '';
  console.log(`\nСоздан файл ${path}\nДальше: замените примеры сведениями, удалите лишние строки и запустите npm run check.${last}`);
} catch (error) {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = { EEXIST: 'Такой файл уже есть; ничего не записано.', ABORT_ERR: '\nОтменено; ничего не записано.' };
  if (!(error instanceof Refused) && !(code in known)) throw error;
  console.error(known[code] ?? message);
  process.exitCode = 1;
} finally {
  asker.close();
}
