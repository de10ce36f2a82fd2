/**
 * The gate of archives that come by mail. Nothing is unpacked to the disk; the directory of the archive is read first, and what it
 * declares is held against limits and against what lies there. A fault is a Russian sentence with the name of the entry.
 */
import { headOf, readDirectory, unpackEntry, type ZipDirectory, type ZipEntry } from '../reader/zip-directory.ts';

export interface ReadEntry {
  /** With forward slashes, as the archive says it. */
  name: string;
  bytes: Buffer;
}
export type ZipRead = { ok: true; entries: ReadEntry[] } | { ok: false; faults: string[] };

export const ZIP_LIMITS = { entries: 80, file: 200 * 1024 * 1024, total: 200 * 1024 * 1024, entry: 45 * 1024 * 1024, ratio: 200, freeBelow: 100 * 1024, name: 200 };
const MB = 1024 * 1024;

/** @param wants of which entries the bytes are read; the others are only looked at */
export function readZip(bytes: Buffer, wants: (name: string) => boolean): ZipRead {
  const whole = faultOfWhole(bytes);
  if (whole) return { ok: false, faults: [whole] };
  const directory = entriesOf(bytes);
  if (typeof directory === 'string') return { ok: false, faults: [directory] };
  const faults = [...directory.flatMap((entry) => faultOf(entry) ?? []), ...faultsTogether(directory, bytes)];
  if (faults.length > 0) return { ok: false, faults };
  const entries: ReadEntry[] = [];
  for (const entry of directory) {
    if (entry.name.endsWith('/') || !wants(entry.name)) continue;
    const read = unpack(bytes, entry);
    if (typeof read === 'string') faults.push(read);
    else entries.push({ name: entry.name, bytes: read });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, entries };
}

function faultOfWhole(bytes: Buffer): string | undefined {
  if (bytes.length === 0) return 'Файл пуст: 0 байт. Попросите прислать архив ещё раз.';
  if (bytes.length > ZIP_LIMITS.file) return `Архив на ${Math.round(bytes.length / MB)} МБ, а больше 200 МБ не принимаем. Попросите уменьшить снимки.`;
  const head = bytes.subarray(0, 8).toString('latin1');
  if (head.startsWith('Rar!') || head.startsWith('7z\xBC\xAF')) return 'Это архив RAR или 7z, а нужен ZIP: распакуйте его и запакуйте в ZIP.';
  if (!/^PK(\x03\x04|\x05\x06)/.test(head)) return 'Это не архив ZIP. Нужен файл praktika-….zip, который скачивается со страницы «Рассказать о практике».';
  return undefined;
}

/** The entries as the directory declares them, or the sentence why it cannot be read. */
function entriesOf(bytes: Buffer): ZipDirectory['entries'] | string {
  const read = readDirectory(bytes, ZIP_LIMITS.entries);
  if ('entries' in read && read.isExact) return read.entries.length > 0 ? read.entries : 'Архив пуст: в нём нет ни одного файла.';
  switch ('fault' in read && read.fault) {
    case 'zip64':
      return 'Архив в формате ZIP64: такие бывают только у огромных архивов.';
    case 'split':
      return 'Архив разрезан на части: нужен один файл ZIP.';
    case 'too-many-entries':
      return `В архиве ${(read as { count?: number }).count} файлов, а больше ${ZIP_LIMITS.entries} не бывает: запись, снимки и паспорт.`;
    default:
      return 'Архив обрывается или повреждён: не читается его оглавление. Попросите прислать его ещё раз.';
  }
}

const shown = (name: string): string => `«${name.replace(/\p{Cc}/gu, '?').slice(0, 80)}»`;

/** What is wrong with one entry, before a byte of it is unpacked. */
function faultOf({ name, flags, method, unpacked: size, packed, kind }: ZipEntry): string | undefined {
  const start = shown(name);
  if (name === '' || name.length > ZIP_LIMITS.name || /\p{Cc}/u.test(name)) return `${start}: так файл называться не может.`;
  if (/^[/\\]|^[A-Za-z]:/.test(name)) return `${start}: путь от корня диска. Такой архив мог бы записать файл куда угодно, он не принят.`;
  if (name.includes('\\')) return `${start}: в пути обратная черта. Запакуйте папку средствами системы ещё раз.`;
  if (name.split('/').some((part) => part === '..' || part === '.')) return `${start}: путь выходит из папки архива («..»). Такой архив не принят.`;
  if (kind !== 0 && kind !== 8 && kind !== 4) return `${start}: это ссылка или особый файл, а нужен обычный.`;
  if ((flags & 0x2041) !== 0) return `${start}: файл под паролем. Запакуйте без пароля.`;
  if (method !== 0 && method !== 8) return `${start}: сжат непонятным способом. Запакуйте обычным ZIP.`;
  if (size > ZIP_LIMITS.entry) return `${start}: ${Math.round(size / MB)} МБ, а больше 45 МБ не бывает ни у записи, ни у снимка.`;
  if (size > ZIP_LIMITS.freeBelow && size > packed * ZIP_LIMITS.ratio) return `${start}: сжат больше чем в ${ZIP_LIMITS.ratio} раз. Так бывает только у нарочно сделанных архивов.`;
  return undefined;
}

/** What no entry shows alone: twins, an impossible sum, entries that share their bytes. */
function faultsTogether(entries: readonly ZipEntry[], bytes: Buffer): string[] {
  const faults: string[] = [];
  const names = new Map<string, string>();
  for (const { name } of entries) {
    const key = name.normalize('NFKC').toLowerCase();
    const twin = names.get(key);
    if (twin !== undefined) faults.push(`${shown(name)}: такое имя в архиве дважды${twin === name ? '' : ` (ещё ${shown(twin)})`}.`);
    names.set(key, name);
  }
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > ZIP_LIMITS.total) faults.push(`После распаковки вышло бы ${Math.round(total / MB)} МБ, а больше 200 МБ не принимаем.`);
  const ranges = entries.map(({ name, local, packed }) => ({ name, from: local, to: local + 30 + packed })).sort((a, b) => a.from - b.from);
  for (const [i, range] of ranges.entries()) {
    if (range.to > bytes.length) faults.push(`${shown(range.name)}: обрывается, архив скопирован не целиком.`);
    else if (i > 0 && range.from < ranges[i - 1]!.to) faults.push(`${shown(range.name)}: лежит поверх другого файла. Так бывает только у нарочно сделанных архивов.`);
  }
  return faults;
}

function unpack(bytes: Buffer, entry: ZipEntry): Buffer | string {
  const start = shown(entry.name);
  const head = headOf(bytes, entry);
  if (!head) return `${start}: в архиве нет самого файла, только его имя.`;
  if (head.name !== entry.name) return `${start}: в оглавлении архива одно имя, у файла другое.`;
  if (head.start + entry.packed > bytes.length) return `${start}: обрывается, архив скопирован не целиком.`;
  const read = unpackEntry(bytes, head.start, entry);
  if ('part' in read) return Buffer.from(read.part.buffer, read.part.byteOffset, read.part.byteLength);
  if (read.fault === 'broken') return `${start}: не распаковывается: повреждён или больше, чем сказано в архиве.`;
  return read.fault === 'size' ? `${start}: в архиве сказано ${entry.unpacked} байт, а внутри ${read.size}.` : `${start}: повреждён, контрольная сумма не сходится.`;
}
