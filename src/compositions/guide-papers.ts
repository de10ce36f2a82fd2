/** What a guide leads to: its wizard, the guides for one audience. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import { routes } from '../kernel/routes.ts';
import type { Audience } from '../kernel/vocabulary.ts';

export function wizardTitle(catalogue: Catalogue, id: string | undefined): { href: string; title: string } | undefined {
  const wizard = catalogue.find('wizards', id);
  return wizard && { href: routes.wizard(wizard.id), title: wizard.data.title };
}

export function isGuideFor({ data }: RecOf<'guides'>, audience: Audience): boolean {
  return data.audience.includes(audience);
}

/** Guides for one audience, without the easy versions: those are reached by the switch. */
export function guidesFor({ all }: Catalogue, audience: Audience): RecOf<'guides'>[] {
  return all.guides.filter((guide) => guide.data.easyOf === undefined && isGuideFor(guide, audience));
}

/** Guides that pages lead to by what they are about; a region that has no such guide leads nowhere. */
const ABOUT = { founding: 'kak-sozdat-tos', contest: 'kak-vyigrat-konkurs', repeating: 'kak-povtorit-praktiku', meeting: 'kak-provesti-sobranie' } as const;

export function guideAbout({ find }: Catalogue, what: keyof typeof ABOUT): { href: string; title: string } | undefined {
  const found = find('guides', ABOUT[what]) ?? find('pages', ABOUT[what]);
  return found && { href: routes.guide(found.id), title: found.data.title };
}
