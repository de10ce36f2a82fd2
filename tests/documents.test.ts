/** A document beside its record: what is wrong with it is told, what is right passes. */
import { PDFBool, PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { TemporaryRoot, type Files } from './minimal-root.ts';

const record = (lines: string): string => `title: Положение о конкурсе\nkind: положение\n${lines}sources:\n  - title: Проверочный источник\nasOf: 2026-11\n`;
const PDF = await readablePdf();
const zip = (names: readonly string[], text = ''): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, [strToU8(text), { level: 0 }]])));
const DOCX = zip(['[Content_Types].xml', 'word/document.xml']);

/** With words and tags: what an office program saves when it is asked to. */
async function readablePdf(): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  made.addPage([300, 300]).drawText('1', { font: await made.embedFont(StandardFonts.Helvetica) });
  made.catalog.set(PDFName.of('MarkInfo'), made.context.obj({ Marked: PDFBool.True }));
  made.catalog.set(PDFName.of('StructTreeRoot'), made.context.obj({ Type: 'StructTreeRoot' }));
  return made.save();
}

async function untagged(): Promise<Uint8Array> {
  const made = await PDFDocument.load(PDF);
  made.catalog.delete(PDFName.of('MarkInfo'));
  return made.save();
}

async function messages(files: Files, yaml = record('file: a.pdf\n')): Promise<string> {
  using temporary = new TemporaryRoot({ 'documents/konkurs/index.yaml': yaml, ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`documents/konkurs/${name}`, bytes])) });
  return await temporary.messages();
}

it.each([
  ['a PDF', { 'a.pdf': PDF }, record('file: a.pdf\nstatus: действует\n')],
  ['a Word file', { 'a.docx': DOCX }, record('file: a.docx\n')],
  ['an OpenDocument', { 'a.odt': zip(['mimetype'], 'application/vnd.oasis.opendocument.text') }, record('file: a.odt\n')],
  ['a link', {}, record('url: https://example.org/a\n')],
])('%s passes', async (_, files, yaml) => expect(await messages(files as Files, yaml)).toBe(''));

it.each<[string, Files, string | undefined, string]>([
  ['no file', {}, undefined, 'файла «a.pdf» рядом с записью нет'],
  ['another case of letters', { 'A.pdf': PDF }, undefined, 'Здесь лежит «A.pdf»'],
  ['zero bytes', { 'a.pdf': '' }, undefined, '«a.pdf» пуст (0 байт)'],
  ['a Word file called PDF', { 'a.pdf': DOCX }, undefined, '«a.pdf» внутри — это документ Word (.docx)'],
  ['text called PDF', { 'a.pdf': 'Привет' }, undefined, 'внутри не PDF, не DOCX и не ODT'],
  ['macros', { 'a.docx': zip(['word/document.xml', 'word/vbaProject.bin']) }, record('file: a.docx\n'), 'документ Word с макросами: такие не публикуем'],
  ['an old Word file', { 'a.docx': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]) }, record('file: a.docx\n'), 'старый документ Word (.doc) или файл под паролем'],
  ['too heavy', { 'a.pdf': new Uint8Array(21 * 1024 ** 2) }, undefined, 'не больше 20\u00A0МБ'],
  ['a Russian file name', { 'Положение.pdf': PDF }, record('file: Положение.pdf\n'), 'строчные латинские буквы, цифры, дефисы и .pdf, .docx или .odt'],
  ['a folder in the name', { 'a.pdf': PDF }, record('file: ../konkurs/a.pdf\n'), 'имя файла в папке записи, без папок'],
  ['a PDF cut off', { 'a.pdf': '%PDF-1.7\n' }, undefined, 'PDF не открывается'],
  ['a PDF without tags', { 'a.pdf': await untagged() }, undefined, 'внимание [document-untagged]'],
  ['a nameless file', { 'a.pdf': PDF, 'b.docx': DOCX }, undefined, 'внимание [document-orphan]'],
  ['a table', { 'a.pdf': PDF, 'smeta.xlsx': 'x' }, undefined, 'файл не назван в записи'],
  ['an end before the start', {}, record('validFrom: 2026-02\nvalidTo: 2025\n'), 'не раньше начала действия, 2026-02'],
])('%s is told', async (_, files, yaml, sentence) => expect(await messages(files, yaml)).toContain(sentence));

it('a document without a record is told', async () => {
  using temporary = new TemporaryRoot({ 'documents/lost/a.pdf': PDF, 'documents/lost.yaml': record('') });
  const text = await temporary.messages();
  expect(text).toContain('в папке документ, а записи нет');
  expect(text).toContain('documents/<имя>/index.yaml и документ рядом');
});
