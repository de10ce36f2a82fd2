/**
 * The list at the end of a ZIP archive: names and declared sizes, read without unpacking anything. What the list says is
 * believed only as an upper limit; whoever unpacks holds every file to it. Pure.
 */

export interface ZipEntry {
  name: string;
  /** 0 is stored, 8 is deflated. */
  method: number;
  isEncrypted: boolean;
  packed: number;
  unpacked: number;
  /** CRC-32 of the unpacked bytes. */
  checksum: number;
  /** Where the packed bytes begin. */
  start: number;
}

export type ZipFault = 'truncated' | 'zip64' | 'too-many-entries';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

export function readDirectory(bytes: Uint8Array, mostEntries: number): { entries: ZipEntry[] } | { fault: ZipFault } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return { fault: 'truncated' };
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (size === IN_ZIP64 || start === IN_ZIP64 || count === 0xffff) return { fault: 'zip64' };
  if (count > mostEntries) return { fault: 'too-many-entries' };
  if (start + size > end) return { fault: 'truncated' };
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return { fault: 'truncated' };
    const nameLength = view.getUint16(at + 28, true);
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    const local = view.getUint32(at + 42, true);
    if (packed === IN_ZIP64 || unpacked === IN_ZIP64 || local === IN_ZIP64) return { fault: 'zip64' };
    const dataStart = startOfData(view, local);
    if (dataStart === undefined || dataStart + packed > start) return { fault: 'truncated' };
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed,
      unpacked,
      checksum: view.getUint32(at + 16, true),
      start: dataStart,
    });
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries };
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) if (view.getUint32(at, true) === END_SIGNATURE) return at;
  return undefined;
}

function startOfData(view: DataView, local: number): number | undefined {
  if (local + LOCAL_BYTES > view.byteLength || view.getUint32(local, true) !== LOCAL_SIGNATURE) return undefined;
  return local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}
