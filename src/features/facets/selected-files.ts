/** A part of a public file with the same header, quotes and line ends: what is kept is kept byte for byte. Pure. */

const QUOTE = '"';

/** Records of a CSV text, each with its line end; a line break inside quotes is part of a cell. */
export function csvRecords(csv: string): string[] {
  const records: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let i = 0; i < csv.length; i++) {
    if (csv[i] === QUOTE) isQuoted = !isQuoted;
    else if (csv[i] === '\n' && !isQuoted) records.push(csv.slice(start, (start = i + 1)));
  }
  if (start < csv.length) records.push(csv.slice(start));
  return records;
}

/** @param ids values of the first column, which is the id in every table of the site */
export function selectCsv(csv: string, ids: ReadonlySet<string>): string {
  const [header = '', ...records] = csvRecords(csv);
  return header + records.filter((record) => ids.has(firstCell(record))).join('');
}

function firstCell(record: string): string {
  const quoted = /^"((?:[^"]|"")*)"/.exec(record)?.[1];
  return quoted?.replaceAll('""', QUOTE) ?? /^[^,\r\n]*/.exec(record)![0];
}

interface Collection {
  features: { id?: unknown; properties?: { id?: unknown } | null }[];
}

export function selectGeoJson(text: string, ids: ReadonlySet<string>): { text: string; count: number } {
  const lines = (JSON.parse(text) as Collection).features.filter(({ id, properties }) => ids.has(String(properties?.id ?? id))).map((feature) => JSON.stringify(feature));
  return { text: `{"type":"FeatureCollection","features":[${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]}\n`, count: lines.length };
}

/** «proekty-vyborka-2026-11-22.csv»: says that it is a part and of which day. */
export function selectionName(name: string, extension: string, day: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${name}-vyborka-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.${extension}`;
}
