/**
 * MDX as data. The body is parsed into a tree and rebuilt from an allow-list; nothing in it ever runs.
 * Plain runs become HTML strings, known components become nodes with literal attributes; everything else is a problem.
 */
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { problem, type Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { typeset } from '../kernel/typography.ts';

export type BodyNode =
  | { type: 'html'; html: string }
  | { type: 'component'; name: ComponentName; props: Record<string, string>; children: BodyNode[] };

/** Components an editor may use, with their attributes: true means required. */
export const COMPONENTS = {
  Photo: { file: true },
  Note: { title: false },
} as const satisfies Record<string, Record<string, boolean>>;
export type ComponentName = keyof typeof COMPONENTS;

const TAGS = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'strong', 'em', 'del', 'a', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'pre', 'hr', 'br']);
const ATTRIBUTES = new Set(['href', 'title', 'align', 'start']);
const MAX_NODES = 20_000;
const MAX_DEPTH = 40;

interface HastNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: HastNode[];
  position?: { start: { line: number; column: number } };
}

/** `firstLine` is the file's line on which the body begins. */
export function parseBody(text: string, file: string, firstLine: number): { nodes: BodyNode[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let tree: HastNode;
  try {
    tree = mdxToHast(text, { features: { gfm: { footnotes: false } } }) as unknown as HastNode;
  } catch (error) {
    return { nodes: [], problems: [syntaxProblem(String((error as Error).message), file, firstLine)] };
  }
  let count = 0;
  const nodes = build(tree.children ?? [], 0);
  return { nodes: problems.length > 0 ? [] : nodes, problems };

  function build(children: HastNode[], depth: number): BodyNode[] {
    const out: BodyNode[] = [];
    let run: HastNode[] = [];
    const flush = (): void => {
      const html = toHtml({ type: 'root', children: run } as never).trim();
      if (html) out.push({ type: 'html', html });
      run = [];
    };
    for (const child of children) {
      if (child.type === 'mdxJsxFlowElement' || isLoneInlineComponent(child)) {
        const component = toComponent(child.type === 'mdxJsxFlowElement' ? child : child.children![0]!, depth);
        if (component) {
          flush();
          out.push(component);
        }
      } else {
        const clean = cleanNode(child, depth);
        if (clean) run.push(clean);
      }
    }
    flush();
    return out;
  }

  /** A component alone in its paragraph is a block, however the author spaced it. */
  function isLoneInlineComponent(node: HastNode): boolean {
    return node.tagName === 'p' && node.children?.length === 1 && node.children[0]!.type === 'mdxJsxTextElement' && node.children[0]!.name! in COMPONENTS;
  }

  function cleanNode(node: HastNode, depth: number): HastNode | undefined {
    if (++count > MAX_NODES || depth > MAX_DEPTH) {
      if (count === MAX_NODES + 1 || depth === MAX_DEPTH + 1) report(node, 'body-too-large', 'слишком длинный или слишком вложенный текст', `не больше ${MAX_NODES} частей и ${MAX_DEPTH} уровней`);
      return undefined;
    }
    switch (node.type) {
      case 'text':
        return { type: 'text', value: typeset(node.value ?? '') };
      case 'element':
        return cleanElement(node, depth);
      case 'mdxjsEsm':
        report(node, 'mdx-code', `команда «${firstLineOf(node.value)}»`, 'обычный текст', 'import и export в текстах запрещены: страница не исполняет код.');
        return undefined;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '')) return undefined;
        report(node, 'mdx-expression', `выражение в фигурных скобках «{${firstLineOf(node.value)}}»`, 'обычный текст', 'Если нужны сами скобки, поставьте перед ними обратную черту: \\{ \\}.');
        return undefined;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (node.name && node.name in COMPONENTS) report(node, 'mdx-inline-component', `<${node.name}> внутри строки`, `<${node.name}> отдельным абзацем`, 'Оставьте пустую строку до и после.');
        else refuseElement(node);
        return undefined;
      case 'comment':
        return undefined;
      default:
        report(node, 'mdx-unknown', `разметка вида «${node.type}»`, 'абзацы, заголовки, списки, таблицы, цитаты, ссылки');
        return undefined;
    }
  }

  function cleanElement(node: HastNode, depth: number): HastNode | undefined {
    const tag = node.tagName!;
    if (tag === 'h1') report(node, 'heading-level', 'заголовок первого уровня «#»', 'заголовки начинаются с «##»', 'Название записи уже есть в поле title.');
    else if (tag === 'img') report(node, 'mdx-image', 'картинка в виде ![…](…)', '<Photo file="…" />', 'Опишите снимок в поле media и поставьте <Photo file="имя.jpg" />.');
    else if (!TAGS.has(tag)) refuseElement({ ...node, name: tag });
    const properties: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(node.properties ?? {})) if (ATTRIBUTES.has(name)) properties[name] = value;
    if (tag === 'a') checkLink(node, String(properties.href ?? ''));
    const children = (node.children ?? []).map((child) => cleanNode(child, depth + 1)).filter((child) => child !== undefined);
    return { type: 'element', tagName: tag, properties, children };
  }

  function checkLink(node: HastNode, href: string): void {
    const target = decodeURISafely(href).replace(/[\u0000-\u0020]/g, '').toLowerCase();
    if (/^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/.test(target)) return;
    const code = target.startsWith('//') ? 'адрес без протокола' : target.includes(':') ? `ссылка «${target.split(':')[0]}:»` : `адрес «${href}»`;
    report(node, 'unsafe-link', code, 'ссылка, которая начинается с https://, http://, mailto:, tel:, / или #');
  }

  function toComponent(node: HastNode, depth: number): BodyNode | undefined {
    const name = node.name ?? '';
    if (!(name in COMPONENTS)) {
      refuseElement(node);
      return undefined;
    }
    const allowed: Record<string, boolean> = COMPONENTS[name as ComponentName];
    const props: Record<string, string> = {};
    for (const attribute of node.attributes ?? []) {
      if (attribute.type !== 'mdxJsxAttribute' || (attribute.value !== null && typeof attribute.value !== 'string')) {
        report(node, 'mdx-expression', `вычисляемое свойство у <${name}>`, `значение в кавычках: ${attribute.name ?? 'имя'}="…"`);
      } else if (!(attribute.name! in allowed)) {
        const guess = nearest(attribute.name!, Object.keys(allowed));
        report(node, 'mdx-attribute', `свойство «${attribute.name}» у <${name}>`, `одно из: ${Object.keys(allowed).join(', ')}`, guess && `Возможно, вы имели в виду «${guess}».`);
      } else props[attribute.name!] = attribute.value ?? '';
    }
    for (const [attribute, required] of Object.entries(allowed)) {
      if (required && !props[attribute]) report(node, 'mdx-attribute', `у <${name}> нет свойства «${attribute}»`, `<${name} ${attribute}="…">`);
    }
    return { type: 'component', name: name as ComponentName, props, children: build(node.children ?? [], depth + 1) };
  }

  function refuseElement(node: HastNode): void {
    const name = node.name ?? '';
    const guess = nearest(name, Object.keys(COMPONENTS));
    const isHtml = /^[a-z]/.test(name);
    report(
      node,
      isHtml ? 'mdx-html' : 'mdx-component',
      name ? `<${name}>` : 'пустой тег <>',
      isHtml ? 'разметка Markdown без тегов HTML' : `один из компонентов: ${Object.keys(COMPONENTS).map((c) => `<${c}>`).join(', ')}`,
      guess ? `Возможно, вы имели в виду <${guess}>.` : undefined,
    );
  }

  function report(node: HastNode, code: string, found: string, expected: string, hint?: string): void {
    const start = node.position?.start ?? { line: 1, column: 1 };
    problems.push(problem({ file, line: start.line + firstLine - 1, column: start.column, field: 'текст', code, found, expected, hint: hint || undefined }));
  }
}

/** Component nodes of a body, nested ones too. */
export function componentsOf(nodes: readonly BodyNode[]): Extract<BodyNode, { type: 'component' }>[] {
  return nodes.flatMap((node) => (node.type === 'component' ? [node, ...componentsOf(node.children)] : []));
}

/** The words of a body without markup: what search indexes and paper measures. */
export function plainText(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => (node.type === 'html' ? node.html.replace(/<[^>]+>/g, ' ').replace(/&#x([0-9A-F]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))).replaceAll('&amp;', '&').replaceAll('&lt;', '<') : plainText(node.children)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function syntaxProblem(message: string, file: string, firstLine: number): Problem {
  const [, line = '1', column = '1', rest = message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
  const unclosed = /closing tag for `<([^>]*)>`/.exec(rest);
  return problem({
    file,
    line: Number(line) + firstLine - 1,
    column: Number(column),
    field: 'текст',
    code: 'mdx-syntax',
    found: unclosed ? `тег <${unclosed[1]}> не закрыт` : rest.includes('closing brace') ? 'фигурная скобка «{» без пары' : 'знак «<» или «{», который разметка понимает как начало тега или выражения',
    expected: unclosed ? `закрывающий тег </${unclosed[1]}> или <${unclosed[1]} … />` : 'обычный текст',
    hint: unclosed ? undefined : 'Поставьте обратную черту перед знаком: \\< или \\{.',
  });
}

function firstLineOf(text = ''): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 37)}…` : line;
}

function decodeURISafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
