/** A PDF as a reader aloud and a stranger see it: tags, text, language, who made it. Pure; a broken file is told of, never thrown at. */
import { error, people, warning, type DocumentFinding } from './document-finding.ts';

/** Of a longer document the first pages tell whether it is a scan. */
const PAGES_LOOKED_AT = 20;
/** The library keeps every object of the file in memory. */
const MAX_OBJECTS = 200_000;

export async function inspectPdf(bytes: Uint8Array): Promise<DocumentFinding[]> {
  if (countOfObjects(bytes) > MAX_OBJECTS) return [error('document-too-big', 'в PDF неправдоподобно много частей', 'Сохраните документ заново: «Печать → Сохранить как PDF».')];
  const { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFRef } = await import('@cantoo/pdf-lib'); // heavy, and few runs see a new document
  try {
    const pdf = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: false });
    if (pdf.isEncrypted) return [error('document-locked', 'PDF под паролем или с запретом копирования: программа чтения вслух его не прочтёт', 'Сохраните PDF без защиты.', 'PDF без защиты')];
    const { catalog } = pdf;
    const resolve = (value: unknown): unknown => (value instanceof PDFRef ? pdf.context.lookup(value) : value);
    const inside = (from: unknown, name: string): unknown => (from instanceof PDFDict ? resolve(from.get(PDFName.of(name))) : undefined);
    const marks = inside(inside(catalog, 'MarkInfo'), 'Marked');
    const isTagged = marks instanceof PDFBool && marks.asBoolean() && inside(catalog, 'StructTreeRoot') instanceof PDFDict;
    const pages = pdf.getPages();
    const hasText = pages.slice(0, PAGES_LOOKED_AT).some((page) => fontsIn(page.node.Resources(), 0));
    const findings = people([pdf.getAuthor() ?? '', authorInXmp(bytes)]);
    if (pages.length === 0) return [error('document-broken', 'в PDF ни одной страницы', 'Сохраните документ заново.')];
    if (!hasText) findings.push(warning('document-scan', 'в PDF нет текста: это снимки страниц', 'PDF с текстом: его ищут, увеличивают и читают вслух', 'Возьмите документ в Word или распознайте текст. Пока его нет, перескажите главное словами рядом.'));
    else if (!isTagged) findings.push(warning('document-untagged', 'PDF без разметки: программа чтения вслух спутает порядок', 'размеченный PDF', 'В Word: «Сохранить как → PDF → Параметры → Теги структуры документа»; в LibreOffice: «Экспорт в PDF → PDF с тегами».'));
    return findings;

    /** Letters need a font; it may lie in a form that the page only places. */
    function fontsIn(resources: unknown, depth: number): boolean {
      if (!(resources instanceof PDFDict) || depth > 3) return false;
      const fonts = inside(resources, 'Font');
      if (fonts instanceof PDFDict && fonts.keys().length > 0) return true;
      const forms = inside(resources, 'XObject');
      if (!(forms instanceof PDFDict)) return false;
      return forms.values().slice(0, 50).some((form) => {
        const stream = resolve(form) as { dict?: unknown } | undefined;
        return stream?.dict !== undefined && !(stream instanceof PDFArray) && fontsIn(inside(stream.dict, 'Resources'), depth + 1);
      });
    }
  } catch {
    return [error('document-broken', 'PDF не открывается: файл испорчен или скачан не целиком', 'Скачайте или сохраните документ заново.')];
  }
}

function countOfObjects(bytes: Uint8Array): number {
  let count = 0;
  // « obj»: every object begins so.
  for (let i = 3; i < bytes.length; i++) if (bytes[i] === 0x6a && bytes[i - 1] === 0x62 && bytes[i - 2] === 0x6f && bytes[i - 3] === 0x20) count++;
  return count;
}

function authorInXmp(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = text.indexOf('<dc:creator>');
  if (from < 0) return '';
  return /<rdf:li[^>]*>([^<]{0,200})</.exec(text.toString('utf8', from, from + 2000))?.[1] ?? '';
}
