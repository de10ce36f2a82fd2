/** A linear stand-in for measured needs, for tests of the planner. Pure. */
import { TEXT_SIZES, type Block, type InsertMaterial, type Need, type PageProfile, type Service } from './contract.ts';
import { columnMm, ROW_MM, widthMm } from './profiles.ts';

/** Letters of a line of a column of the A3 page. */
const PER_COLUMN = 31 / 47.2;

const lettersOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.join('').length : block.kind === 'table' ? [block.head, ...block.rows].flat().join('').length : block.text.length), 0);

/** Rows = overhead + letters by letters of a line; pictures at 2:3 over all columns of the cell. */
export function standIn(material: InsertMaterial, profile: PageProfile): Need[] {
  const perLine = columnMm(profile) * PER_COLUMN;
  const widths = Array.from({ length: profile.columns }, (_, i) => i + 1);
  const articles = material.articles.flatMap((article) => TEXT_SIZES.filter((size) => article.texts[size]).flatMap((size) => widths.flatMap((columns) => {
    const characters = lettersOf(article.texts[size]!);
    return Array.from({ length: Math.min(2, article.pictures.length) + 1 }, (_, pictures): Need => {
      const lines = characters / perLine + article.facts.length * 2.5;
      const head = 3 + Math.ceil(article.headline.length / (columns * 18)) * 2 + 5 / columns;
      const picture = pictures === 0 ? 0 : (widthMm(profile, columns) * 0.62 / pictures) / ROW_MM + 2;
      const at = (share: number): number => Math.ceil(head + picture + (lines * share) / columns);
      return { cell: article.id, columns, size, pictures, characters, rows: { tight: at(0.94), natural: at(1), loose: at(1.07) } };
    });
  })));
  const services = material.services.flatMap((service) => widths.map((columns): Need => {
    const rows = Math.ceil(serviceRows(service, columns, perLine, profile));
    return { cell: service.kind, columns, pictures: 0, characters: 0, rows: { tight: rows, natural: rows, loose: rows + 2 } };
  })).filter(({ cell, columns }) => !(cell === 'money' && columns < Math.min(3, profile.columns)) && !(cell === 'strategy' && columns < 2));
  const head = (cell: string, rows: number): Need => ({ cell, columns: profile.columns, pictures: 0, characters: 0, rows: { tight: rows, natural: rows, loose: rows } });
  return [...articles, ...services, head('masthead', 18), head('folio', 2), head('imprint', 9)];
}

function serviceRows(service: Service, columns: number, perLine: number, profile: PageProfile): number {
  const lines = (letters: number): number => Math.ceil(letters / (perLine * columns));
  switch (service.kind) {
    case 'figures': return 2 + (service.rows.length * 5) / columns;
    case 'events': return 3 + service.rows.reduce((sum, { what, where, when }) => sum + lines(what.length + where.length + when.length) + 1, 0);
    case 'word': return 3 + lettersOf(service.blocks) / (perLine * columns) + service.blocks.length / columns;
    case 'money': return 4 + service.rows.length * 1.4 + lines(service.note.length);
    case 'strategy': return 4 + (service.rows.length * 3.2) / Math.max(1, Math.floor(columns / 2)) + lines(service.note.length);
    case 'map': return 5 + ((widthMm(profile, columns) / service.columns) * service.rows) / ROW_MM;
    case 'directory': return 5 + service.groups.reduce((sum, { lines: list }) => sum + 2 + list.reduce((s, { text }) => s + Math.ceil((text.length + 6) / perLine), 0), 0) / columns;
  }
}
