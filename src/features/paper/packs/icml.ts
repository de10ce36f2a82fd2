/**
 * ICML, the InCopy interchange that InDesign places as a story with its paragraph styles: plain XML of IDML elements. The frame
 * (instructions, versions, groups of styles) is the one that pandoc writes and InDesign CS6 and later read. Pure.
 */
import { escapeMarkup } from '../../../kernel/markup.ts';
import { type Manuscript, type Piece, STYLES, type StyleName } from './manuscript.ts';
import { LOOKS } from './style-look.ts';

/** A line break inside of a paragraph. */
const FORCED_BREAK = '\u2028';
const PLAIN = '$ID/NormalCharacterStyle';

function paragraphStyle(name: StyleName): string {
  const { size, bold, italic, before, after, indent = 0, hanging = 0 } = LOOKS[name];
  const cut = bold ? 'Bold' : italic ? 'Italic' : 'Regular';
  return `<ParagraphStyle Self="ParagraphStyle/${name}" Name="${name}" PointSize="${size}" FontStyle="${cut}" SpaceBefore="${before}" SpaceAfter="${after}" LeftIndent="${indent}" FirstLineIndent="${-hanging}" AppliedLanguage="$ID/Russian"><Properties><BasedOn type="object">$ID/NormalParagraphStyle</BasedOn></Properties></ParagraphStyle>`;
}

const content = (text: string): string => `<Content>${escapeMarkup(text.replaceAll('\n', FORCED_BREAK))}</Content>`;
const paragraph = (style: StyleName, inside: string): string =>
  `<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/${style}"><CharacterStyleRange AppliedCharacterStyle="${PLAIN}">${inside}</CharacterStyleRange></ParagraphStyleRange>`;

function table(head: readonly string[], rows: readonly (readonly string[])[], name: string): string {
  const all = head.length > 0 ? [head, ...rows] : [...rows];
  const columns = all[0]!.map((_, column) => `<Column Self="${name}Column${column}" Name="${column}" />`);
  const cells = all.flatMap((row, line) => row.map((cell, column) => `<Cell Self="${name}Cell${column}_${line}" Name="${column}:${line}" AppliedCellStyle="CellStyle/Cell">${paragraph('Таблица', content(cell))}</Cell>`));
  return `<Table Self="${name}" AppliedTableStyle="TableStyle/Table" HeaderRowCount="${head.length > 0 ? 1 : 0}" BodyRowCount="${rows.length}" ColumnCount="${columns.length}">\n${[...columns, ...cells].join('\n')}\n</Table>`;
}

function piece(said: Piece, index: number, isLast: boolean): string {
  const end = isLast ? '' : '<Br />';
  if (said.kind === 'line') return paragraph(said.style, content(said.text) + end);
  return paragraph('Таблица', table(said.head, said.rows, `atlasTable${index}`) + end);
}

export function toIcml({ title, pieces }: Manuscript): Uint8Array {
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>
<?aid SnippetType="InCopyInterchange"?>
<Document DOMVersion="8.0" Self="atlas_doc">
<RootCharacterStyleGroup Self="atlas_character_styles">
<CharacterStyle Self="${PLAIN}" Name="Default" />
</RootCharacterStyleGroup>
<RootParagraphStyleGroup Self="atlas_paragraph_styles">
<ParagraphStyle Self="$ID/NormalParagraphStyle" Name="$ID/NormalParagraphStyle" />
${STYLES.map(paragraphStyle).join('\n')}
</RootParagraphStyleGroup>
<RootTableStyleGroup Self="atlas_table_styles">
<TableStyle Self="TableStyle/Table" Name="Table" />
</RootTableStyleGroup>
<RootCellStyleGroup Self="atlas_cell_styles">
<CellStyle Self="CellStyle/Cell" AppliedParagraphStyle="ParagraphStyle/$ID/[No paragraph style]" Name="Cell" />
</RootCellStyleGroup>
<Story Self="atlas_story" TrackChanges="false" StoryTitle="${escapeMarkup(title)}" AppliedTOCStyle="n" AppliedNamedGrid="n">
<StoryPreference OpticalMarginAlignment="true" OpticalMarginSize="12" />
${pieces.map((said, index) => piece(said, index, index === pieces.length - 1)).join('\n')}
</Story>
</Document>
`;
  return new TextEncoder().encode(text);
}
