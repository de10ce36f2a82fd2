/** The lists of the form: every record that a practice may name, with a name for people. Pure. */
import type { Catalogue } from '../catalogue.ts';
import { municipalityInList } from '../kernel/text.ts';
import type { Region } from '../region-schema.ts';
import type { PracticeChoices } from './practice-config.ts';

/** Longer names are cut in a list; the whole wording stands in the Strategy. */
const LONGEST_NAME = 120;

export function practiceChoices({ all, get }: Catalogue): PracticeChoices {
  const place = (id: string): string => municipalityInList(get('municipalities', id).data);
  return {
    records: {
      municipalities: all.municipalities.map(({ id, data }) => ({ id, name: municipalityInList(data) })),
      tos: all.tos.map(({ id, data, municipality }) => ({ id, name: `${data.name} — ${place(municipality)}`, group: municipality })),
      directions: all.directions.map(({ id, data }) => ({ id, name: data.nameShort })),
      activities: all.activities.map(({ id, data }) => ({ id, name: short(data.title), group: data.direction })),
      tasks: all.tasks.map(({ id, data }) => ({ id, name: short(data.title) })),
      measures: all.measures.map(({ id, data }) => ({ id, name: short(data.text) })),
      objectTypes: all.objectTypes.map(({ id, data }) => ({ id, name: data.name })),
      contests: all.contests.map(({ id, data }) => ({ id, name: data.nameShort })),
      projects: all.projects.map(({ id, data }) => ({ id, name: `${data.code}. ${short(data.title)}` })),
    },
    taken: all.projects.map(({ id }) => id),
  };
}

function short(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1).trimEnd()}…` : text;
}

/** Whom to send a practice to, one line; undefined when the publisher has not told. */
export function recipientLine({ publisher: { name, contact } }: Region): string | undefined {
  return contact && [contact.office ?? name, contact.email, contact.address].filter(Boolean).join(', ');
}
