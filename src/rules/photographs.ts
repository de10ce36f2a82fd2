/** Photographs and the people on them: consents that can be found again, words that agree with each other, no picture worn out. */
import type { Problem } from '../kernel/problems.ts';
import { countOf } from '../kernel/text.ts';
import { isThinConsent } from '../kernel/vocabulary.ts';
import { at, type Rule } from './rule.ts';

/** Who is seen, in the words of a description; «детская площадка» is no child. */
const PEOPLE = /(?<![а-яё])(?:дети|детей|детям|детьми|девочк[аиуе]|мальчик[аиу]?|реб[её]нок|ребят[аы]?|школьник[аи]?|школьниц[аы]|малыш[аи]?|женщин[аы]|мужчин[аы]|бабушк[аи]|дедушк[аи]|девушк[аи]|парни|парень|люди|подростк[аи]|подросток|волонт[её]ры)(?![а-яё-])/i;
const CHILDREN = /(?<![а-яё])(?:дети|детей|детям|детьми|девочк[аиуе]|мальчик[аиу]?|реб[её]нок|школьник[аи]?|школьниц[аы]|малыш[аи]?|подростк[аи]|подросток)(?![а-яё-])/i;

const peopleOnPhotographsAreSaid: Rule = ({ entries }) =>
  entries.projects.flatMap((entry) =>
    entry.data.media.flatMap(({ people, alt, caption, consent }, index) => {
      const problems: Problem[] = [];
      const words = `${alt} ${caption ?? ''}`;
      if (people === 'нет' && PEOPLE.test(words)) problems.push(at(entry, ['media', index, 'people'], { severity: 'warning', code: 'people-unsaid', found: `«нет», а в описании снимка: «${PEOPLE.exec(words)![0]}»`, expected: 'узнаваемы, не узнаваемы или дети', hint: 'Узнаваемым людям и детям нужна строка consent: номер и дата согласия, у кого хранится.' }));
      else if (people === 'узнаваемы' && CHILDREN.test(words) && !/родител|законн/i.test(consent ?? '')) problems.push(at(entry, ['media', index, 'people'], { severity: 'warning', code: 'people-unsaid', found: `«узнаваемы», а в описании снимка: «${CHILDREN.exec(words)![0]}»`, expected: 'дети: согласие за них дают родители', hint: 'Напишите people: дети и проверьте, что согласие подписал родитель.' }));
      if (isThinConsent({ people, consent })) problems.push(at(entry, ['media', index, 'consent'], { severity: 'warning', code: 'consent-thin', found: `«${consent}»: ни номера, ни даты`, expected: 'номер и дата согласия, у кого хранится', hint: 'Например: № 3 от 12.05.2026, хранится в администрации округа. Само согласие в хранилище не кладут.' }));
      return problems;
    }),
  );

/** From so many on it is rather a stock picture than a picture of the deed. */
const WORN_OUT = 3;

const photographsAreOfTheirPractice: Rule = ({ entries }) => {
  const uses = new Map<string, { entry: (typeof entries.projects)[number]; file: string }[]>();
  for (const entry of entries.projects) {
    for (const [file, { hash }] of Object.entries(entry.pictures)) uses.set(hash, [...(uses.get(hash) ?? []), { entry, file }]);
  }
  return [...uses.values()].flatMap((same) => {
    const practices = [...new Map(same.map((use) => [use.entry.id, use])).values()];
    if (practices.length < WORN_OUT) return [];
    return practices.slice(1).map(({ entry, file }) => {
      const index = entry.data.media.findIndex((media) => media.file === file);
      return at(entry, ['media', index, 'file'], { severity: 'warning', code: 'picture-repeated', found: `один и тот же снимок стоит в ${countOf(practices.length, ['записи', 'записях', 'записях'])}, первая — «${practices[0]!.entry.id}»`, expected: 'снимок этого дела', hint: 'Оставьте снимок там, где он снят: без снимка запись лучше, чем с чужим.' });
    });
  });
};

export const photographRules: readonly Rule[] = [peopleOnPhotographsAreSaid, photographsAreOfTheirPractice];
