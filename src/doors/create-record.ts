/** The conversation behind `npm run new`: a few questions, one file, the next step. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isRealDate } from '../kernel/dates.ts';
import { nearest } from '../kernel/suggest.ts';
import type { Settings } from '../settings.ts';
import type { Asker } from './ask.ts';
import { bareName, faultOfId, fillTemplate, KINDS, nextCode, proposeId, recordPath, takenIds, type Kind } from './new-record.ts';

const TITLES: Record<Kind, string> = {
  project: 'Что сделали, одной строкой (например: Беседка на улице Новой)',
  tos: 'Название ТОС без слова «ТОС» и без кавычек',
  insert: 'Заголовок номера',
};

/** Returns the path of the new file, as it opens from the current folder. Never overwrites. */
export async function createRecord(run: Settings, kind: Kind, asker: Asker): Promise<string> {
  const { titleField } = KINDS[kind];
  const taken = takenIds(run.contentRoot, kind);
  const typed = await asker.ask({ flag: 'title', text: TITLES[kind], fault: (answer) => (kind === 'tos' && /^(ТОС)?$/iu.test(bareName(answer)) ? 'Нужно само название: Родник.' : undefined) });
  const title = kind === 'tos' ? bareName(typed) : typed;
  const values: Record<string, string> = { [titleField]: title, code: nextCode(run.contentRoot, kind), asOf: run.today };

  let municipality = '';
  if (kind === 'insert') {
    values.date = await asker.ask({ flag: 'date', text: 'Когда выходит: год-месяц', proposal: run.today.slice(0, 7), fault: faultOfMonth });
  } else {
    municipality = await askMunicipality(run.contentRoot, asker);
    if (kind === 'project') values.municipality = municipality;
  }
  const id = await asker.ask({
    flag: 'id',
    text: 'Имя файла латиницей: станет адресом страницы и больше не меняется',
    proposal: kind === 'insert' ? proposeId(values.date!.slice(0, 7), taken) : proposeId(title, taken, municipality),
    fault: (answer) => faultOfId(answer, taken),
  });

  const path = join(run.contentRoot, recordPath(kind, id, municipality));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, fillTemplate(run.contentRoot, kind, values), { flag: 'wx' });
  return relative(process.cwd(), path);
}

function faultOfMonth(answer: string): string | undefined {
  return /^\d{4}-\d{2}/.test(answer) && isRealDate(answer) ? undefined : 'Год и месяц через дефис: 2027-03.';
}

/** By file name or by the beginning of the Russian name. */
async function askMunicipality(contentRoot: string, asker: Asker): Promise<string> {
  const known = municipalities(contentRoot);
  const find = (answer: string): string | undefined => {
    const word = answer.toLowerCase();
    const byName = known.filter(({ name }) => name.toLowerCase().startsWith(word));
    return known.find(({ id }) => id === word)?.id ?? (byName.length === 1 ? byName[0]!.id : undefined);
  };
  const answer = await asker.ask({
    flag: 'municipality',
    text: 'Муниципалитет: имя файла или начало названия',
    fault: (text) => {
      if (find(text)) return undefined;
      const guess = nearest(text.toLowerCase(), known.map(({ id }) => id));
      const list = known.map(({ id, name }) => `    ${id.padEnd(20)} ${name}`).join('\n');
      return `Такого муниципалитета нет.${guess ? ` Возможно, вы имели в виду «${guess}».` : ''}\n${list}`;
    },
  });
  return find(answer)!;
}

function municipalities(contentRoot: string): { id: string; name: string }[] {
  const folder = join(contentRoot, 'municipalities');
  return readdirSync(folder)
    .filter((file) => /^[^._].*\.yaml$/.test(file))
    .map((file) => ({
      id: file.replace(/\.yaml$/, ''),
      name: /^nameShort:\s*["']?(.+?)["']?\s*$/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? '',
    }));
}
