/** Profiles of print shops (folder press): each is proven to be an ICC profile for four inks before a press file trusts it. */
import { basename } from 'node:path';
import { problem, type Problem } from '../kernel/problems.ts';
import { readBytes } from './bytes.ts';
import type { FoundFile } from './walk.ts';

/** A press profile is some hundred kilobytes; the largest coated-paper ones are about two megabytes. */
const MAX_BYTES = 3_000_000;
/** Beside the profiles: whose they are. */
const COMPANIONS: readonly string[] = ['README.md', 'LICENSES.md'];
/** Fixed places in the 128 bytes of an ICC header (ICC.1:2022, 7.2): length, device class, colour space, signature. */
const HEADER_BYTES = 128;
const NAME = /^[a-z0-9][a-z0-9.-]*\.icc$/;

const SPACES: Readonly<Record<string, string>> = { 'RGB ': 'экрана или фотоаппарата (RGB)', 'GRAY': 'одной краски (серый)', 'Lab ': 'пересчёта цвета (Lab)', 'XYZ ': 'пересчёта цвета (XYZ)' };

/** Names of the profiles that lie in the folder, broken ones too: those are told of once, here. */
export function readPress(files: readonly FoundFile[], shown: (inside: string) => string, problems: Problem[]): Set<string> {
  const names = new Set<string>();
  for (const found of files) {
    const name = found.inside.slice('press/'.length);
    if (COMPANIONS.includes(name)) continue;
    const file = shown(found.inside);
    if (!NAME.test(name)) {
      const isProfile = /\.(icc|icm)$/i.test(name);
      const better = basename(name).toLowerCase().replace(/\.icm$/, '.icc').replace(/[^a-z0-9.-]+/g, '-').replace(/^[.-]+/, '');
      const hint = isProfile && NAME.test(better) ? `Назовите файл «press/${better}».` : 'Удалите файл: здесь лежат только профили типографий.';
      problems.push(problem({ file, code: 'stray-file', found: `«${name}» в папке press`, expected: 'профиль печати: имя строчными латинскими буквами с окончанием .icc', hint }));
      continue;
    }
    names.add(name);
    const fault = faultOf(found, file);
    if (fault) problems.push(fault);
  }
  return names;
}

function faultOf(found: FoundFile, file: string): Problem | undefined {
  const { bytes, problems } = readBytes(found, file, MAX_BYTES);
  if (problems[0]) return problems[0].code === 'too-big' ? { ...problems[0], hint: 'Профиль газетной печати весит сотни килобайт. Спросите у типографии, тот ли это файл.' } : problems[0];
  const say = (code: string, what: string, hint: string): Problem => problem({ file, code, found: what, expected: 'профиль ICC печатной машины для четырёх красок (CMYK)', hint });
  const word = (from: number): string => bytes.toString('latin1', from, from + 4);
  if (bytes.length < HEADER_BYTES || word(36) !== 'acsp') return say('icc-broken', bytes.length === 0 ? 'файл пуст (0 байт)' : 'внутри файла не профиль ICC', 'Попросите у типографии сам файл .icc: архив и снимок экрана не подойдут.');
  if (bytes.readUInt32BE(0) !== bytes.length) return say('icc-broken', `в профиле ${bytes.length} байт, а в его начале записано ${bytes.readUInt32BE(0)}`, 'Файл скопирован не целиком: скопируйте его заново.');
  if (word(16) !== 'CMYK') return say('icc-not-cmyk', `профиль ${SPACES[word(16)] ?? `для цвета «${word(16).trim()}»`}`, 'Газету печатают четырьмя красками: попросите у типографии профиль CMYK для её бумаги.');
  if (word(12) !== 'prtr') return say('icc-not-press', 'профиль CMYK, но не печатной машины', 'Нужен выводной профиль (output, «prtr»): попросите его у типографии.');
  return undefined;
}
