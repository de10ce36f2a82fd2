/**
 * The gate of archives that come by mail. Nothing is unpacked to the disk; the directory of the archive is read first, and what it
 * declares is held against limits and against what lies there. A fault is a Russian sentence with the name of the entry.
 */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** With forward slashes, as the archive says it. */
  name: string;
  bytes: Buffer;
}
export type ZipRead = { ok: true; entries: ZipEntry[] } | { ok: false; faults: string[] };

export const ZIP_LIMITS = { entries: 80, file: 200 * 1024 * 1024, total: 200 * 1024 * 1024, entry: 45 * 1024 * 1024, ratio: 200, freeBelow: 100 * 1024, name: 200 };
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record and the longest comment after it. */
const TAIL = 22 + 65_535;
const MB = 1024 * 1024;

interface Declared {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
  /** Kind of file in the manner of Unix: 0 when not told. */
  kind: number;
}

/** @param wants of which entries the bytes are read; the others are only looked at */
export function readZip(bytes: Buffer, wants: (name: string) => boolean): ZipRead {
  const whole = faultOfWhole(bytes);
  if (whole) return { ok: false, faults: [whole] };
  const directory = readDirectory(bytes);
  if (typeof directory === 'string') return { ok: false, faults: [directory] };
  const faults = [...directory.flatMap((entry) => faultOf(entry) ?? []), ...faultsTogether(directory, bytes)];
  if (faults.length > 0) return { ok: false, faults };
  const entries: ZipEntry[] = [];
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
function readDirectory(bytes: Buffer): Declared[] | string {
  const broken = 'Архив обрывается или повреждён: не читается его оглавление. Попросите прислать его ещё раз.';
  let end = bytes.length - 22;
  for (const least = Math.max(0, bytes.length - TAIL); end >= least && bytes.readUInt32LE(end) !== END; end--);
  if (end < 0 || bytes.readUInt32LE(end) !== END) return broken;
  const count = bytes.readUInt16LE(end + 10);
  const [size, start] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) return 'Архив в формате ZIP64: такие бывают только у огромных архивов.';
  if (bytes.readUInt16LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count) return 'Архив разрезан на части: нужен один файл ZIP.';
  if (count === 0) return 'Архив пуст: в нём нет ни одного файла.';
  if (count > ZIP_LIMITS.entries) return `В архиве ${count} файлов, а больше ${ZIP_LIMITS.entries} не бывает: запись, снимки и паспорт.`;
  if (start + size > end) return broken;
  const entries: Declared[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) return broken;
    const [nameLength, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    if (at + 46 + nameLength > end) return broken;
    const isUnix = bytes[at + 5] === 3 || bytes[at + 5] === 19;
    entries.push({
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
      kind: isUnix ? (bytes.readUInt16LE(at + 40) & 0xf000) >> 12 : 0,
    });
    at += 46 + nameLength + extra + comment;
  }
  return at === start + size ? entries : broken;
}

/** The Windows explorer writes Russian names in the coding of DOS, all others in UTF-8. */
function decodeName(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('ibm866').decode(raw);
  }
}

const shown = (name: string): string => `«${name.replace(/\p{Cc}/gu, '?').slice(0, 80)}»`;

/** What is wrong with one entry, before a byte of it is unpacked. */
function faultOf({ name, flags, method, size, packed, kind }: Declared): string | undefined {
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
function faultsTogether(entries: readonly Declared[], bytes: Buffer): string[] {
  const faults: string[] = [];
  const names = new Map<string, string>();
  for (const { name } of entries) {
    const key = name.normalize('NFKC').toLowerCase();
    const twin = names.get(key);
    if (twin !== undefined) faults.push(`${shown(name)}: такое имя в архиве дважды${twin === name ? '' : ` (ещё ${shown(twin)})`}.`);
    names.set(key, name);
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > ZIP_LIMITS.total) faults.push(`После распаковки вышло бы ${Math.round(total / MB)} МБ, а больше 200 МБ не принимаем.`);
  const ranges = entries.map(({ name, at, packed }) => ({ name, from: at, to: at + 30 + packed })).sort((a, b) => a.from - b.from);
  for (const [i, range] of ranges.entries()) {
    if (range.to > bytes.length) faults.push(`${shown(range.name)}: обрывается, архив скопирован не целиком.`);
    else if (i > 0 && range.from < ranges[i - 1]!.to) faults.push(`${shown(range.name)}: лежит поверх другого файла. Так бывает только у нарочно сделанных архивов.`);
  }
  return faults;
}

function unpack(bytes: Buffer, { name, at, packed, size, method, crc }: Declared): Buffer | string {
  const start = shown(name);
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return `${start}: в архиве нет самого файла, только его имя.`;
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (decodeName(bytes.subarray(at + 30, at + 30 + bytes.readUInt16LE(at + 26))) !== name) return `${start}: в оглавлении архива одно имя, у файла другое.`;
  if (from + packed > bytes.length) return `${start}: обрывается, архив скопирован не целиком.`;
  const raw = bytes.subarray(from, from + packed);
  let content: Buffer;
  try {
    content = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
  } catch {
    return `${start}: не распаковывается: повреждён или больше, чем сказано в архиве.`;
  }
  if (content.length !== size) return `${start}: в архиве сказано ${size} байт, а внутри ${content.length}.`;
  return crc32(content) === crc ? content : `${start}: повреждён, контрольная сумма не сходится.`;
}
