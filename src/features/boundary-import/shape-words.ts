/** What a shape says of its boundary in words; a description that is only its name, or names a person, says nothing. Pure. */
import { personName, privateData } from '../../kernel/private-data.ts';
import { foldName, tidy } from '../../kernel/same-name.ts';
import { labelOf, type Shape } from './read-shapes.ts';

const HEADINGS: readonly string[] = ['границы', 'границытос', 'описаниеграниц', 'описаниеграництос', 'границысловами', 'boundary', 'boundarytext', 'описание', 'description', 'desc'];
const SHORTEST = 10;
const LONGEST = 2000;

export function boundaryWords({ properties }: Shape): string | undefined {
  const found = Object.entries(properties).flatMap(([name, value]) => {
    const rank = HEADINGS.indexOf(name.normalize('NFC').toLowerCase().replace(/[^a-zа-яё0-9]/gu, ''));
    return rank < 0 || typeof value !== 'string' ? [] : [{ rank, text: tidy(value.replace(/<[^<>]*>/g, ' ')) }];
  });
  const name = labelOf(properties);
  return found.sort((a, b) => a.rank - b.rank).map(({ text }) => text).find((text) => text.length >= SHORTEST && text.length <= LONGEST && (name === undefined || foldName(text) !== foldName(name)) && privateData(text).length === 0 && !personName(text));
}
