import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const told = (input: Uint8Array): string | undefined => decode(input, 'a').problems.map((p) => `${p.line} ${p.code}: ${p.found}`)[0];

describe('accepted', () => {
  it('a byte order mark leaves no trace', () => expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'a')).toEqual({ text: 'a', problems: [] }));
  it('line ends of Windows and of old Macs', () => expect(decode(bytes('а\r\nб\rв\n'), 'a').text).toBe('а\nб\nв\n'));
  it('any text without NUL and marks of a merge', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }).filter((s) => s.trim() !== '' && !/\0|^[<=>|]{7}/m.test(s)), (text) => decode(bytes(text), 'a').problems.length === 0));
  });
});

describe('refused', () => {
  it('Windows-1251', () => expect(told(Uint8Array.from([0xd0, 0xee, 0xe4, 0xed, 0xe8, 0xea]))).toContain('Windows-1251'));
  it('UTF-16', () => expect(told(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toContain('UTF-16'));
  it('one broken sign, on its line', () => expect(told(Uint8Array.of(...bytes('раз\nдва\n'), 0xd1, 0x20, ...bytes('три')))).toMatch(/^3 encoding: испорченный знак: байта D1|^3 encoding: испорченный знак/));
  it('NUL on its line', () => expect(told(bytes('а\nб\0'))).toMatch(/^2 encoding/));
  it('marks of a merge', () => expect(told(bytes('a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n'))).toMatch(/^2 merge-conflict/));
  it('nothing and nothing but spaces', () => expect([told(bytes('')), told(bytes(' \n\t'))].map((t) => t?.split(':')[0])).toEqual(['1 empty-file', '1 empty-file']));
});

it('any bytes give a text or a problem, and never throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (input) => (decode(input, 'a').problems.length === 0) !== (decode(input, 'a').text === '')), { numRuns: 2000 });
});
