/** ODT by hand, for LibreOffice and Scribus: four XML files and a list of them. Specification: OpenDocument 1.2. Pure. */
import { strToU8 } from 'fflate';
import { escapeMarkup } from '../../../kernel/markup.ts';
import { type Manuscript, type Piece, STYLES, type StyleName } from './manuscript.ts';
import { FONT, LOOKS } from './style-look.ts';
import { pack } from './zip.ts';

const MIME = 'application/vnd.oasis.opendocument.text';
const HEAD_CELL = 'TablitsaHead';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACES = ['office', 'text', 'table', 'style'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')
  + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"';

function styleOf(name: StyleName): string {
  const { id, size, bold, italic, before, after, indent = 0, hanging = 0 } = LOOKS[name];
  return `<style:style style:name="${id}" style:display-name="${name}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="${before}pt" fo:margin-bottom="${after}pt" fo:margin-left="${indent}pt" fo:text-indent="${-hanging}pt"/><style:text-properties fo:font-size="${size}pt"${bold ? ' fo:font-weight="bold"' : ''}${italic ? ' fo:font-style="italic"' : ''}/></style:style>`;
}

const styles = `${HEAD}<office:document-styles ${SPACES}><office:styles><style:style style:name="Standard" style:family="paragraph"><style:text-properties style:font-name="${FONT}" fo:font-family="'${FONT}'" fo:font-size="11pt" fo:language="ru" fo:country="RU"/></style:style>
${STYLES.map(styleOf).join('\n')}
</office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin="20mm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles></office:document-styles>`;

const inside = (text: string): string => text.split('\n').map(escapeMarkup).join('<text:line-break/>');
const cells = (row: readonly string[], style: string = LOOKS.Таблица.id): string =>
  `<table:table-row>${row.map((cell) => `<table:table-cell table:style-name="Cell" office:value-type="string"><text:p text:style-name="${style}">${inside(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`;

function piece(said: Piece, index: number): string {
  if (said.kind === 'table') {
    const columns = (said.head.length > 0 ? said.head : said.rows[0]!).length;
    const head = said.head.length > 0 ? `<table:table-header-rows>${cells(said.head, HEAD_CELL)}</table:table-header-rows>` : '';
    return `<table:table table:name="Таблица${index}" table:style-name="Table"><table:table-column table:number-columns-repeated="${columns}"/>${head}${said.rows.map((row) => cells(row)).join('')}</table:table>`;
  }
  const level = said.style === 'Заголовок' ? 1 : said.style === 'Подзаголовок' ? 2 : undefined;
  return level ? `<text:h text:style-name="${LOOKS[said.style].id}" text:outline-level="${level}">${inside(said.text)}</text:h>` : `<text:p text:style-name="${LOOKS[said.style].id}">${inside(said.text)}</text:p>`;
}

export function toOdt({ title, day, pieces }: Manuscript): Uint8Array {
  const content = `${HEAD}<office:document-content ${SPACES}><office:automatic-styles><style:style style:name="Table" style:family="table"><style:table-properties style:width="170mm" table:align="margins" fo:margin-top="4pt" fo:margin-bottom="6pt"/></style:style><style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="1mm" fo:border="0.5pt solid #000000"/></style:style><style:style style:name="${HEAD_CELL}" style:family="paragraph" style:parent-style-name="${LOOKS.Таблица.id}"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>
${pieces.map(piece).join('\n')}
</office:text></office:body></office:document-content>`;
  const meta = `${HEAD}<office:document-meta ${SPACES}><office:meta><dc:title>${escapeMarkup(title)}</dc:title><dc:language>ru-RU</dc:language><dc:date>${day}T00:00:00</dc:date><meta:creation-date>${day}T00:00:00</meta:creation-date></office:meta></office:document-meta>`;
  const manifest = `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${MIME}"/>${['content.xml', 'styles.xml', 'meta.xml'].map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`;
  // The type comes first and unpressed, so that a program knows the file by its first bytes.
  const rest = { 'META-INF/manifest.xml': manifest, 'content.xml': content, 'meta.xml': meta, 'styles.xml': styles };
  return pack([['mimetype', strToU8(MIME), 0], ...Object.entries(rest).map(([name, text]) => [name, strToU8(text), 6] as const)], day);
}
