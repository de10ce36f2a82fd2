/** Addresses of pages and names of files in a text: digits and quotes there mean something else than in words. */

/** Stands for a character that is not text: no pattern of words or numbers goes over it. */
export const GAP = '\uFFFC';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"'«»]+|(?<![\p{L}\d@./-])[\p{L}\d][\w.-]*\.(?:ru|рф|org|com|net|su|online|info|io)(?:\/[^\s<>"'«»]*)?(?![\p{L}\d@])|(?<![^\s<>"'«»/(])[^\s<>"'«»/()]{1,200}\.(?:jpe?g|png|webp|avif|heic|pdf|docx?|xlsx?|odt|zip|mdx?|ya?ml|json|geojson|icc|pmtiles)(?![\p{L}\d])/giu;

/** The same text with gaps in place of addresses; everything else stays where it was. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, (address) => GAP.repeat(address.length));
}

/** «fm.example.org» */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
