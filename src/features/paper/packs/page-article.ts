/** What the reading page says about one article: texts, ready modules, pictures. Pure. */
import { escapeMarkup } from '../../../kernel/markup.ts';
import { countOf, formatNumber, NOUNS } from '../../../kernel/text.ts';
import type { Kit, KitArticle, KitFile } from '../issue/kit.ts';
import { modulesOf } from '../issue/modules.ts';
import { PROFILES } from '../issue/profiles.ts';
import { fileTable, type Href, type Html, link, picture, table } from './page-files.ts';
import { SIZE_WORDS } from './passport.ts';

const MODULE_TITLES = new Map(modulesOf(PROFILES.a3).map(({ name, title }) => [name, title]));

type MadeModule = KitArticle['modules'][number];

function why({ made, verdict, characters }: MadeModule): Html {
  if (made) return 'готов';
  if (verdict === 'OVERSET') return `<span class="bad">не сделан</span>: текст длиннее на ${countOf(characters, NOUNS.letter)}`;
  return verdict === 'SHORT' ? `<span class="bad">не сделан</span>: текст короче на ${countOf(characters, NOUNS.letter)}` : '<span class="bad">не сделан</span>';
}

function modules(article: KitArticle, files: readonly KitFile[], href: Href): Html {
  if (article.modules.length === 0) return '';
  const rows = article.modules.map((made) => {
    const own = files.filter(({ group, module }) => group === 'модули' && module === made.module);
    const links = own.map((file) => link(href, file.path, file.colour === 'серый' ? 'чёрно-белый' : file.colour === 'цвет' ? 'цветной' : file.title)).join(', ');
    const size = own.find(({ sizeMm }) => sizeMm)?.sizeMm;
    return `<tr><th scope="row">${escapeMarkup(MODULE_TITLES.get(made.module) ?? made.module)}</th><td class="n">${size ? `${formatNumber(Math.round(size[0] * 10) / 10)}\u00A0×\u00A0${formatNumber(Math.round(size[1] * 10) / 10)}` : ''}</td><td>${why(made)}${made.made && made.size ? `, ${SIZE_WORDS[made.size].title.toLowerCase()} текст` : ''}</td><td>${links}</td></tr>`;
  });
  return table('Готовые модули: точный размер, без полей', ['Модуль', 'Размер, мм', 'Состояние', 'Файлы'], rows);
}

function passports(article: KitArticle): Html {
  if (article.passports.length === 0) return '';
  const rows = article.passports.map(({ size, characters, charactersWithoutSpaces, words, lines }) => `<tr><th scope="row">${SIZE_WORDS[size].title}</th>${[characters, charactersWithoutSpaces, words, lines].map((count) => `<td class="n">${formatNumber(count)}</td>`).join('')}</tr>`);
  return table('Сколько текста', ['Текст', 'Знаков с пробелами', 'Знаков без пробелов', 'Слов', 'Строк колонки 50 мм, примерно'], rows);
}

function pictures(article: KitArticle, href: Href): Html {
  if (article.pictures.length === 0) return '<p class="small soft">Снимков у этой статьи нет.</p>';
  const rows = article.pictures.map(({ path, caption, author, consent, widthPx, heightPx, mmAt300, mmAt200 }) =>
    `<tr><th scope="row">${link(href, path, caption || path)}</th><td>${escapeMarkup(author)}</td><td>${escapeMarkup(consent ?? 'не указано')}</td><td class="n">${formatNumber(widthPx)}\u00A0×\u00A0${formatNumber(heightPx)}</td><td class="n">${formatNumber(Math.floor(mmAt200))}\u00A0мм</td><td class="n">${formatNumber(Math.floor(mmAt300))}\u00A0мм</td></tr>`);
  return table('Снимки: до какой ширины можно печатать', ['Подпись', 'Фото', 'Согласие', 'Точек', 'В газете, 200 точек на дюйм', 'На мелованной, 300'], rows);
}

const COLOURS = ['цвет', 'серый', 'экран'];
const byColour = (a: KitFile, b: KitFile): number => COLOURS.indexOf(a.colour ?? '') - COLOURS.indexOf(b.colour ?? '');

/** @param level of the heading of the article; its parts stand under it */
export function articlePart(kit: Kit, article: KitArticle, href: Href): Html {
  const files = kit.files.filter((file) => file.article === article.id);
  const of = (...groups: KitFile['group'][]): KitFile[] => files.filter(({ group }) => groups.includes(group));
  const previews = of('превью').map((file) => picture(href, file)).join('');
  return [
    `<p class="small soft">${escapeMarkup(article.code)} · ${escapeMarkup(article.shortAddress)}</p>`,
    previews && `<ul class="previews">${previews}</ul>`,
    passports(article),
    fileTable(of('тексты'), href, 'Тексты'),
    modules(article, files.toSorted(byColour), href),
    pictures(article, href),
    fileTable(of('снимки'), href, 'Файлы снимков'),
    fileTable(of('архив'), href, 'Всё об этой статье одним файлом'),
  ].join('');
}
