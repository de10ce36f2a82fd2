/** Documents made here, with what an office leaves in them. */
import { PDFDocument, PDFBool, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { Comment, CommentRangeStart, CommentReference, Document, Packer, Paragraph, TextRun } from 'docx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentFindings } from './document-metadata.ts';

const codes = async (bytes: Uint8Array, name: string): Promise<string> => (await documentFindings(bytes, name)).map(({ code }) => code).join(' ');
const odt = (meta: string, content: string): Uint8Array => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'meta.xml': strToU8(meta), 'content.xml': strToU8(content) });

async function pdf({ words = true, tagged = false, author = '' } = {}): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const page = made.addPage([300, 300]);
  if (words) page.drawText('Ustav', { font: await made.embedFont(StandardFonts.Helvetica) });
  if (author) made.setAuthor(author);
  if (tagged) {
    made.catalog.set(PDFName.of('MarkInfo'), made.context.obj({ Marked: PDFBool.True }));
    made.catalog.set(PDFName.of('StructTreeRoot'), made.context.obj({ Type: 'StructTreeRoot' }));
  }
  return made.save();
}

describe('documents', () => {
  it('.docx: author, remarks', async () => {
    const made = new Document({
      creator: 'Мария Иванова', lastModifiedBy: 'Un-named',
      comments: { children: [{ id: 0, author: 'М', date: new Date(0), children: [new Paragraph('проверить')] }] },
      sections: [{ children: [new Paragraph({ children: [new CommentRangeStart(0), new TextRun('Устав'), new TextRun({ children: [new CommentReference(0)] })] })] }],
    });
    expect(Comment).toBeDefined();
    const found = await documentFindings(new Uint8Array(await Packer.toBuffer(made)), 'ustav.docx');
    expect(found.map(({ code }) => code)).toEqual(['document-author', 'document-comments']);
    expect(found[0]!.found).toBe('в свойствах документа записано, кто его делал: «Ма…»');
  });
  it('.docx: edits that were not accepted', async () => {
    expect(await codes(zipSync({ 'word/document.xml': strToU8('<w:document><w:ins w:id="1"/></w:document>') }), 'a.docx')).toBe('document-edits');
    expect(await codes(zipSync({ 'word/document.xml': strToU8('<w:document/>'), 'word/vbaProject.bin': strToU8('x') }), 'a.docx')).toBe('document-macro');
  });
  it('.odt', async () => {
    expect(await codes(odt('<dc:creator>Пётр</dc:creator>', '<office:text><office:annotation x="1"/><text:tracked-changes></office:text>'), 'a.odt')).toBe('document-author document-comments document-edits');
    expect(await codes(odt('<dc:creator></dc:creator>', '<office:text/>'), 'a.docx')).toBe('document-extension');
  });
  it('.pdf', async () => {
    expect(await codes(await pdf({ tagged: true }), 'a.pdf')).toBe('');
    expect(await codes(await pdf({ author: 'Мария' }), 'a.pdf')).toBe('document-author document-untagged');
    expect(await codes(await pdf({ words: false }), 'a.pdf')).toBe('document-scan');
  });
  it('what is no document, is broken, or would burst', async () => {
    expect(await codes(new Uint8Array(), 'a.pdf')).toBe('document-broken');
    expect(await codes((await pdf()).subarray(0, 200), 'a.pdf')).toBe('document-broken');
    expect(await codes(strToU8('просто слова'), 'a.docx')).toBe('document-broken');
    expect(await codes(strToU8('version https://git-lfs.github.com/spec/v1'), 'a.pdf')).toBe('document-lfs');
    expect(await codes(zipSync({ 'a.txt': strToU8('x') }), 'a.docx')).toBe('document-broken');
    expect(await codes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'a.doc')).toBe('document-old');
    expect(await codes(zipSync({ 'word/document.xml': new Uint8Array(15_000_000) }), 'a.docx')).toBe('document-too-big');
  });
  it('random bytes are answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('%PDF-1.7\n', 'PK\u0003\u0004', ''), fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
        const found = await documentFindings(Buffer.concat([Buffer.from(head, 'latin1'), tail]), 'a.pdf');
        return found.every(({ found: said, hint }) => /[а-яё]/.test(said) && hint !== '');
      }),
      { numRuns: 150 },
    );
  });
});
