/** What `--fix` does to the bytes of one file; twice is as once, and what cannot be read stays as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendFile, type TextKind } from './mend-file.ts';

const mended = (typed: string | Uint8Array, kind: TextKind = 'yaml'): [text: string | undefined, done: string[]] => {
  const { bytes, done, refusal } = mendFile(typeof typed === 'string' ? Buffer.from(typed) : typed, kind);
  return [bytes?.toString('utf8'), [...done, ...(refusal ? [`отказ: ${refusal}`] : [])]];
};
const LETTERS = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';
const in1251 = (text: string): Buffer => Buffer.from([...text].map((letter) => (LETTERS.includes(letter) ? 0xc0 + LETTERS.indexOf(letter) : letter.charCodeAt(0))));
const inKoi8 = (text: string): Buffer => Buffer.from([...text].map((letter) => ('юабцдефгхийклмнопярстужвьызшэщчъ'.includes(letter) ? 0xc0 + 'юабцдефгхийклмнопярстужвьызшэщчъ'.indexOf(letter) : letter.charCodeAt(0))));

describe('one file', () => {
  it('in order is not written', () => expect(mended('name: Родник\n')).toEqual([undefined, []]));
  it('Windows-1251', () => expect(mended(in1251('name: Родник у дороги\n'))).toEqual(['name: Родник у дороги\n', ['кодировка Windows-1251 → UTF-8']]));
  it('UTF-16', () => expect(mended(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('name: Родник\n', 'utf16le')]))).toEqual(['name: Родник\n', ['кодировка UTF-16 → UTF-8']]));
  it('КОИ-8 is not guessed at', () => expect(mended(inKoi8('name: родник у дороги\n'))[1][0]).toMatch(/^отказ: кодировка похожа на КОИ-8/));
  it('a broken letter is not guessed at', () => expect(mended(Buffer.concat([Buffer.from('name: Родник'), Buffer.from([0xff, 0x0a])]))[1]).toEqual(['отказ: знаки испорчены: кодировку не узнать']));
  it('BOM, ends of lines, the end of the file, spaces', () => expect(mended('\uFEFFname: Родник  \r\nplace: двор')).toEqual(['name: Родник\nplace: двор\n', ['метка BOM убрана', 'концы строк по-юниксовому (LF)', 'пробелы в концах строк убраны (1)', 'перевод строки в конце файла']]));
  it('letters of two parts', () => expect(mended(`name: Ручей\n`.normalize('NFD'))).toEqual(['name: Ручей\n', ['составные буквы («й», «ё») одним знаком Unicode']]));
  it('words inside values only', () => expect(mended('# "примечание"  c a\nname: "TOC \\"Рoдник\\""\nnote: ТОС "Ключ" -- у реки\nurl: https://example.org/"сад"\nfile: фотo.jpg\n')[0]).toBe('# "примечание"  c a\nname: "ТОС «Родник»"\nnote: ТОС «Ключ» — у реки\nurl: https://example.org/"сад"\nfile: фотo.jpg\n'));
  it('a text: code, addresses, tags and broken lines stay', () => {
    const text = '---\ntitle: Колодец\n---\nТОС "Родник"  \nу реки, `TOC "а"`, [сад](https://a.ru "Сад").\n\n```\nTOC "а"   \n```\n\n<Note title="TOC">\n\nдва  слова\n\n</Note>\n';
    expect(mended(text, 'mdx')[0]).toBe(text.replace('ТОС "Родник"', 'ТОС «Родник»').replace('два  слова', 'два слова'));
  });
  it('what cannot be read is left alone', () => {
    expect(mended('name: Родник  \n  place: двор: у реки\n')).toEqual([undefined, ['отказ: в файле есть ошибка разметки: исправьте её и повторите']]);
    expect(mended('---\ntitle: Колодец  \n---\n<Note>\n', 'mdx')[1][0]).toMatch(/^отказ/);
    expect(mended('{"a": 1,}  \n', 'json')[1][0]).toMatch(/^отказ/);
    expect(mended('<<<<<<< HEAD\nname: "Родник"  \n')).toEqual([undefined, []]);
  });
});

describe('any file', () => {
  const piece = fc.constantFrom('name: ', 'note: >-\n  ', 'list:\n  - ', '"', "'", 'Рoдник', 'TOC', '  ', '\r\n', '\n', ' -- ', ' ,', '\uFEFF', 'й', '---\n', '# ', '`', '<Note>', '\n\n', '[а](б)', '|', '\\"', '{', 'https://a.ru/"б"', '\t', '&a ', '*a');
  it('is mended once: the second time there is nothing to do', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom<TextKind>('yaml', 'mdx', 'json'), fc.boolean(), (parts, kind, hasFields) => {
        const typed = kind === 'mdx' && hasFields ? `---\nname: Родник\n---\n${parts.join('')}` : parts.join('');
        const first = mendFile(Buffer.from(typed), kind);
        if (!first.bytes) return first.done.length === 0;
        const second = mendFile(first.bytes, kind);
        return second.bytes === undefined && second.done.length === 0;
      }),
      { numRuns: 1500 },
    );
  });
  it('of random bytes is answered', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom<TextKind>('yaml', 'mdx', 'json'), (bytes, kind) => Array.isArray(mendFile(bytes, kind).done)), { numRuns: 300 });
  });
});
