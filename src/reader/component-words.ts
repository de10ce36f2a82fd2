/** How each component is written, for the messages about one that is written otherwise. */
import type { ComponentName, HastNode } from './body-nodes.ts';

const EXAMPLES: Readonly<Record<ComponentName, string>> = {
  Photo: '<Photo file="do.jpg" />',
  Note: '<Note title="Заголовок">…</Note>',
  Figure: '<Figure id="contest/imya/budget" unit />',
  Blank: '<Blank id="imya-mesta" />',
  Term: '<Term id="ustav-tos" say="устав" />',
  When: '<When id="imya-voprosa" is="ответ">…</When>',
};

/** What to do with words that stand inside a component of a sentence. */
const NO_WORDS_INSIDE: Readonly<Partial<Record<ComponentName, string>>> = {
  Figure: 'Число поставит сайт: текст между скобками уберите.',
  Blank: 'Место для ответа поставит сайт, слова под чертой — в поле blanks.',
  Term: 'Слово, как оно стоит в предложении, пишут в say.',
};

export function exampleOf(name: ComponentName): string {
  return `Пример: ${EXAMPLES[name]}`;
}

/** The same component without words inside; its own id stays, and words of a term go where they belong. */
export function withoutWords(node: HastNode): { expected: string; hint?: string } {
  const name = node.name as ComponentName;
  const own = (wanted: string): string | undefined => {
    const value = node.attributes?.find((attribute) => attribute.name === wanted)?.value;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const say = name === 'Term' ? ` say="${own('say') ?? wordsIn(node) ?? '…'}"` : '';
  return { expected: `<${name} id="${own('id') ?? '…'}"${say} />, без текста внутри`, hint: NO_WORDS_INSIDE[name] };
}

const LONGEST = 60;

function wordsIn({ value, children = [] }: HastNode): string | undefined {
  const words = [value ?? '', ...children.map((child) => wordsIn(child) ?? '')].join('').replace(/\s+/g, ' ').trim();
  return words === '' || words.length > LONGEST || words.includes('"') ? undefined : words;
}
