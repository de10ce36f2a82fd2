/** Names short enough for a square of the mosaic, by rule for any region. Pure. */
import { KIND_WORDS, type MunicipalityKind } from '../../kernel/vocabulary.ts';

const NBSP = '\u00A0';
const SHORT = 3;
/** A longer form does not fit into the square. */
const LONGEST = 5;
/** A second word up to this length is written whole: «В. Яры». */
const WHOLE_SECOND = 4;

interface Named {
  name: string;
  kind: MunicipalityKind;
}

/**
 * The first letters of the name, as few as tell all tiles apart, at least three; a short name stays whole.
 * Of two words come the initial and the second word, or its first letters: «В. Яры», «КЗа».
 * Letters that another name begins with too say which of them is no city: «Луг. о.» beside «Луга».
 */
export function shortNames(places: readonly Named[]): string[] {
  const forms = distinctForms(places.map(({ name }) => name));
  places.forEach(({ name, kind }, i) => {
    const isTaken = (form: string): boolean => forms.some((other, j) => j !== i && other === form);
    const isAmbiguous = (form: string): boolean => isTaken(form) || places.some((other) => other.name !== name && startsWith(other.name, form));
    if (!isCut(name, forms[i]!) || !isAmbiguous(forms[i]!)) return;
    const longer = lengths(forms[i]!.length, LONGEST).map((length) => name.slice(0, length));
    const word = KIND_WORDS[kind];
    const marked = word ? [`${name.slice(0, SHORT)}.${NBSP}${word[0]}.`] : [];
    forms[i] = longer.find((form) => !isAmbiguous(form)) ?? marked.find((form) => !isTaken(form)) ?? forms[i]!;
  });
  return forms;
}

/** Forms of which no two are the same. */
function distinctForms(names: readonly string[]): string[] {
  const sizes = names.map(() => SHORT);
  for (let round = 0; round < 12; round++) {
    const forms = names.map((name, i) => abbreviate(name, sizes[i]!));
    const clashes = forms.map((form, i) => forms.some((other, j) => j !== i && other === form && names[j] !== names[i]));
    if (!clashes.includes(true)) return forms;
    clashes.forEach((clash, i) => clash && sizes[i]!++);
  }
  return names.map((name, i) => abbreviate(name, sizes[i]!));
}

function abbreviate(name: string, length: number): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  if (words.length === 1) return name.length <= length + 2 ? name : name.slice(0, length);
  const [first = '', second = ''] = words;
  if (second.length <= WHOLE_SECOND && length === SHORT) return `${first[0]!.toUpperCase()}.${NBSP}${second}`;
  return (first[0]! + second[0]!).toUpperCase() + second.slice(1, Math.max(1, length - 1));
}

/** The beginning of one word, so that it may be the beginning of another too. */
function isCut(name: string, form: string): boolean {
  return form !== name && name.startsWith(form);
}

function startsWith(name: string, form: string): boolean {
  return name.toLowerCase().startsWith(form.toLowerCase());
}

function lengths(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
