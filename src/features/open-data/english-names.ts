/** The standard wants an English name beside the Russian one: a column's own name is English words run together. Pure. */

/** «municipalityName» → «Municipality name», «Amount Awarded» stays. */
export function englishOf(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[:_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
