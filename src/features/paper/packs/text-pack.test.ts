import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LONG_ADDRESS, madeArticle, madeTerms, plainArticle } from '../../../../tests/made-article.ts';
import { madeImprint } from '../../../../tests/made-manifest.ts';
import { find, readXml, textOf } from '../../../../tests/read-xml.ts';
import type { Article } from '../issue/contract.ts';
import { toIcml } from './icml.ts';
import { type Manuscript, manuscriptOf, piecesOf, STYLES } from './manuscript.ts';
import { toOdt } from './odt.ts';
import { passportsOf } from './passport.ts';
import { toRtf } from './rtf.ts';
import { imprintPack, imprintText, textFileWords, textPack } from './text-pack.ts';

const letters = (text: string): string => text.replace(/[\s\u00A0\u2028]+/g, '');
/** What the source says, cell by cell and line by line. */
const source = (article: Article, size: 'short' | 'medium' | 'long'): string =>
  letters(manuscriptOf(article, size, madeTerms).pieces.map((piece) => (piece.kind === 'line' ? piece.text : [piece.head, ...piece.rows].flat().join(' '))).join(' '));

/** A small reader of RTF: destinations are left out, \uN is joined from its units, the fallback after it is skipped. */
function readRtf(bytes: Uint8Array): string {
  const text = strFromU8(bytes, true);
  const old = new TextDecoder('windows-1251');
  const body = text.slice(text.indexOf('\\paperw'));
  return body.replace(/\\u(-?\d+) ?(?:\\'[\da-f]{2}|\?)|\\'([\da-f]{2})|\\([\\{}])|\\(~)|\\([a-z]+)(-?\d+)? ?|[\r\n{}]/g, (_, unit, byte, sign, hard, word) => {
    if (unit !== undefined) return String.fromCharCode((Number(unit) + 65536) % 65536);
    if (byte !== undefined) return old.decode(Uint8Array.of(Number.parseInt(byte, 16)));
    if (hard !== undefined) return '\u00A0';
    return sign ?? (word === 'par' || word === 'line' || word === 'cell' ? '\n' : '');
  });
}

const xmlIn = (bytes: Uint8Array, path: string) => readXml(strFromU8(unzipSync(bytes)[path]!));

let pack: Map<string, Uint8Array>;
beforeAll(async () => {
  pack = await textPack(madeArticle, madeTerms);
});
const text = (name: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(pack.get(name));

describe('the pack of texts', () => {
  it('holds one file per size and format, and a passport', () => {
    const ends = ['.docx', '.icml', '.odt', '.rtf', '.txt'];
    const names = ['korotkiy', 'sredniy', 'polnyy'].flatMap((size) => ends.map((end) => `tekst-${size}${end}`));
    expect([...pack.keys()].sort()).toEqual([...names, 'tekst-korotkiy-1251.txt', 'passport.txt'].concat('tekst-sredniy-1251.txt').sort());
    expect([...pack.keys()].filter((name) => !textFileWords(name))).toEqual([]);
    expect(textFileWords('tekst-korotkiy-1251.txt')?.title).toBe('Короткий текст, TXT, windows-1251');
    expect(textFileWords('chuzhoy.txt')).toBeUndefined();
  });

  it('is the same bytes every time', async () => {
    const again = await textPack(structuredClone(madeArticle), madeTerms);
    for (const [name, bytes] of pack) expect(Buffer.from(bytes).equals(Buffer.from(again.get(name)!)), name).toBe(true);
  });

  it('leaves out a size that the article lacks', async () => {
    const { short } = madeArticle.texts;
    const only = await textPack({ ...madeArticle, texts: { short: short! } }, madeTerms);
    expect([...only.keys()].some((name) => name.includes('polnyy'))).toBe(false);
    expect(() => manuscriptOf({ ...madeArticle, texts: {} }, 'long', madeTerms)).toThrow(/index\.mdx.*нет текста/);
  });
});

describe.each(['short', 'medium', 'long'] as const)('letters of the %s text', (size) => {
  const name = { short: 'tekst-korotkiy', medium: 'tekst-sredniy', long: 'tekst-polnyy' }[size];
  it('are all there, and no other, in DOCX', () => expect(letters(textOf(xmlIn(pack.get(`${name}.docx`)!, 'word/document.xml')))).toBe(source(madeArticle, size)));
  it('… in ODT', () => expect(letters(textOf(xmlIn(pack.get(`${name}.odt`)!, 'content.xml')))).toBe(source(madeArticle, size)));
  it('… in RTF', () => expect(letters(readRtf(pack.get(`${name}.rtf`)!))).toBe(source(madeArticle, size)));
  it('… in ICML', () => expect(letters(find(readXml(text(`${name}.icml`)), 'Content').map((node) => textOf(node)).join(''))).toBe(source(madeArticle, size)));
  it('… in TXT, with a mark of UTF-8 and Windows line ends', () => {
    const said = text(`${name}.txt`);
    expect(said.startsWith('\uFEFF')).toBe(true);
    expect(said.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(letters(said.slice(1))).toBe(source(madeArticle, size));
  });
});

it('any letters come back from RTF, ICML and ODT', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.stringMatching(/^[\\{}&<>"'~;?а-яё\d ]{0,40}$/));
  fc.assert(
    fc.property(anyText, anyText, anyText, (text, item, cell) => {
      const pieces = piecesOf([{ kind: 'p', text }, { kind: 'list', ordered: false, items: [item] }, { kind: 'table', head: ['а'], rows: [[cell]] }, { kind: 'p', text: 'конец' }]);
      const manuscript: Manuscript = { title: 'любые буквы', day: '2026-03-12', pieces };
      const said = letters(pieces.map((piece) => (piece.kind === 'line' ? piece.text : [piece.head, ...piece.rows].flat().join(' '))).join(' '));
      expect(letters(readRtf(toRtf(manuscript)))).toBe(said);
      expect(letters(find(readXml(new TextDecoder().decode(toIcml(manuscript))), 'Content').map((node) => textOf(node)).join(''))).toBe(said);
      expect(letters(textOf(xmlIn(toOdt(manuscript), 'content.xml')))).toBe(said);
    }),
    { seed: 12 },
  );
});

describe('windows-1251', () => {
  it('is offered with stated substitutes', () => {
    const said = new TextDecoder('windows-1251').decode(pack.get('tekst-sredniy-1251.txt'));
    const expected = source(madeArticle, 'medium').replaceAll('м²', 'кв.м').replaceAll('₽.', 'руб.').replaceAll('₽', 'руб.').replaceAll('−', '–');
    expect(letters(said)).toBe(expected);
    expect(text('passport.txt')).toContain('windows-1251: есть, заменено: м² → кв.\u00A0м; ₽ → руб.; − → –');
  });
  it('is not offered when a letter would be lost; the passport says which', () => {
    expect(pack.has('tekst-polnyy-1251.txt')).toBe(false);
    expect(text('passport.txt')).toContain('файла нет, таких знаков в этой кодировке не бывает: é (U+00E9), 🌉 (U+1F309), 𝔸 (U+1D538)');
  });
  it('exists for every text without such letters', async () => {
    const plain = await textPack(plainArticle, madeTerms);
    expect([...plain.keys()].filter((name) => name.endsWith('-1251.txt'))).toHaveLength(2);
  });
});

describe('styles and structure', () => {
  const used = (names: readonly string[]): string[] => STYLES.filter((style) => names.includes(style));

  it('ICML: the frame that InDesign knows, every applied style is declared', () => {
    const icml = text('tekst-polnyy.icml');
    expect(icml).toContain('<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>\n<?aid SnippetType="InCopyInterchange"?>\n<Document DOMVersion="8.0"');
    const document = readXml(icml);
    const declared = find(document, 'ParagraphStyle').map(({ attributes }) => attributes.Self);
    const applied = find(document, 'ParagraphStyleRange').map(({ attributes }) => attributes.AppliedParagraphStyle!);
    expect(declared).toEqual(['$ID/NormalParagraphStyle', ...STYLES.map((style) => `ParagraphStyle/${style}`)]);
    expect(applied.filter((style) => !declared.includes(style))).toEqual([]);
    expect(used(applied.map((style) => style.replace('ParagraphStyle/', '')))).toEqual([...STYLES]);
    const [table] = find(document, 'Table');
    expect(table!.attributes).toMatchObject({ HeaderRowCount: '1', BodyRowCount: '3', ColumnCount: '2' });
    expect(find(table!, 'Cell').map(({ attributes }) => attributes.Name)).toEqual(['0:0', '1:0', '0:1', '1:1', '0:2', '1:2', '0:3', '1:3']);
    expect(textOf(find(table!, 'Cell')[2]!)).toBe('Доски\u2028и брус');
    // A paragraph ends by its own mark; only the last has none.
    expect(find(document, 'Br')).toHaveLength(find(document, 'Story')[0]!.children.filter((child) => typeof child !== 'string' && child.name === 'ParagraphStyleRange').length - 1);
  });

  it('DOCX: named styles, a head row, no clock inside', () => {
    const files = unzipSync(pack.get('tekst-polnyy.docx')!);
    const styles = readXml(strFromU8(files['word/styles.xml']!));
    const names = new Map(find(styles, 'w:style').map((node) => [node.attributes['w:styleId']!, find(node, 'w:name')[0]!.attributes['w:val']!]));
    const document = readXml(strFromU8(files['word/document.xml']!));
    expect(used(find(document, 'w:pStyle').map(({ attributes }) => names.get(attributes['w:val']!) ?? '?'))).toEqual([...STYLES]);
    expect(find(document, 'w:tblHeader')).toHaveLength(1);
    expect(find(document, 'w:br')).toHaveLength(1);
    expect(strFromU8(files['docProps/core.xml']!).match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g)).toEqual(['2026-03-12T00:00:00Z', '2026-03-12T00:00:00Z']);
  });

  it('ODT: the type first and unpressed; display names of the styles', () => {
    const bytes = pack.get('tekst-polnyy.odt')!;
    expect(strFromU8(bytes.slice(30, 77), true)).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    const declared = find(xmlIn(bytes, 'styles.xml'), 'style:style').map(({ attributes }) => attributes['style:display-name']);
    expect(declared.filter((name) => name)).toEqual([...STYLES]);
    expect(find(xmlIn(bytes, 'content.xml'), 'text:line-break')).toHaveLength(1);
  });

  it('RTF: ASCII only, Russian names of styles, an emoji as two units', () => {
    const rtf = strFromU8(pack.get('tekst-polnyy.rtf')!, true);
    expect(rtf).toMatch(/^[\x20-\x7E\r\n]+$/);
    expect(rtf).toContain('\\u-10180?\\u-8439?');
    expect(rtf).toContain("\\'d0\\'f3\\'e1\\'f0\\'e8\\'ea\\'e0;}");
    expect(rtf.match(/\{/g)!.length - rtf.match(/\\\{/g)!.length).toBe(rtf.match(/\}/g)!.length - rtf.match(/\\\}/g)!.length);
  });

  it('marks that steer line breaks are gone, hard spaces and a long address stay', () => {
    const said = text('tekst-polnyy.txt');
    expect(said.slice(1)).not.toMatch(/[\u00AD\u2060\u200B\uFEFF]/);
    expect(said).toContain('Присказка');
    expect(said).toContain('80-летие');
    expect(said).toContain('1\u00A0200\u00A0₽');
    expect(said).toContain(LONG_ADDRESS);
    expect(said).toContain('На что\tСколько\r\nДоски и брус\t120\u00A0000\u00A0₽\r\n');
    expect(said).toContain('Новый мост через речку. Фото: архив ТОС');
    expect(said).toContain('Обновлено 12\u00A0марта 2026\u00A0года');
  });
});

it('the passport beside agrees with what is counted', () => {
  const said = text('passport.txt');
  for (const { characters, charactersWithoutSpaces } of passportsOf(madeArticle)) {
    expect(said).toContain(`знаков с пробелами: ${characters}\r\n  знаков без пробелов: ${charactersWithoutSpaces}\r\n`);
  }
});

describe('the imprint block', () => {
  it('a sample shouts in its first line', async () => {
    expect(new TextDecoder().decode(imprintText(madeImprint)).split('\r\n')[0]).toMatch(/^ОБРАЗЕЦ\. НЕ ДЛЯ ПЕЧАТИ/);
    expect(new TextDecoder().decode(imprintText({ ...madeImprint, isSample: false }))).not.toContain('НЕ ДЛЯ ПЕЧАТИ');
    const formats = await imprintPack(madeImprint, madeTerms.day);
    expect([...formats.keys()]).toEqual(['.docx', '.icml', '.odt', '.rtf', '.txt', '-1251.txt'].map((end) => `vyhodnye-dannye${end}`));
    expect(readRtf(formats.get('vyhodnye-dannye.rtf')!)).toContain('Учредитель: ОБРАЗЕЦ');
  });
});
