/** A small strict reader of XML for tests: it throws where a program would refuse the file. No DTD, no CDATA: we write none. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

const NAME = '[\\p{L}_][\\p{L}\\p{N}_.:-]*';
const TOKEN = new RegExp(`<\\?[^?]*(?:\\?(?!>)[^?]*)*\\?>|<!--(?:(?!--)[^])*-->|</(${NAME})\\s*>|<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>|[^<]+`, 'uy');
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'gu');
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.test(text)) throw new Error(`forbidden sign in «${text}»`);
  return text.replace(/&(#x?[\da-fA-F]+|\w+)?;?/g, (said, inner: string | undefined) => {
    if (!said.endsWith(';') || !inner) throw new Error(`bare & in «${text}»`);
    if (inner.startsWith('#')) return String.fromCodePoint(inner[1] === 'x' ? Number.parseInt(inner.slice(2), 16) : Number(inner.slice(1)));
    if (ENTITIES[inner] === undefined) throw new Error(`unknown entity ${said}`);
    return ENTITIES[inner];
  });
}

export function readXml(text: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) throw new Error(`not XML at ${at}: «${text.slice(at, at + 60)}»`);
    at = TOKEN.lastIndex;
    const [whole, closed, opened, attributes = '', alone] = found;
    const parent = open.at(-1)!;
    if (closed) {
      if (open.pop()!.name !== closed) throw new Error(`</${closed}> closes <${parent.name}>`);
    } else if (opened) {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name!, unescape(double ?? single ?? '')] as const);
      if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`attribute twice in ${whole}`);
      const node: XmlNode = { name: opened, attributes: Object.fromEntries(pairs), children: [] };
      parent.children.push(node);
      if (!alone) open.push(node);
    } else if (!whole.startsWith('<')) {
      const said = unescape(whole);
      if (parent === root && said.trim() !== '') throw new Error(`text outside of the root: «${said}»`);
      parent.children.push(said);
    }
  }
  const roots = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || roots.length !== 1) throw new Error(`not closed: ${open.map(({ name }) => name).join(' › ')}`);
  return roots[0]!;
}

export function find(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...find(child, name)]));
}

/** `breaks`: elements that stand for a line break. */
export function textOf(node: XmlNode, breaks: readonly string[] = []): string {
  return node.children.map((child) => (typeof child === 'string' ? child : breaks.includes(child.name) ? '\n' : textOf(child, breaks))).join('');
}
