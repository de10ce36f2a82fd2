/**
 * The page that lies in a kit and in its archives: what is here and which file is for which press. One HTML file with its dress inside,
 * no script, nothing asked from elsewhere; it prints. Written for a layout person in a hurry: three big choices come first. Pure.
 */
import { formatDate } from '../../../kernel/dates.ts';
import { escapeMarkup } from '../../../kernel/markup.ts';
import { countOf, NOUNS } from '../../../kernel/text.ts';
import { typesetHtml } from '../../../kernel/typography.ts';
import type { Imprint } from '../issue/contract.ts';
import type { Kit, KitFile } from '../issue/kit.ts';
import { articlePart } from './page-article.ts';
import { fileTable, fileWords, type Href, type Html, link, picture, sums } from './page-files.ts';
import { preflightPart } from './page-preflight.ts';
import { pageStyle } from './page-style.ts';

export interface ReadingPageOptions {
  /** «Соседи. Что сделали сами, № 3»; the identity of the insert when not told. */
  title?: string;
  /** Whom to ask. */
  contact?: { name: string; phone?: string; mail?: string };
  imprint?: Imprint;
  /** Stable address of this kit on the site, where the freshest one lies. */
  address?: string;
  /** Where a file of the kit lies from here; undefined: not in this archive. The same path when not told; archives do not lie in archives. */
  href?: Href;
  /** Text of the site's token sheet, for the paints. */
  tokens?: string;
}

export function readingPage(kit: Kit, options: ReadingPageOptions = {}): Html {
  const href = options.href ?? ((path) => path);
  const of = (group: KitFile['group']): KitFile[] => kit.files.filter((file) => file.group === group && !file.article);
  const previews = of('превью').map((file) => picture(href, file)).join('');
  const title = options.title ?? `Вкладка «${kit.insert}»`;
  return page(title, options, [
    `<p class="small soft">${escapeMarkup(editionWords(kit))} · обновлено ${formatDate(kit.updated)}</p><h1>${escapeMarkup(title)}</h1>`,
    `<p>${escapeMarkup(kit.page)}, ${countOf(kit.pages, NOUNS.page)}. ${escapeMarkup(kit.terms)}</p>`,
    alarm(options.imprint),
    choices(kit, href),
    previews && `<h2 id="vid">Как выглядит</h2><ul class="previews">${previews}</ul>`,
    `<h2 id="vkladka">Вкладка целиком</h2>${fileTable(of('вкладка').toSorted(forPress), href, 'Какой файл для какой печати')}`,
    warnings(kit),
    kit.articles.length > 0 ? `<h2 id="stati">Статьи по одной: тексты, модули, снимки</h2>${contents(kit)}${kit.articles.map((article) => `<h3 id="${escapeMarkup(article.id)}">${escapeMarkup(article.headline)}</h3>${articlePart(kit, article, href)}`).join('')}` : '',
    imprintPart(options.imprint, fileTable(of('выходные данные'), href, 'Блок выходных данных')),
    fileTable(of('тексты'), href, 'Общие тексты'),
    preflightPart(kit.preflight, fileTable(of('проверка'), href, 'Подробный отчёт'), href),
    fileTable(of('архив'), href, 'Всё одним файлом'),
    foot(kit, options),
    sums(kit.files, href),
  ]);
}

/** The same for the archive of one article. @throws RangeError when the kit has no such article */
export function articlePage(kit: Kit, articleId: string, options: ReadingPageOptions = {}): Html {
  const article = kit.articles.find(({ id }) => id === articleId);
  if (!article) throw new RangeError(`Набор «${kit.insert}/${kit.edition.id}»: статьи «${articleId}» нет; есть: ${kit.articles.map(({ id }) => id).join(', ') || 'ни одной'}`);
  const href = options.href ?? ((path) => path);
  const own = kit.files.filter((file) => file.article === articleId || file.group === 'выходные данные');
  const paths = new Set(own.map(({ path }) => path));
  return page(article.headline, options, [
    `<p class="small soft">${escapeMarkup(options.title ?? `Вкладка «${kit.insert}»`)} · ${escapeMarkup(editionWords(kit))} · обновлено ${formatDate(kit.updated)}</p><h1>${escapeMarkup(article.headline)}</h1>`,
    `<p>${escapeMarkup(kit.terms)}</p>`,
    alarm(options.imprint),
    articlePart(kit, article, href),
    imprintPart(options.imprint, fileTable(own.filter(({ group }) => group === 'выходные данные'), href, 'Блок выходных данных')),
    preflightPart(kit.preflight.filter(({ file }) => paths.has(file)), '', href),
    foot(kit, options),
    sums(own, href),
  ]);
}

function page(title: string, { tokens }: ReadingPageOptions, parts: readonly Html[]): Html {
  return `<!doctype html>
<html lang="ru">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeMarkup(title)} — набор для газеты</title><style>${pageStyle(tokens)}</style></head>
<body><main>
${typesetHtml(parts.filter((part) => part !== '').join('\n'))}
</main></body>
</html>
`;
}

const editionWords = ({ edition }: Kit): string => (edition.kind === 'общее' ? 'Общий набор для всех газет' : `Набор: ${edition.name}`);

/** A sample must not slip into print unseen. */
function alarm(imprint: Imprint | undefined): Html {
  return imprint?.isSample ? '<p class="alarm" role="note"><strong>ОБРАЗЕЦ</strong>Выходные данные в этих файлах не настоящие. Печатать тираж по ним нельзя: сначала впишите данные своей газеты.</p>' : '';
}

function choice(title: string, go: string, files: readonly KitFile[], href: Href, none: string): Html {
  const [first, ...others] = files.filter(({ path }) => href(path) !== undefined);
  if (!first) return `<li><h3>${title}</h3><p class="small">${none}</p></li>`;
  const more = others.map((file) => `<p class="small">${link(href, file.path, file.title)}: ${escapeMarkup(fileWords(file))}</p>`).join('');
  return `<li><h3>${title}</h3><p>${link(href, first.path, go, 'go')}</p><p class="small">${escapeMarkup(fileWords(first))}</p>${more}</li>`;
}

/** PDF/X-4 before its older twin, colour before grey before screen. */
const COLOURS = ['цвет', 'серый', 'экран'];
const forPress = (a: KitFile, b: KitFile): number => COLOURS.indexOf(a.colour ?? '') - COLOURS.indexOf(b.colour ?? '') || Number(b.about.includes('X-4')) - Number(a.about.includes('X-4'));

function choices(kit: Kit, href: Href): Html {
  const insert = (colour: KitFile['colour']): KitFile[] => kit.files.filter((file) => file.group === 'вкладка' && file.colour === colour).toSorted(forPress);
  const taken = countOf(kit.articles.length, ['статья', 'статьи', 'статей']);
  const texts = kit.articles.length > 0 ? `<p><a class="go" href="#stati">К текстам и снимкам</a></p><p class="small">${taken}: DOCX, RTF, ODT, TXT, ICML и снимки отдельными файлами; готовые модули — там же.</p>` : '<p class="small">Отдельных статей в этом наборе нет.</p>';
  return `<h2 id="vzyat">Что взять</h2><ol class="choices">${choice('Готовая вкладка, цвет', 'Взять цветной PDF', insert('цвет'), href, 'Цветной вкладки в этом наборе нет.')}${choice('Готовая вкладка, чёрно-белая', 'Взять чёрно-белый PDF', insert('серый'), href, 'Чёрно-белой вкладки в этом наборе нет.')}<li><h3>Только тексты и снимки</h3>${texts}</li></ol>`;
}

const contents = ({ articles }: Kit): Html => (articles.length > 3 ? `<nav aria-label="Статьи"><ul class="small">${articles.map(({ id, headline }) => `<li><a href="#${escapeMarkup(id)}">${escapeMarkup(headline)}</a></li>`).join('')}</ul></nav>` : '');

const warnings = (kit: Kit): Html => (kit.warnings.length > 0 ? `<h2 id="znat">Что знать до печати</h2><ul>${kit.warnings.map((warning) => `<li>${escapeMarkup(warning)}</li>`).join('')}</ul>` : '');

function imprintPart(imprint: Imprint | undefined, files: Html): Html {
  if (!imprint && files === '') return '';
  const fields = imprint ? `<ul class="small">${imprint.fields.map(({ label, value }) => `<li>${escapeMarkup(label)}: ${escapeMarkup(value)}</li>`).join('')}<li>Знак информационной продукции: ${escapeMarkup(imprint.ageMark)}</li></ul>` : '';
  return `<h2 id="vyhodnye">Выходные данные</h2>${imprint?.isSample ? '<p class="bad">ОБРАЗЕЦ: эти данные не настоящие.</p>' : ''}${fields}${files}`;
}

function foot(kit: Kit, { contact, address }: ReadingPageOptions): Html {
  const whom = contact ? `<p>${[escapeMarkup(contact.name), contact.phone ? `тел. ${escapeMarkup(contact.phone)}` : '', contact.mail ? `<a href="mailto:${escapeMarkup(contact.mail)}">${escapeMarkup(contact.mail)}</a>` : ''].filter((word) => word !== '').join(', ')}</p>` : '<p>Кому писать, в наборе не указано.</p>';
  return `<h2 id="usloviya">Условия и связь</h2><p>${escapeMarkup(kit.terms)}</p>${whom}<p>Обновлено ${formatDate(kit.updated)}.${address ? ` Самый свежий набор: <a href="${escapeMarkup(address)}">${escapeMarkup(address)}</a>` : ''}</p>`;
}
