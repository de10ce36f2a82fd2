/**
 * A neighbour's practice as a hint for one's own: what is common to both stays, what was done there stands in comments,
 * what belongs to that place alone (money, results, pictures, sources) is not taken. Pure.
 */
import { stringify } from 'yaml';
import type { BlankValues } from './new-record.ts';

/** The record that is taken as an example, as it was typed. */
export interface Example {
  id: string;
  data: Readonly<Record<string, unknown>>;
}

/** Kept as they are: they say what is done, not where. */
const KEPT = ['direction', 'activities', 'objectTypes'] as const;
/** Shown in comments: every place does it its own way. */
const HINTS = ['problem', 'solution', 'steps', 'replication'] as const;
const HINT_WIDTH = 100;

/** Fields for the blank. */
export function keptFields({ id, data }: Example): BlankValues {
  const kept: BlankValues = { replicatedFrom: [id] };
  for (const key of KEPT) {
    const value = data[key];
    if (Array.isArray(value) && value.length > 0) kept[key] = value.map(String);
    else if (typeof value === 'string') kept[key] = value;
  }
  return kept;
}

/** The filled blank with the neighbour's words in the places where one's own will stand. */
export function withHints(text: string, { id, data }: Example): string {
  const head = [
    `# Черновик по примеру проекта «${String(data.title ?? id).replace(/\s+/gu, ' ')}» (${id}).`,
    '# Оттуда взяты направление, виды деятельности и вид объекта. Ниже после слов «у соседей было так» — их опыт:',
    '# оставьте похожее на ваше, поправьте и уберите решётки. ТОС, деньги, результаты, снимки и источники — только свои.',
  ].join('\n');
  const begun = text.replace(/^---\r?\n/, (open) => `${open}${head}\n\n`).replace(/^statusHistory:\n(?: .*\n)+/m, 'statusHistory:\n  - status: идея\n');
  return HINTS.reduce((before, key) => withHint(before, key, data[key]), begun);
}

function withHint(text: string, key: string, value: unknown): string {
  if (value === undefined || value === null) return text;
  const lines = stringify({ [key]: value }, { lineWidth: HINT_WIDTH }).trimEnd().split('\n');
  const hint = `# У соседей было так:\n${lines.map((line) => `# ${line}`.trimEnd()).join('\n')}\n`;
  const example = new RegExp(`^# ${key}:.*\\n(?:#  .*\\n)*`, 'm');
  if (example.test(text)) return text.replace(example, () => hint);
  return text.replace(/^sources:/m, () => `${hint}sources:`);
}
