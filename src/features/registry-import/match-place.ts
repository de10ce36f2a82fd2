/** Which municipality an office means: by its name of today or of before a reform, short, whole or abbreviated. Pure. */
import { foldName } from '../../kernel/same-name.ts';
import { nearest } from '../../kernel/suggest.ts';

export interface PlaceNames {
  id: string;
  name: string;
  nameShort: string;
  nameGenitive: string;
  /** Names from before a reform. */
  formerNames: readonly string[];
}

export type PlaceFound = { id: string; wasFormer?: string } | { fault: string; candidates: readonly string[] };

const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(р\s*о?н)(?!\p{L})\.?/gu, ' район '],
  [/(?<!\p{L})м\.?\s+(?=район|округ)/gu, ' муниципальный '],
  [/(?<!\p{L})(м\.\s?о\.?|мо)(?!\p{L})/gu, ' муниципальный округ '],
  [/(?<!\p{L})(м\.\s?р\.?|мр)(?!\p{L})/gu, ' муниципальный район '],
  [/(?<!\p{L})(г\.\s?о\.?|го)(?!\p{L})/gu, ' городской округ '],
  [/(?<!\p{L})(г\.|гор\.|г(?=\s))(?!\p{L})/gu, ' город '],
  [/(?<!\p{L})окр\.?(?!\p{L})/gu, ' округ '],
  [/(?<!\p{L})(муницип|мун)\.?(?!\p{L})/gu, ' муниципальный '],
];
const KIND = /(?<!\p{L})(муниципальн(ый|ого)|городск(ой|ого)|округа?|районн?а?|город[а]?|образовани[ея])(?!\p{L})/gu;

/** Abbreviations in full, quotes and hyphens gone: «Луговой р-н» → «луговой район». */
function spelled(name: string): string {
  const words = SHORTENED.reduce((text, [short, whole]) => text.replace(short, whole), foldName(name)).replace(/[.,]/g, ' ');
  return words.replace(/\s+/g, ' ').trim();
}

/** Without the words of its kind: «луговой район» → «луговой». */
function bare(name: string): string {
  return spelled(name).replace(KIND, ' ').replace(/\s+/g, ' ').trim();
}

export interface PlaceFinder {
  find(typed: string): PlaceFound;
  nameOf(id: string): string;
}

/** Made once for a table: names are folded beforehand and answers remembered. */
export function placeFinder(places: readonly PlaceNames[]): PlaceFinder {
  const whole = new Map<string, Map<string, boolean>>();
  const bareNames = new Map<string, Map<string, boolean>>();
  const note = (index: typeof whole, key: string, id: string, isFormer: boolean): void => {
    const owners = index.get(key) ?? new Map<string, boolean>();
    owners.set(id, (owners.get(id) ?? true) && isFormer);
    index.set(key, owners);
  };
  for (const { id, name, nameShort, nameGenitive, formerNames } of places) {
    for (const today of [id, name, nameShort, nameGenitive]) {
      note(whole, spelled(today), id, false);
      note(bareNames, bare(today), id, false);
    }
    for (const former of formerNames) {
      note(whole, spelled(former), id, true);
      note(bareNames, bare(former), id, true);
    }
  }
  const byId = new Map(places.map((place) => [place.id, place.nameShort]));
  const nameOf = (id: string): string => byId.get(id) ?? id;
  const known = new Map<string, PlaceFound>();
  return { nameOf, find: (typed) => known.get(typed) ?? remembered(typed) };

  function remembered(typed: string): PlaceFound {
    const found = search(typed);
    known.set(typed, found);
    return found;
  }

  function search(typed: string): PlaceFound {
    if (byId.has(typed.trim())) return { id: typed.trim() };
    const owners = whole.get(spelled(typed)) ?? cityOrDistrict(typed);
    const ids = [...(owners?.keys() ?? [])];
    if (ids.length === 1) return { id: ids[0]!, ...(owners!.get(ids[0]!) && { wasFormer: typed.trim() }) };
    if (ids.length > 1) return { fault: `«${typed.trim()}» может означать: ${ids.map(nameOf).join(' или ')}.`, candidates: ids };
    const guess = nearest(spelled(typed), whole.keys()) ?? nearest(bare(typed), bareNames.keys());
    const near = guess === undefined ? [] : [...(whole.get(guess) ?? bareNames.get(guess))!.keys()];
    const names = places.map(({ nameShort }) => nameShort);
    const hint = near.length > 0 ? ` Возможно, это «${near.map(nameOf).join('» или «')}».` : ` Есть такие: ${names.slice(0, MOST_NAMES).join(', ')}${names.length > MOST_NAMES ? ' и другие' : ''}.`;
    return { fault: `Муниципалитета «${typed.trim()}» в атласе нет.${hint}`, candidates: near };
  }

  /** A name that is of today in one place and of the past in another means the one of today. */
  function cityOrDistrict(typed: string): Map<string, boolean> | undefined {
    const owners = bareNames.get(bare(typed));
    const current = [...(owners ?? [])].filter(([, isFormer]) => !isFormer);
    return current.length === 1 ? new Map(current) : owners;
  }
}

const MOST_NAMES = 12;
