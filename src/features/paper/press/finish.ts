/**
 * The last hand on a press file: where the paper is cut, for which press the inks are meant, which standard is claimed. The
 * page itself is not touched: text, tags and pictures stay as they were set. The same input gives the same bytes.
 */
import { PDFDict, PDFDocument, PDFHeader, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFPage } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import type { InkMode } from '../issue/contract.ts';
import type { PressProfile } from '../issue/layout.ts';
import { greysToDevice, transparencyIn } from './device-grey.ts';
import { xmpPacket } from './press-notes.ts';

const PT_PER_MM = 72 / 25.4;
/** Sheet sizes are said in whole or half millimetres; a page that differs by more is another page. */
const TOLERANCE_PT = 0.3;
const CREATOR = 'Typst';

export interface PressOrder {
  trimMm: { width: number; height: number };
  /** Paint beyond the cut; the pages of `bytes` are that much larger on every side. 0 for none. */
  bleedMm: number;
  mode: Exclude<InkMode, 'rgb'>;
  standard: PressProfile['standard'];
  /** Bytes of the profile of the press: always one for four inks. */
  icc: Uint8Array;
  /** How the press condition is called: «CGATS TR 002». */
  iccName: string;
  /** Put the profile into the file (true unless told): PDF/X-4 demands it; a module that is placed into a page may go without. */
  embedIcc?: boolean;
  title: string;
  /** yyyy-mm-dd */
  day: string;
}

/** Throws (Russian) where a page has another size than ordered, the profile is not one of four inks, or PDF 1.4 has see-through paint. */
export async function finishPress(bytes: Uint8Array, order: PressOrder): Promise<Uint8Array> {
  const { standard, icc, iccName, title, day } = order;
  const isX4 = standard === 'PDF/X-4';
  const embeds = isX4 || order.embedIcc !== false;
  if (Buffer.from(icc.subarray(16, 20)).toString('latin1') !== 'CMYK' || Buffer.from(icc.subarray(36, 40)).toString('latin1') !== 'acsp') {
    throw new Error(`Профиль печати «${iccName}» не годится: нужен файл .icc для четырёх красок (CMYK). Возьмите его у типографии заново или уберите из записи газеты.`);
  }
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = pdf;
  for (const [i, page] of pdf.getPages().entries()) setBoxes(page, i + 1, order);
  greysToDevice(context);
  if (!isX4) {
    const seeThrough = transparencyIn(context);
    if (seeThrough.length > 0) throw new Error(`Файл «${title}» нельзя сделать PDF 1.4 без прозрачности: в нём ${seeThrough.join(', ')}. Уберите прозрачность из вёрстки или отдайте типографии PDF/X-4.`);
  }
  const id = createHash('sha256').update(bytes).update(icc).update(JSON.stringify([order.trimMm, order.bleedMm, order.mode, standard, iccName, embeds, title, day])).digest('hex').slice(0, 32);

  const intent = { Type: 'OutputIntent', S: 'GTS_PDFX', OutputConditionIdentifier: PDFString.of(ascii(iccName)), OutputCondition: PDFString.of(ascii(iccName)), Info: PDFString.of(ascii(iccName)), ...(embeds && { DestOutputProfile: context.register(context.flateStream(icc, { N: 4, Alternate: 'DeviceCMYK' })) }) };
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(context.obj(intent))]));

  const old = catalog.lookup(PDFName.of('Metadata'));
  const isUa = old instanceof PDFRawStream && Buffer.from(old.contents).includes('pdfuaid:part');
  const version = isX4 ? '1.6' : '1.4';
  const packet = xmpPacket({ title, day, standard: isX4 ? standard : undefined, version, creator: CREATOR, id, isUa });
  const metadata = PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML' }) as PDFDict, Buffer.from(packet, 'utf8'));
  const oldRef = catalog.get(PDFName.of('Metadata'));
  if (oldRef) context.delete(oldRef as never);
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  catalog.delete(PDFName.of('Version'));

  const moment = PDFString.of(`D:${day.replaceAll('-', '')}000000Z`);
  const info = { Title: PDFHexString.fromText(title), Creator: PDFString.of(CREATOR), Producer: PDFString.of(CREATOR), CreationDate: moment, ModDate: moment, Trapped: 'False', ...(isX4 && { GTS_PDFXVersion: PDFString.of(standard) }) };
  if (context.trailerInfo.Info) context.delete(context.trailerInfo.Info as never);
  context.trailerInfo.Info = context.register(context.obj(info));
  context.trailerInfo.ID = context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
  context.header = PDFHeader.forVersion(1, isX4 ? 6 : 4);
  return pdf.save({ useObjectStreams: isX4, addDefaultPage: false, updateFieldAppearances: false });
}

function setBoxes(page: PDFPage, number: number, { trimMm, bleedMm }: PressOrder): void {
  const { x, y, width, height } = page.getMediaBox();
  const wanted = [trimMm.width, trimMm.height].map((side) => (side + 2 * bleedMm) * PT_PER_MM);
  if (Math.abs(width - wanted[0]!) > TOLERANCE_PT || Math.abs(height - wanted[1]!) > TOLERANCE_PT) {
    const said = (sides: readonly number[]): string => sides.map((side) => (side / PT_PER_MM).toFixed(1)).join(' × ');
    throw new Error(`Страница ${number}: размер ${said([width, height])} мм, а с обрезом и вылетами должно быть ${said(wanted)} мм.`);
  }
  const bleed = bleedMm * PT_PER_MM;
  page.setBleedBox(x, y, width, height);
  page.setTrimBox(round(x + bleed), round(y + bleed), round(width - 2 * bleed), round(height - 2 * bleed));
  page.node.delete(PDFName.of('ArtBox'));
  page.node.delete(PDFName.of('CropBox'));
}

const round = (pt: number): number => Math.round(pt * 1e4) / 1e4;
/** Names of press conditions are read by machines: Latin letters only. */
const ascii = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').replace(/[()\\]/g, ' ');
