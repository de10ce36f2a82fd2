/**
 * The family of a project: whose example it took and who took its own, over generations. A family is a graph (a copy may
 * have two examples) and a slip of the pen may make a circle, so a walk never enters a project twice. Pure.
 */
export interface FamilyMember {
  id: string;
  /** This very project. */
  isSelf: boolean;
  /** Already stands elsewhere in the tree: its copies are shown there. */
  isSeen: boolean;
  copies: FamilyMember[];
  /** Copies that were left out because the family is large. */
  more: number;
}

export interface Kinship {
  examplesOf(id: string): readonly string[];
  copiesOf(id: string): readonly string[];
}

const GENERATIONS = 6;
/** Copies shown of one project; those that lead to this very project always are. */
const CHILDREN = 8;
const MEMBERS = 60;

/** Trees that start at the oldest examples; empty when the project has no family. */
export function familyOf(id: string, kinship: Kinship): FamilyMember[] {
  if (kinship.examplesOf(id).length === 0 && kinship.copiesOf(id).length === 0) return [];
  const ancestors = ancestorsOf(id, kinship);
  const seen = new Set<string>();
  const grow = (memberId: string, generation: number): FamilyMember => {
    const isSeen = seen.has(memberId);
    seen.add(memberId);
    const children = isSeen ? [] : kinship.copiesOf(memberId).filter((child) => child !== memberId);
    const leads = (child: string): boolean => child === id || ancestors.has(child);
    const shown = generation >= GENERATIONS || seen.size >= MEMBERS ? children.filter(leads) : [...children.filter(leads), ...children.filter((child) => !leads(child))].slice(0, Math.max(CHILDREN, children.filter(leads).length));
    const inOrder = children.filter((child) => shown.includes(child));
    return { id: memberId, isSelf: memberId === id, isSeen, copies: inOrder.map((child) => grow(child, generation + 1)), more: children.length - inOrder.length };
  };
  return rootsOf(id, ancestors, kinship).map((root) => grow(root, 1));
}

/** Every project above, however it is reached. */
function ancestorsOf(id: string, { examplesOf }: Kinship): Set<string> {
  const above = new Set<string>();
  let generation = [id];
  for (let step = 0; step < GENERATIONS && generation.length > 0; step++) {
    generation = generation.flatMap((member) => examplesOf(member)).filter((member) => member !== id && !above.has(member));
    generation.forEach((member) => above.add(member));
  }
  return above;
}

/** Those above who have nobody above; in a circle nobody is first, and the project itself is. */
function rootsOf(id: string, ancestors: ReadonlySet<string>, { examplesOf }: Kinship): string[] {
  const roots = [...ancestors].filter((member) => !examplesOf(member).some((example) => ancestors.has(example)));
  return roots.length > 0 ? roots : [id];
}
