/** All that a wizard needs in the browser, as one piece of JSON inside the page: afterwards the net may go. Pure. */
import type { Catalogue, RecOf } from '../catalogue.ts';
import type { Sample } from '../features/samples/schema.ts';
import type { Wizard } from '../features/wizard/schema.ts';
import type { BodyNode } from '../reader/body-nodes.ts';

export interface PackedSample extends Pick<Sample, 'title' | 'code' | 'version' | 'validFrom' | 'blanks'> {
  id: string;
  nodes: BodyNode[];
}

export interface WizardPack {
  id: string;
  wizard: Wizard;
  samples: PackedSample[];
  /** What the acts of the rules are called. */
  acts: Record<string, string>;
  siteTitle: string;
}

/** @param body the parsed text of a sample */
export function packWizard(catalogue: Catalogue, { id, data }: RecOf<'wizards'>, body: (sample: string) => readonly BodyNode[]): WizardPack {
  const acts = [...new Set(data.rules.flatMap(({ act }) => act ?? []))];
  return {
    id,
    wizard: data,
    siteTitle: catalogue.region.siteTitle,
    acts: Object.fromEntries(acts.map((act) => [act, catalogue.get('legalActs', act).data.titleShort])),
    samples: data.samples.map((sample) => {
      const { title, code, version, validFrom, blanks } = catalogue.get('samples', sample).data;
      return { id: sample, title, code, version, validFrom, blanks, nodes: [...body(sample)] };
    }),
  };
}

/** JSON that may stand inside of a script element: no text in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003C');
}
