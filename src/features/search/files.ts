/** Where the index lies in the site, and our own files beside Pagefind's, each loaded only when it is needed. */
export const BUNDLE = '/pagefind/';

export const FILES = {
  /** All words of the site: when a question found nothing. */
  dictionary: 'slova.txt',
  /** What to offer while somebody types: when the field is touched. */
  suggestions: 'podskazki.json',
  /** Id of a hit → keys on the map: when the search drives a map. */
  onMap: 'na-karte.json',
} as const;
