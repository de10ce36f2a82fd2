/** A Latin name made of a Russian title: proposed to a person, never computed by the build. Runs in the browser too. */
import slugify from '@sindresorhus/slugify';

const LONGEST = 60;

/** As on road signs and in passports; slugify's own table spells «щ» and «ый» another way. */
const LETTERS = Object.entries({ ё: 'e', й: 'y', щ: 'shch', х: 'kh', ц: 'ts', ъ: '', ь: '', ы: 'y', э: 'e' })
  .flatMap(([letter, latin]) => [[letter, latin], [letter.toUpperCase(), latin]] as [string, string][]);

/** Latin name made of a Russian title, at most 60 characters, cut between words. */
export function proposeId(title: string, taken: ReadonlySet<string>, place = ''): string {
  const id = cut(slugify(title.normalize('NFC'), { decamelize: false, customReplacements: LETTERS }));
  if (id === '' || !taken.has(id)) return id;
  const withPlace = place ? cut(`${id}-${place}`) : id;
  if (!taken.has(withPlace)) return withPlace;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

function cut(id: string): string {
  if (id.length <= LONGEST) return id;
  const short = id.slice(0, LONGEST + 1);
  const end = short.lastIndexOf('-');
  return short.slice(0, end > 0 ? end : LONGEST);
}
