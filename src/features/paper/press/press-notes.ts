/** The notes in a press file: the XMP packet by which a shop's program knows the standard, title and day. Pure. */

export interface PressNotes {
  title: string;
  /** yyyy-mm-dd */
  day: string;
  /** «PDF/X-4» or undefined where no X standard is claimed. */
  standard: string | undefined;
  version: '1.4' | '1.6';
  creator: string;
  /** 32 hexadecimal digits: identity of the contents. */
  id: string;
  /** The file is also marked up for screen readers by PDF/UA-1. */
  isUa: boolean;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const uuid = (id: string): string => `uuid:${id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;

/** Keys and name spaces by ISO 15930-7 (PDF/X-4) and ISO 14289-1 (PDF/UA-1). */
export function xmpPacket({ title, day, standard, version, creator, id, isUa }: PressNotes): string {
  const moment = `${day}T00:00:00Z`;
  const rows = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li></rdf:Alt></dc:title>`,
    '<dc:language><rdf:Bag><rdf:li>ru</rdf:li></rdf:Bag></dc:language>',
    ...['Create', 'Modify', 'Metadata'].map((what) => `<xmp:${what}Date>${moment}</xmp:${what}Date>`),
    `<xmp:CreatorTool>${escape(creator)}</xmp:CreatorTool>`,
    `<xmpMM:DocumentID>${uuid(id)}</xmpMM:DocumentID>`,
    `<xmpMM:InstanceID>${uuid(id)}</xmpMM:InstanceID>`,
    '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
    '<xmpMM:VersionID>1</xmpMM:VersionID>',
    `<pdf:PDFVersion>${version}</pdf:PDFVersion>`,
    `<pdf:Producer>${escape(creator)}</pdf:Producer>`,
    '<pdf:Trapped>False</pdf:Trapped>',
    ...(standard ? [`<pdfxid:GTS_PDFXVersion>${standard}</pdfxid:GTS_PDFXVersion>`] : []),
    ...(isUa ? ['<pdfuaid:part>1</pdfuaid:part>'] : []),
  ];
  const spaces = {
    dc: 'http://purl.org/dc/elements/1.1/',
    xmp: 'http://ns.adobe.com/xap/1.0/',
    xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
    pdf: 'http://ns.adobe.com/pdf/1.3/',
    pdfxid: 'http://www.npes.org/pdfx/ns/id/',
    pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  };
  const named = Object.entries(spaces).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`).join('');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${named}>\n${rows.join('\n')}\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>`;
}
