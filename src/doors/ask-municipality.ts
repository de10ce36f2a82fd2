/** Asks which municipality is meant: by file name or by the beginning of the Russian name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../kernel/suggest.ts';
import type { Asker } from './ask.ts';

/** Answer for «there is none». */
export const NONE = '-';

/** @param mayBeNone the record may be of the whole region: then '' is returned */
export async function askMunicipality(contentRoot: string, asker: Asker, mayBeNone = false): Promise<string> {
  const known = municipalities(contentRoot);
  const find = (answer: string): string | undefined => {
    const word = answer.toLowerCase();
    const byName = known.filter(({ name }) => name.toLowerCase().startsWith(word));
    return known.find(({ id }) => id === word)?.id ?? (byName.length === 1 ? byName[0]!.id : undefined);
  };
  const answer = await asker.ask({
    flag: 'municipality',
    text: `Муниципалитет: имя файла или начало названия${mayBeNone ? '; весь регион — дефис' : ''}`,
    ...(mayBeNone && { proposal: NONE }),
    fault: (text) => {
      if (find(text) || (mayBeNone && text === NONE)) return undefined;
      const guess = nearest(text.toLowerCase(), known.map(({ id }) => id));
      const list = known.map(({ id, name }) => `    ${id.padEnd(20)} ${name}`).join('\n');
      return `Такого муниципалитета нет.${guess ? ` Возможно, вы имели в виду «${guess}».` : ''}\n${list}`;
    },
  });
  return answer === NONE ? '' : find(answer)!;
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
