/** Rebuilds a parsed body from the allow-list; whatever is not on it becomes a problem with its place. */
import { toHtml } from 'hast-util-to-html';
import { problem, type Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { ATTRIBUTES, BARE_ATTRIBUTES, COMPONENTS, INLINE_COMPONENTS, TAGS, type BodyAsk, type BodyFigure, type BodyLink, type BodyNode, type BodyPhoto, type ComponentName, type HastNode } from './body-nodes.ts';
import { markerFor, splitAtMarkers, type Component } from './body-inline.ts';
import { exampleOf, withoutWords } from './component-words.ts';
import { linkFault } from './body-links.ts';
import { MARKDOWN_FOR } from './body-syntax.ts';

const MAX_NODES = 20_000;
const MAX_DEPTH = 40;
const COMPONENT_LIST = Object.keys(COMPONENTS).map((name) => `<${name}>`).join(', ');

export class BodyBuilder {
  readonly problems: Problem[] = [];
  readonly links: BodyLink[] = [];
  readonly photos: BodyPhoto[] = [];
  readonly figures: BodyFigure[] = [];
  readonly asks: BodyAsk[] = [];
  readonly #file: string;
  readonly #firstLine: number;
  #count = 0;
  #isTooLarge = false;
  /** Components inside sentences of the runs, by the number in their markers. */
  readonly #inline: Component[] = [];
  /** The link or the heading that is being read: no figure stands in them. */
  #shut: string | undefined;

  constructor(file: string, firstLine: number) {
    this.#file = file;
    this.#firstLine = firstLine;
  }

  build(children: readonly HastNode[], depth: number): BodyNode[] {
    const out: BodyNode[] = [];
    let run: HastNode[] = [];
    const flush = (): void => {
      const html = toHtml({ type: 'root', children: run } as never).trim();
      if (html) out.push(...splitAtMarkers(html, this.#inline));
      run = [];
    };
    for (const child of children) {
      if (child.type === 'mdxJsxFlowElement' && INLINE_COMPONENTS.has(child.name ?? '')) {
        const marker = this.#sentencePart(child, depth);
        if (marker) run.push({ type: 'element', tagName: 'p', children: [marker] });
      } else if (child.type === 'mdxJsxFlowElement' || isLoneBlockComponent(child)) {
        const component = this.#component(child.type === 'mdxJsxFlowElement' ? child : child.children![0]!, depth);
        if (!component) continue;
        flush();
        out.push(component);
      } else {
        const clean = this.#clean(child, depth);
        if (clean) run.push(clean);
      }
    }
    flush();
    return out;
  }

  #fits(node: HastNode, depth: number): boolean {
    if (++this.#count <= MAX_NODES && depth <= MAX_DEPTH) return true;
    if (!this.#isTooLarge) this.#report(node, 'body-too-large', 'слишком длинный или слишком вложенный текст', `не больше ${MAX_NODES} частей и ${MAX_DEPTH} уровней`);
    this.#isTooLarge = true;
    return false;
  }

  #clean(node: HastNode, depth: number): HastNode | undefined {
    if (!this.#fits(node, depth)) return undefined;
    switch (node.type) {
      case 'text':
        return { type: 'text', value: node.value ?? '' };
      case 'element':
        return this.#element(node, depth);
      case 'mdxjsEsm':
        this.#report(node, 'mdx-code', `команда «${firstLineOf(node.value)}»`, 'обычный текст', 'import и export в текстах запрещены: страница не исполняет код.');
        return undefined;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '')) return undefined;
        this.#report(node, 'mdx-expression', `выражение в фигурных скобках «{${firstLineOf(node.value)}}»`, 'обычный текст', 'Если нужны сами скобки, поставьте перед ними обратную черту: \\{ \\}.');
        return undefined;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (INLINE_COMPONENTS.has(node.name ?? '')) return this.#sentencePart(node, depth);
        if (isComponent(node.name)) this.#report(node, 'mdx-inline-component', `<${node.name}> внутри строки`, `<${node.name}> отдельным абзацем`, 'Оставьте пустую строку до и после.');
        else this.#refuseElement(node);
        return undefined;
      case 'comment':
        return undefined;
      default:
        this.#report(node, 'mdx-unknown', 'незнакомая разметка', 'абзацы, заголовки, списки, таблицы, цитаты, ссылки');
        return undefined;
    }
  }

  #element(node: HastNode, depth: number): HastNode | undefined {
    const tag = node.tagName!;
    if (tag === 'h1') this.#report(node, 'heading-level', 'заголовок первого уровня «#»', 'заголовки начинаются с «##»', 'Название записи уже есть в поле title.');
    else if (tag === 'h5' || tag === 'h6') this.#report(node, 'heading-level', `заголовок «${'#'.repeat(Number(tag[1]))}»`, 'заголовки от «##» до «####»');
    else if (tag === 'img') this.#report(node, 'mdx-image', 'картинка в виде ![…](…)', '<Photo file="…" />', 'Опишите снимок в поле media и поставьте <Photo file="имя.jpg" />.');
    else if (tag === 'input') this.#report(node, 'mdx-html', 'список с галочками «- [ ]»', 'обычный список «- …»');
    else if (!TAGS.has(tag)) this.#refuseElement({ ...node, name: tag });
    const properties: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(node.properties ?? {})) if (ATTRIBUTES.has(name)) properties[name] = value;
    if (tag === 'a') {
      const fault = linkFault(String(properties.href ?? ''));
      this.links.push({ href: String(properties.href ?? ''), ...this.#placeOf(node) });
      if (fault) this.#report(node, 'unsafe-link', fault.found, 'ссылка, которая начинается с https://, http://, mailto:, tel:, / или #', fault.hint);
    }
    const outer = this.#shut;
    this.#shut = SHUT[tag] ?? outer;
    const children = (node.children ?? []).map((child) => this.#clean(child, depth + 1)).filter((child) => child !== undefined);
    this.#shut = outer;
    return { type: 'element', tagName: tag, properties, children };
  }

  /** A component inside a sentence: a marker in the run, which is cut there when the run is whole. */
  #sentencePart(node: HastNode, depth: number): HastNode | undefined {
    if (this.#shut) this.#report(node, 'mdx-inline-component', `<${node.name}> внутри ${this.#shut}`, `<${node.name}> в обычном тексте: у числа есть своя ссылка`, 'Поставьте его рядом.');
    if ((node.children ?? []).length > 0) {
      const { expected, hint } = withoutWords(node);
      this.#report(node, 'mdx-attribute', `<${node.name}> с текстом внутри`, expected, hint);
    }
    const component = this.#component({ ...node, children: [] }, depth, (node.children ?? []).length > 0);
    if (component?.type !== 'component') return undefined;
    return markerFor(this.#inline.push({ ...component, inline: true }) - 1);
  }

  #component(node: HastNode, depth: number, isTold = false): BodyNode | undefined {
    if (!this.#fits(node, depth)) return undefined;
    const name = node.name;
    if (!isComponent(name)) {
      this.#refuseElement(node);
      return undefined;
    }
    const allowed: Record<string, boolean> = COMPONENTS[name];
    const props: Record<string, string> = {};
    for (const { type, name: attribute, value } of node.attributes ?? []) {
      if (type !== 'mdxJsxAttribute' || attribute === undefined || (value !== null && typeof value !== 'string')) {
        this.#report(node, 'mdx-expression', `вычисляемое свойство у <${name}>`, `значение в кавычках: ${attribute ?? 'имя'}="…"`, exampleOf(name));
      } else if (!Object.hasOwn(allowed, attribute)) {
        const guess = nearest(attribute, Object.keys(allowed));
        this.#report(node, 'mdx-attribute', `свойство «${attribute}» у <${name}>`, `одно из: ${Object.keys(allowed).join(', ')}`, guess ? `Возможно, вы имели в виду «${guess}».` : exampleOf(name));
      } else if (Object.hasOwn(props, attribute)) this.#report(node, 'mdx-attribute', `свойство «${attribute}» у <${name}> стоит дважды`, 'каждое свойство один раз', 'Оставьте одно.');
      else if (BARE_ATTRIBUTES.has(attribute) && value) this.#report(node, 'mdx-attribute', `${attribute}="${firstLineOf(value)}" у <${name}>`, `просто ${attribute}, без знака равенства`);
      else props[attribute] = value ?? '';
    }
    for (const [attribute, required] of Object.entries(allowed)) {
      const isSaid = isTold || (node.attributes ?? []).some((a) => a.type !== 'mdxJsxAttribute' || a.name === attribute || !Object.hasOwn(allowed, a.name ?? ''));
      if (required && !props[attribute] && !isSaid) this.#report(node, 'mdx-attribute', `у <${name}> нет свойства «${attribute}»`, `<${name} ${attribute}="…" />`, exampleOf(name));
    }
    if (name === 'Photo' && props.file) this.photos.push({ file: props.file, ...this.#placeOf(node) });
    if (name === 'Figure' && props.id) this.figures.push({ id: props.id, asOf: props.asOf, ...this.#placeOf(node) });
    if ((name === 'Blank' || name === 'When' || name === 'Term') && props.id) this.asks.push({ name, id: props.id, ...(props.is !== undefined && { is: props.is }), ...this.#placeOf(node) });
    return { type: 'component', name, props, children: this.build(node.children ?? [], depth + 1) };
  }

  #refuseElement(node: HastNode): void {
    const name = node.name ?? '';
    const guess = nearest(name, Object.keys(COMPONENTS));
    const isHtml = /^[a-z]/.test(name);
    this.#report(
      node,
      isHtml ? 'mdx-html' : 'mdx-component',
      name ? `<${firstLineOf(name)}>` : 'пустой тег <>',
      isHtml ? 'разметка Markdown без тегов HTML' : `один из компонентов: ${COMPONENT_LIST}`,
      guess ? `Возможно, вы имели в виду <${guess}>.` : isHtml ? MARKDOWN_FOR[name] : undefined,
    );
  }

  #report(node: HastNode, code: string, found: string, expected: string, hint?: string): void {
    this.problems.push(problem({ file: this.#file, ...this.#placeOf(node), field: 'текст', code, found, expected, hint: hint || undefined }));
  }

  #placeOf(node: HastNode): { line: number; column: number } {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return { line: line + this.#firstLine - 1, column };
  }
}

/** Whose words are a link or an anchor themselves. */
const SHUT: Record<string, string> = { a: 'ссылки', h1: 'заголовка', h2: 'заголовка', h3: 'заголовка', h4: 'заголовка' };

/** A component alone in its paragraph is a block, however the author spaced it. */
function isLoneBlockComponent(node: HastNode): boolean {
  const only = node.tagName === 'p' && node.children?.length === 1 ? node.children[0]! : undefined;
  return only?.type === 'mdxJsxTextElement' && isComponent(only.name) && !INLINE_COMPONENTS.has(only.name);
}

function isComponent(name: string | null | undefined): name is ComponentName {
  return typeof name === 'string' && Object.hasOwn(COMPONENTS, name);
}

function firstLineOf(text = ''): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 37)}…` : line;
}
