/** ZIPs that are the same every time: sorted names, one date, fixed compression. Pure. */
import { type ZipOptions, zipSync } from 'fflate';

/** Already pressed: pressing them again costs time and wins nothing. */
const PRESSED = /\.(jpe?g|png|webp|pdf|docx|odt|zip)$/i;
const LEVEL = 6;

/**
 * @param day yyyy-mm-dd, the date of every file in it
 * @throws RangeError naming the path when it could be written outside of the folder, or when Windows would take two names for one
 */
export function zip(files: ReadonlyMap<string, Uint8Array>, day: string): Uint8Array {
  const names = [...files.keys()].sort();
  const taken = new Map<string, string>();
  for (const name of names) {
    guard(name);
    const other = taken.get(name.toLowerCase());
    if (other !== undefined) throw new RangeError(`Архив: пути «${other}» и «${name}» для Windows — один файл; переименуйте один из них`);
    taken.set(name.toLowerCase(), name);
  }
  return pack(names.map((name) => [name, files.get(name)!, PRESSED.test(name) ? 0 : LEVEL] as const), day);
}

/** The same for formats that care about order, as the first «mimetype» of an ODT. */
export function pack(entries: readonly (readonly [name: string, bytes: Uint8Array, level: 0 | 6])[], day: string): Uint8Array {
  const mtime = noon(day);
  return zipSync(Object.fromEntries(entries.map(([name, bytes, level]) => [name, [bytes, { level, mtime, os: 0 }] satisfies [Uint8Array, ZipOptions]])));
}

/** A ZIP keeps the hour of the wall clock, so noon is said in it: then it is noon in every time zone. */
function noon(day: string): Date {
  const [year, month, date] = day.split('-').map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || year! < 1980 || year! > 2099) throw new RangeError(`Архив: день «${day}», а нужен вид 2026-03-12, год 1980–2099`);
  return new Date(year!, month! - 1, date!, 12);
}

function guard(name: string): void {
  const why = name === ''
    ? 'пустое имя'
    : /^[/\\]|^[A-Za-z]:/.test(name)
      ? 'путь от корня'
      : /[\\:*?"<>|\u0000-\u001F]/.test(name)
        ? 'знак, которого не терпит Windows'
        : name.split('/').some((part) => part === '..' || part === '.' || part === '' || /[. ]$/.test(part))
          ? 'пустая часть, точка или «..»'
          : undefined;
  if (why) throw new RangeError(`Архив: путь «${name}» нельзя записать: ${why}; нужен путь внутри папки, например teksty/passport.txt`);
}
