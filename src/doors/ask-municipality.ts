/** Asks which municipality is meant: by file name, by the beginning of the Russian name or as offices write it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeFinder, type PlaceNames } from '../features/registry-import/match-place.ts';
import { nearest } from '../kernel/suggest.ts';
import { parseYaml } from '../reader/yaml.ts';
import type { Asker } from './ask.ts';

/** Answer for «there is none». */
export const NONE = '-';

/** @param mayBeNone the record may be of the whole region: then '' is returned */
export async function askMunicipality(contentRoot: string, asker: Asker, mayBeNone = false): Promise<string> {
  const known = municipalities(contentRoot);
  const places = placeFinder(known);
  const find = (answer: string): string | undefined => {
    const word = answer.toLowerCase();
    const byName = known.filter(({ nameShort }) => nameShort.toLowerCase().startsWith(word));
    const found = places.find(answer);
    return known.find(({ id }) => id === word)?.id ?? (byName.length === 1 ? byName[0]!.id : 'id' in found ? found.id : undefined);
  };
  const answer = await asker.ask({
    flag: 'municipality',
    text: `Муниципалитет: имя файла или начало названия${mayBeNone ? '; весь регион — дефис' : ''}`,
    ...(mayBeNone && { proposal: NONE }),
    fault: (text) => {
      if (find(text) || (mayBeNone && text === NONE)) return undefined;
      const guess = nearest(text.toLowerCase(), known.map(({ id }) => id));
      const list = known.map(({ id, nameShort }) => `    ${id.padEnd(20)} ${nameShort}`).join('\n');
      return `Такого муниципалитета нет.${guess ? ` Возможно, вы имели в виду «${guess}».` : ''}\n${list}`;
    },
  });
  return answer === NONE ? '' : find(answer)!;
}

/** A file that does not read well is known by its name alone. */
function municipalities(contentRoot: string): PlaceNames[] {
  const folder = join(contentRoot, 'municipalities');
  return readdirSync(folder)
    .filter((file) => /^[^._].*\.yaml$/.test(file))
    .map((file) => {
      const data = (parseYaml(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''), file).data ?? {}) as Record<string, unknown>;
      const text = (key: string): string => (typeof data[key] === 'string' ? data[key] : '');
      const former = Array.isArray(data.formerNames) ? (data.formerNames as { name?: unknown }[]).flatMap((one) => (typeof one?.name === 'string' ? [one.name] : [])) : [];
      const id = file.replace(/\.yaml$/, '');
      return { id, name: text('name') || id, nameShort: text('nameShort') || id, nameGenitive: text('nameGenitive') || id, formerNames: former };
    });
}
