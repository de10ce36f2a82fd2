/** Text going into HTML and XML and coming out again. Pure. */
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const SIGNS: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'" };

/** For text and for attributes alike. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/** In one pass: «&amp;lt;» is «&lt;», not «<». */
export function unescapeMarkup(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|quot|amp|apos));/gi, (_, hex?: string, number?: string, name?: string) => (name ? SIGNS[name.toLowerCase()]! : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(number))));
}
