/** The mosaic of needs: the theme asked for most in each municipality, or what its winners did where nobody knows what was asked. */
import type { Catalogue } from '../catalogue.ts';
import { shortNames } from '../features/municipalities/short-names.ts';
import { themesOfPlace } from '../features/needs/needs-words.ts';
import { leaders, letterThemes, type LetteredTheme, type NeedTile } from '../features/needs/tiles.ts';
import { routes } from '../kernel/routes.ts';
import { capitalise, countOf, NOUNS } from '../kernel/text.ts';
import { needsOf, supportedThemes } from './needs.ts';

interface Counted {
  theme: string;
  count: number;
}

export function needTiles(catalogue: Catalogue): { tiles: NeedTile[]; themes: LetteredTheme[] } {
  const { faces, names } = needsOf(catalogue);
  const face = faces?.themeByPlace;
  const name = (theme: string): string => (face ? names.theme(theme) : catalogue.get('objectTypes', theme).data.plural);
  const countsOf = (id: string): Counted[] =>
    face ? (themesOfPlace(face, id)?.open ?? []).map(({ theme, cell }) => ({ theme, count: cell.count })) : supportedThemes(catalogue, id).map(({ theme, projects }) => ({ theme, count: projects }));
  const places = catalogue.all.municipalities.map(({ id, data }) => ({ id, data, counts: countsOf(id) }));
  /** One application says nothing of what a place wants most; of winning projects one is what there is. */
  const led = places.map(({ counts }) => leaders(face ? counts.filter(({ count }) => count > 1) : counts));
  const { letters, list } = letterThemes(led, name);
  const short = shortNames(places.map(({ data }) => ({ name: data.nameShort, kind: data.kind })));
  const noun = face ? NOUNS.application : NOUNS.project;
  return {
    themes: list.map((theme) => ({ ...theme, name: capitalise(theme.name) })),
    tiles: places.map(({ id, data, counts }, i) => ({
      name: data.nameShort,
      short: short[i]!,
      href: face ? `#${id}` : routes.municipality(id),
      row: data.cell[1],
      column: data.cell[0],
      themes: led[i]!.map((theme) => letters.get(theme)!),
      text: led[i]!.length > 0 ? led[i]!.map((theme) => `${name(theme)}, ${countOf(counts.find((c) => c.theme === theme)!.count, noun)}`).join('; ') : 'сказать нечего',
    })),
  };
}
