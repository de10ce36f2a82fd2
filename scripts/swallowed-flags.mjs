/**
 * Flags written without the second «--»: npm keeps them for itself and hands our program nothing, so «npm run snapshot
 * --dry-run» would write the file. npm tells of them in its environment. Plain JavaScript: read before a new Node is found.
 */

/** What each program understands; a flag with a value carries an example of it. */
export const FLAGS = {
  start: { port: '4321', host: 'localhost' },
  test: { fresh: '' },
  dev: { port: '4321', host: 'localhost' },
  check: { figures: '', format: 'json', out: 'ФАЙЛ', fix: '' },
  build: { 'if-changed': '', pages: '' },
  new: { title: '«Название»', municipality: 'ОКРУГ', place: '«деревня Название»', date: '2026-12-31', id: 'imya-faila', from: 'imya-praktiki', kind: 'устав', file: 'ФАЙЛ' },
  import: { 'dry-run': '', sheet: '«Реестр»', kind: 'tos', contest: 'konkurs', 'as-of': '2026-12-31', source: '«Реестр ТОС»', remarks: 'ФАЙЛ' },
  export: { kind: 'tos', template: '', contest: 'konkurs' },
  accept: { 'dry-run': '' },
  preview: { number: '12', against: 'main', out: 'ПАПКА', guard: '' },
  bench: { only: 'check' },
  'base-map': { check: '', region: 'ФАЙЛ', out: 'ПАПКА' },
  'field-tables': {},
  print: { edition: 'gazeta', all: '', release: '', freeze: '', force: '' },
  snapshot: { 'as-of': '2026-12-31', from: '2026-09-30', whole: '', 'dry-run': '', force: '' },
};
const OF_EVERY_PROGRAM = { content: 'tests/fixtures/vymyshlensk' };
/** npm has a `yes` of its own, which people keep in their settings; without ours the questions are asked, no harm done. */

/** The sentence to end with, or undefined. `words` are those that did reach the program. */
export function swallowedFlags(verb, words, env) {
  const flags = Object.entries({ ...FLAGS[verb], ...OF_EVERY_PROGRAM });
  const taken = flags.filter(([name]) => isTyped(env[`npm_config_${name.replaceAll('-', '_')}`]) && !words.some((word) => word === `--${name}` || word.startsWith(`--${name}=`)));
  if (taken.length === 0) return undefined;
  const lost = taken.filter(([, example]) => example !== '');
  // The value of a lone flag is the word that it left behind; which of several belongs to which is not known.
  const isClear = lost.length === 1 && words.length > 0;
  const kept = isClear ? words.slice(0, -1) : words.filter(() => lost.length === 0);
  const said = taken.map(([name, example]) => {
    const typed = env[`npm_config_${name.replaceAll('-', '_')}`];
    if (example === '') return `--${name}`;
    return `--${name} ${quoted(typed !== 'true' ? typed : isClear ? words.at(-1) : example)}`;
  });
  const script = verb === 'start' || verb === 'test' ? `npm ${verb}` : `npm run ${verb}`;
  return `npm забрал ключ себе. Напишите два дефиса: ${[script, '--', ...kept, ...said].join(' ')}`;
}

/** npm says «» for what is switched off. */
function isTyped(value) {
  return value !== undefined && value !== '' && value !== 'false';
}

function quoted(value) {
  return /\s/.test(value) ? `"${value}"` : value;
}
