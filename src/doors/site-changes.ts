/** Two built sites side by side: which pages came, changed, moved and went. Pure. */
import { countOf, NOUNS } from '../kernel/text.ts';

export interface PageDigest {
  /** From the site's root: /proekty/rodnik/. */
  address: string;
  title: string;
  /** Where a page that only sends on leads; undefined for a page of its own. */
  sendsTo?: string;
  /** Of what a reader sees in the page: words, links, pictures. */
  hash: string;
}

export interface SiteChanges {
  added: PageDigest[];
  changed: PageDigest[];
  /** Gone, but the old address leads on. */
  moved: { from: PageDigest; to: string }[];
  /** Gone, and nothing stands at the old address. */
  removed: PageDigest[];
}

/** Longer lists are cut: a comment is read by a person. */
const MOST_LISTED = 40;
const LONG_LIST = 10;

export function compareSites(before: readonly PageDigest[], after: readonly PageDigest[]): SiteChanges {
  const old = new Map(before.map((page) => [page.address, page]));
  const now = new Map(after.map((page) => [page.address, page]));
  const gone = before.filter(({ address, sendsTo }) => sendsTo === undefined && now.get(address)?.sendsTo !== undefined);
  return {
    added: after.filter(({ address, sendsTo }) => sendsTo === undefined && old.get(address)?.sendsTo === undefined && !(old.has(address) && old.get(address)!.sendsTo === undefined)),
    changed: after.filter((page) => page.sendsTo === undefined && old.get(page.address)?.sendsTo === undefined && old.has(page.address) && old.get(page.address)!.hash !== page.hash),
    moved: gone.map((from) => ({ from, to: now.get(from.address)!.sendsTo! })),
    removed: before.filter(({ address }) => !now.has(address)),
  };
}

/** Old addresses that a reader may have on paper and that now lead nowhere; what lay below a removed page goes with it. */
export function withoutRedirect({ removed }: SiteChanges): PageDigest[] {
  return removed.filter(({ address }) => !removed.some((other) => other.address !== address && other.address !== '/' && address.startsWith(other.address)));
}

export interface Telling {
  /** Turns an address into where it can be looked at. */
  link?: (address: string) => string | undefined;
  /** Pages of the records whose files the change touches: they are told of first, what depends on them is folded. */
  isOwn?: (address: string) => boolean;
}

/** What a reviewer reads under the pull request; Markdown. */
export function changesInMarkdown(changes: SiteChanges, { link = () => undefined, isOwn = () => false }: Telling = {}): string {
  const { added, changed, moved } = changes;
  const lost = withoutRedirect(changes);
  if (added.length + changed.length + moved.length + changes.removed.length === 0) return 'На страницах сайта ничего не изменится.\n';
  const others = ({ address }: PageDigest): boolean => !isOwn(address);
  const own = [...added, ...changed].filter(({ address }) => isOwn(address));
  const fresh = new Set(added);
  const parts = [
    section('Исчезнет', lost, (page) => `${named(page, () => undefined)}${proposal(page, added)}`),
    section('Записи, которых касается правка', own, (page) => `${named(page, link)}${fresh.has(page) ? ' — новая' : ''}`),
    section(own.length > 0 ? 'Появится ещё' : 'Появится', added.filter(others), (page) => named(page, link)),
    section('Переедет', moved, ({ from, to }) => `${from.address} → ${shown(to, link)}`),
    section(own.length > 0 ? 'Изменится и то, что от них зависит' : 'Изменится', changed.filter(others), (page) => named(page, link), own.length > 0 ? 0 : LONG_LIST),
  ];
  const warning = lost.length === 0 ? [] : ['**Прежние адреса никуда не ведут.** Они могли быть напечатаны в газете: верните записи или впишите в `content/redirects.yaml`, куда они переехали.'];
  return `${[...warning, ...parts.filter((part) => part !== '')].join('\n\n')}\n`;
}

/** A list longer than `open` is folded. */
function section<T>(title: string, items: readonly T[], line: (item: T) => string, open = LONG_LIST): string {
  if (items.length === 0) return '';
  const listed = items.slice(0, MOST_LISTED).map((item) => `- ${line(item)}`);
  const rest = items.length > MOST_LISTED ? [`- и ещё ${countOf(items.length - MOST_LISTED, NOUNS.page)}`] : [];
  const list = [...listed, ...rest].join('\n');
  const head = `${title}: ${countOf(items.length, NOUNS.page)}`;
  return items.length > open ? `<details><summary>${head}</summary>\n\n${list}\n\n</details>` : `**${head}**\n\n${list}`;
}

/** A page that came under the same title is probably the one that went. */
function proposal({ address, title }: PageDigest, added: readonly PageDigest[]): string {
  const heir = added.filter((page) => page.title === title);
  return heir.length === 1 ? ` — переименована? Тогда впишите: \`- {from: ${address}, to: ${heir[0]!.address}}\`` : '';
}

function named({ title, address }: PageDigest, link: (address: string) => string | undefined): string {
  return `${escapeMarkdown(title)} — ${shown(address, link)}`;
}

function shown(address: string, link: (address: string) => string | undefined): string {
  const url = link(address);
  return url ? `[${address}](${url})` : `\`${address}\``;
}

/** Titles are typed by people: nothing in them may become a link, an image or a mention. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|!]/g, '\\$&').replace(/@/g, '@\u200B');
}
