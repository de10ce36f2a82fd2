/** The owner's street layer: named in region.json, lying in `public`, and what it is said to be. */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { problem, type Problem } from '../kernel/problems.ts';
import { HEAD_BYTES, kindOfArchive, STREET_KINDS, type StreetKind } from '../kernel/street-archive.ts';
import type { Content } from './content.ts';

const WORDS: Record<StreetKind, string> = { raster: 'картинки (raster)', vector: 'линии (vector)' };

export function checkStreetFile({ region, regionFile }: Pick<Content, 'region' | 'regionFile'>, projectRoot: string): Problem[] {
  const streets = region?.map.streets;
  if (!streets || !regionFile) return [];
  const told = (field: 'file' | 'kind', what: { code: string; found: string; expected: string; hint: string }): Problem[] => [
    problem({ file: regionFile.file, ...regionFile.at(['map', 'streets', field]), field: `map.streets.${field}`, ...what }),
  ];
  const head = readHead(join(projectRoot, 'public', streets.file));
  if (!head) {
    return told('file', {
      code: 'streets-missing',
      found: `в папке public нет файла «${streets.file}»`,
      expected: 'архив улиц PMTiles в папке public',
      hint: 'Положите файл в public или удалите map.streets: карта работает и без улиц. Как сделать файл — docs/street-layer.md.',
    });
  }
  const kind = kindOfArchive(head);
  if (!kind) {
    return told('file', {
      code: 'streets-garbage',
      found: `«${streets.file}» — не архив PMTiles третьей версии`,
      expected: 'файл, который начинается словом PMTiles и цифрой версии 3',
      hint: 'Скачайте или соберите архив заново: возможно, он оборвался.',
    });
  }
  if (kind === streets.kind) return [];
  const named = STREET_KINDS.map((known) => `${known} — ${WORDS[known].split(' ')[0]}`).join(', ');
  return told('kind', { code: 'streets-kind', found: `${streets.kind}, а в архиве ${WORDS[kind]}`, expected: `kind: ${kind}`, hint: `Бывают: ${named}.` });
}

/** Only the first bytes: the archive may be larger than the memory. */
function readHead(path: string): Uint8Array | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const head = new Uint8Array(HEAD_BYTES);
    return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
