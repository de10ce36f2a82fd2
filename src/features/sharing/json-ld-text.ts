/** Nodes of schema.org as the text of one `<script>`. Pure. */
import type { Thing } from 'schema-dts';

/** One block for the page, safe inside `<script>`; empty when there is nothing to say. */
export function jsonLdText(nodes: readonly (Thing | undefined)[]): string {
  const said = nodes.map((node) => withoutEmpty(node)).filter((node) => node !== undefined);
  if (said.length === 0) return '';
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': said }).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Without undefined, null, empty strings and lists; a list of one is that one. */
function withoutEmpty(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((item) => item !== undefined);
    return kept.length > 1 ? kept : kept[0];
  }
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const clean = withoutEmpty(inner);
    return clean === undefined ? [] : [[key, clean] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
