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

/** The guide that tells how to found a ТОС; a region may have none. */
export function foundingGuide(catalogue: Catalogue): { href: string; title: string } | undefined {
  const found = catalogue.find('guides', 'kak-sozdat-tos') ?? catalogue.find('pages', 'kak-sozdat-tos');
  return found && { href: routes.guide(found.id), title: found.data.title };
}
