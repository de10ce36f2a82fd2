import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { zip } from './zip.ts';

const files = (...names: string[]): Map<string, Uint8Array> => new Map(names.map((name) => [name, strToU8(`тело ${name} `.repeat(50))]));
const DAY = '2026-03-12';
const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('a ZIP', () => {
  it('is the same bytes in any order of files and in any time zone', () => {
    process.env.TZ = 'Pacific/Kiritimati';
    const there = zip(files('б.txt', 'a/a.txt', 'a.pdf'), DAY);
    process.env.TZ = 'America/Adak';
    expect(Buffer.from(zip(files('a.pdf', 'a/a.txt', 'б.txt'), DAY)).equals(Buffer.from(there))).toBe(true);
    expect(Object.keys(unzipSync(there))).toEqual(['a.pdf', 'a/a.txt', 'б.txt']);
    expect(strFromU8(unzipSync(there)['б.txt']!)).toContain('тело б.txt');
  });

  it('says UTF-8 names, presses texts and leaves pressed files as they are', () => {
    const bytes = zip(files('a.pdf', 'б.txt'), DAY);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const first = { method: view.getUint16(8, true), date: view.getUint16(12, true), packed: view.getUint32(18, true), length: view.getUint16(26, true) };
    expect(first.method).toBe(0);
    expect(first.date).toBe(((2026 - 1980) << 9) | (3 << 5) | 12);
    const second = 30 + first.length + first.packed;
    expect(view.getUint16(second + 8, true)).toBe(8);
    expect(view.getUint16(second + 6, true) & 0x800).toBe(0x800);
  });

  it.each(['/etc/x', '../x', 'a/../x', 'a//b', '', 'C:/x', 'a\\b', './x', 'a/.', 'a\u0000', 'имя?.txt', 'хвост. /x'])('refuses the path «%s»', (name) => {
    expect(() => zip(files(name), DAY)).toThrow(/нельзя записать/);
  });

  it('refuses two names that are one on Windows, and a day that is none', () => {
    expect(() => zip(files('A.txt', 'a.txt'), DAY)).toThrow(/«A\.txt» и «a\.txt»/);
    expect(() => zip(files('a.txt'), '2026-3-1')).toThrow(/день «2026-3-1»/);
  });
});
