/**
 * The list at the end of a ZIP archive: names and declared sizes, read without unpacking anything. What the list says is
 * believed only as an upper limit; `unpackEntry` holds every file to it. Pure.
 */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** With forward slashes, as the archive says it. */
  name: string;
  flags: number;
  /** 0 is stored, 8 is deflated. */
  method: number;
  packed: number;
  unpacked: number;
  /** CRC-32 of the unpacked bytes. */
  checksum: number;
  /** Where the file's own head begins. */
  local: number;
  /** Kind of file in the manner of Unix: 0 when not told. */
  kind: number;
}

export interface ZipDirectory {
  entries: ZipEntry[];
  /** Where the list begins: no file reaches beyond. */
  start: number;
  /** Whether the list ends where the archive says it does. */
  isExact: boolean;
}

export type ZipFault = 'truncated' | 'zip64' | 'split' | 'too-many-entries';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
/** Programs that say the kind of file: Unix and Darwin. */
const UNIX = [3, 19];

/** The list, or why it cannot be read; `count` is told when there are too many entries. */
export function readDirectory(bytes: Uint8Array, mostEntries: number): ZipDirectory | { fault: ZipFault; count?: number } {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) return { fault: 'truncated' };
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (size === IN_ZIP64 || start === IN_ZIP64 || count === 0xffff) return { fault: 'zip64' };
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) return { fault: 'split' };
  if (count > mostEntries) return { fault: 'too-many-entries', count };
  if (start + size > end) return { fault: 'truncated' };
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return { fault: 'truncated' };
    const nameLength = view.getUint16(at + 28, true);
    if (at + ENTRY_BYTES + nameLength > end) return { fault: 'truncated' };
    const entry: ZipEntry = {
      name: decodeName(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      checksum: view.getUint32(at + 16, true),
      local: view.getUint32(at + 42, true),
      kind: UNIX.includes(view.getUint8(at + 5)) ? view.getUint16(at + 40, true) >> 12 : 0,
    };
    if (entry.packed === IN_ZIP64 || entry.unpacked === IN_ZIP64 || entry.local === IN_ZIP64) return { fault: 'zip64' };
    entries.push(entry);
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, start, isExact: at === start + size };
}

/** The file's own head: its name there and where its packed bytes begin; undefined when there is none. */
export function headOf(bytes: Uint8Array, { local }: ZipEntry): { name: string; start: number } | undefined {
  const view = viewOf(bytes);
  if (local + LOCAL_BYTES > view.byteLength || view.getUint32(local, true) !== LOCAL_SIGNATURE) return undefined;
  const nameLength = view.getUint16(local + 26, true);
  return { name: decodeName(bytes.subarray(local + LOCAL_BYTES, local + LOCAL_BYTES + nameLength)), start: local + LOCAL_BYTES + nameLength + view.getUint16(local + 28, true) };
}

/** The bytes of a file, never more than declared. */
export function unpackEntry(bytes: Uint8Array, start: number, { method, packed, unpacked, checksum }: ZipEntry): { part: Uint8Array } | { fault: 'broken' | 'size' | 'checksum'; size?: number } {
  const raw = bytes.subarray(start, start + packed);
  let part: Uint8Array;
  try {
    part = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    return { fault: 'broken' };
  }
  if (part.length !== unpacked) return { fault: 'size', size: part.length };
  return crc32(part) === checksum ? { part } : { fault: 'checksum' };
}

/** The Windows explorer writes Russian names in the coding of DOS, all others in UTF-8. */
function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('ibm866').decode(raw);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) if (view.getUint32(at, true) === END_SIGNATURE) return at;
  return undefined;
}
