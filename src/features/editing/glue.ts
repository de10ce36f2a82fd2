/**
 * Short words stay with the next one, a dash with the word before: enough for sentences that we have written ourselves with
 * real quotes and dashes. The whole typographer weighs as much as a photograph. Pure.
 */
const NBSP = '\u00A0';

export function glue(text: string): string {
  return text
    .replace(/(?<![\p{L}\d])(\p{L}{1,2}) (?=\S)/gu, `$1${NBSP}`)
    .replace(/(\d) (?=\p{L}|[₽%])/gu, `$1${NBSP}`)
    .replace(/ — /g, `${NBSP}— `);
}
