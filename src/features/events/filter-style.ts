/**
 * Rules of style that hide what a chosen radio button does not ask for, headings that nothing is left under, and what
 * speaks of all events (`data-vsego`: counts, months): beside a part of the list it would be untrue. Pure.
 */

/** @param groups `name` of the buttons, also of the attribute `data-…` that lists what an entry answers to */
export function filterStyle(groups: readonly { name: string; slugs: readonly string[] }[]): string {
  return groups
    .flatMap(({ name, slugs }) =>
      slugs.map((slug) => {
        const chosen = `main:has(#${name}-${slug}:checked)`;
        return `${chosen} [data-${name}]:not([data-${name}~="${slug}"]),${chosen} [data-sobytiya]:not(:has([data-${name}~="${slug}"])),${chosen} [data-vsego]{display:none}`;
      }),
    )
    .join('');
}
