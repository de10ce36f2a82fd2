/** `npm run dev`: live preview while writing; arguments go to the site generator as they are. */
import { PROGRAMS, runNode } from '../src/doors/child.ts';
import { settings } from '../src/settings.ts';

const run = settings();
console.log(
  [
    'Живой просмотр: страница обновляется, как только вы сохраняете файл.',
    'Адрес появится ниже в строке «Local». Остановить: Ctrl+C.',
    'Поиск и указатель здесь не работают: их делает сборка (npm start).',
    'Все ошибки содержания сразу: npm run check.',
    '',
  ].join('\n'),
);
const { code } = await runNode(PROGRAMS.astro, ['dev', ...process.argv.slice(2)], { projectRoot: run.projectRoot });
process.exitCode = code === 130 ? 0 : code;
