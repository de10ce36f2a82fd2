import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { madeImprint, madeKit } from '../../../../tests/made-manifest.ts';
import { articleFiles } from './article-files.ts';
import { articlePage, readingPage } from './reading-page.ts';

const MOST = 'most-cherez-priskazku';
const options = { title: 'Соседи, № 1', imprint: madeImprint, contact: { name: 'Редакция', phone: '8 (000) 000-00-01', mail: 'red@example.org' }, tokens: readFileSync('src/styles/tokens.css', 'utf8') };
const words = (html: string): string => parse(html).querySelector('main')!.structuredText.replaceAll('\u00A0', ' ').replaceAll('\u2060', '');

describe('the reading page of a kit', () => {
  const html = readingPage(madeKit, options);
  const page = parse(html);

  it('asks nothing from elsewhere and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|@import|url\(|\son\w+=/);
    expect(page.querySelectorAll('[src]').map((node) => node.getAttribute('src'))).toEqual(['prevyu/1.png', 'prevyu/2.png']);
    expect(html.match(/https?:/g)).toBeNull();
    expect(html).toContain('--color-page: var(--wall);');
    expect(html).not.toContain('woff2');
  });

  it('has three big choices first, PDF/X-4 before its twin', () => {
    expect(page.querySelectorAll('.choices h3').map((node) => node.text.replaceAll('\u00A0', ' '))).toEqual(['Готовая вкладка, цвет', 'Готовая вкладка, чёрно-белая', 'Только тексты и снимки']);
    expect(page.querySelectorAll('.choices .go').map((node) => node.getAttribute('href'))).toEqual(['vkladka-cvet.pdf', 'vkladka-seraya.pdf', '#stati']);
  });

  it('links every file, and each once in the sums', () => {
    const links = page.querySelectorAll('a[href]').map((node) => decodeURIComponent(node.getAttribute('href')!));
    expect(madeKit.files.map(({ path }) => path).filter((path) => !links.includes(path))).toEqual([]);
    expect(page.querySelector('pre')!.text.trim().split('\n').map((line) => line.split('  ')[1])).toEqual(madeKit.files.map(({ path }) => path));
    expect(html).toContain('href="stati/most-cherez-priskazku/snimki/do%20%231.jpg"');
  });

  it('anchors lead somewhere', () => {
    const anchors = page.querySelectorAll('a[href^="#"]').map((node) => node.getAttribute('href')!.slice(1));
    expect(anchors.filter((id) => !page.getElementById(id))).toEqual([]);
  });

  it('tells sizes, what could not be made and why, how wide a picture may be', () => {
    const said = words(html);
    for (const fact of ['297 × 420', '101,2 × 186,3', 'не сделан: текст короче на 2231 знак', 'не сделан: текст длиннее на 41 знак', '152 мм', '101 мм', 'людей в кадре нет', '6,5 МБ', 'Обновлено 12 марта 2026 года', 'тел. 8 (000) 000-00-01', '3 проверки на 2 файла: хорошо — 1, ошибка — 1, предупреждение — 1']) expect(said).toContain(fact);
    expect(said).toContain('есть <голубая>');
    expect(html).toContain('есть &lt;голубая&gt;');
  });

  it('shouts about a sample imprint, and only then', () => {
    expect(page.querySelector('.alarm strong')!.text).toBe('ОБРАЗЕЦ');
    expect(readingPage(madeKit, { ...options, imprint: { ...madeImprint, isSample: false } })).not.toContain('class="alarm"');
  });

  it('says what is absent instead of leaving a hole', () => {
    const bare = readingPage({ ...madeKit, files: [], articles: [], preflight: [], warnings: [] });
    expect(words(bare)).toMatch(/Цветной вкладки в этом наборе нет/);
    expect(words(bare)).toMatch(/Отдельных статей в этом наборе нет/);
    expect(words(bare)).toMatch(/Кому писать, в наборе не указано/);
  });

  it('leaves out what is not in the archive', () => {
    const inside = readingPage(madeKit, { ...options, href: (path) => (path.endsWith('.zip') ? undefined : path) });
    expect(inside).not.toContain('nabor.zip');
    expect(readingPage(madeKit, options)).toBe(html);
  });
});

describe('the page of one article', () => {
  const names = articleFiles(madeKit, MOST);
  const html = articlePage(madeKit, MOST, { ...options, href: (path) => names.get(path) });

  it('names files as they lie in its archive', () => {
    expect([...names.values()]).toEqual(['teksty/tekst-korotkiy.docx', 'teksty/tekst-korotkiy.icml', 'moduli/chetvert-cvet.pdf', 'moduli/chetvert-seryy.pdf', 'snimki/do #1.jpg', 'vyhodnye-dannye/vyhodnye-dannye.txt']);
    expect(html).toContain('href="moduli/chetvert-cvet.pdf"');
    expect(html).not.toContain('vkladka-cvet.pdf');
    expect(html).not.toContain('Суббота');
    expect(parse(html).querySelector('h1')!.text).toBe('Чья река? Общая');
  });

  it('names what is there when asked for a stranger', () => {
    expect(() => articlePage(madeKit, 'net')).toThrow(/статьи «net» нет; есть: most-cherez-priskazku, pech/);
  });
});
