import { describe, expect, it } from 'vitest';
import { digestOf } from './preview-folder.ts';
import { relocate } from './relocate-site.ts';
import { changesInMarkdown, compareSites, withoutRedirect, type PageDigest } from './site-changes.ts';
import { mixedChange, sortTouched } from './touched-files.ts';
import { pagesOfTouched } from './touched-pages.ts';

const page = (address: string, text: string, title = text): PageDigest => digestOf(address, `<title>${title} — Атлас</title><main><h1>${title}</h1>${text}</main>`);
const sender = (address: string, to: string): PageDigest => digestOf(address, `<meta http-equiv="refresh" content="0;url=${to}"><title>x</title>`);

describe('two sites side by side', () => {
  const before = [page('/a/', 'Был'), page('/b/', 'Тот же'), page('/c/', 'Колодец'), page('/c/listovka/', 'Лист'), page('/d/', 'Старый')];
  const after = [page('/a/', 'Стал'), page('/b/', 'Тот же'), page('/e/', 'Колодец'), sender('/d/', '/a/')];
  const changes = compareSites(before, after);

  it('tells what came, changed, moved and went', () => {
    expect(changes.added.map((p) => p.address)).toEqual(['/e/']);
    expect(changes.changed.map((p) => p.address)).toEqual(['/a/']);
    expect(changes.moved.map(({ from, to }) => `${from.address}→${to}`)).toEqual(['/d/→/a/']);
    expect(changes.removed.map((p) => p.address)).toEqual(['/c/', '/c/listovka/']);
  });

  it('demands a redirect for a page that went, once for all below it, and proposes the heir', () => {
    expect(withoutRedirect(changes).map((p) => p.address)).toEqual(['/c/']);
    expect(changesInMarkdown(changes)).toContain('- {from: /c/, to: /e/}');
    expect(changesInMarkdown(changes)).toContain('**Прежние адреса никуда не ведут.**');
  });

  it('begins with the records whose files were touched, and folds what depends on them', () => {
    const isOwn = pagesOfTouched(['content/projects/rodnik/foto.jpg', 'content/tos/lugovoy/luch.yaml', 'content/events/forum.yaml', 'content/media-log/2025.yaml', 'content/region.json', 'src/a.ts'], 'content');
    expect(['/proekty/rodnik/', '/proekty/rodnik/listovka/', '/proekty/rodnik-2/', '/tos/luch/', '/tos/', '/sobytiya/', '/sobytiya/forum/', '/publikatsii/', '/'].filter(isOwn)).toEqual(['/proekty/rodnik/', '/proekty/rodnik/listovka/', '/tos/luch/', '/sobytiya/forum/', '/publikatsii/']);
    const was = [page('/', 'Был'), page('/tos/luch/', 'Луч')];
    const now = [page('/', 'Стал'), page('/proekty/rodnik/', 'Родник'), page('/tos/luch/', 'Лучший')];
    expect(changesInMarkdown(compareSites(was, now), { isOwn }).replaceAll('\u00A0', ' ')).toBe(
      '**Записи, которых касается правка: 2 страницы**\n\n- Родник — `/proekty/rodnik/` — новая\n- Лучший — `/tos/luch/`\n\n<details><summary>Изменится и то, что от них зависит: 1 страница</summary>\n\n- Стал — `/`\n\n</details>\n',
    );
  });

  it('is silent about styles, scripts and the frame', () => {
    const styled = digestOf('/a/', '<title>Был — Атлас</title><nav>новое меню</nav><main class="x"><h1>Был</h1>Был<script>1</script></main>');
    expect(compareSites([before[0]!], [styled]).changed).toEqual([]);
    expect(changesInMarkdown(compareSites(before, before))).toBe('На страницах сайта ничего не изменится.\n');
  });

  it('shows typed titles as plain words', () => {
    expect(changesInMarkdown(compareSites([], [page('/x/', 'т', '![a](b) @all &lt;img&gt;')]))).toContain('\\!\\[a\\](b) @\u200Ball \\<img\\> — `/x/`');
  });
});

describe('what a change touches', () => {
  it('flags facts mixed with the program, and the gates themselves', () => {
    expect(mixedChange(sortTouched(['content/tos/a.yaml', 'CONTRIBUTING.md', 'docs/street-layer.md']))).toEqual([]);
    expect(mixedChange(sortTouched(['src/a.ts', 'tests/a.test.ts']))).toEqual([]);
    expect(mixedChange(sortTouched(['content/tos/a.yaml', 'src/a.ts']))).toEqual([expect.stringContaining('Разделите её на две')]);
    expect(mixedChange(sortTouched(['.github/workflows/check.yml']))).toEqual([expect.stringContaining('чем проверяют правки')]);
    expect(mixedChange(sortTouched(['content/a.yaml', 'package.json']))).toHaveLength(2);
  });
});

describe('a site below another folder', () => {
  const plan = { base: '/preview/12/', tops: new Set(['proekty', '_astro', 'dannye', 'favicon.svg']), notice: 'Предпросмотр' };
  it('links from page to page by files', () => {
    const html = '<html><head><title>t</title></head><body><a href="/">0</a><a href="/proekty/?god=1#a">1</a><a href="/proekty/x.csv">2</a><img srcset="/_astro/a.webp 1x, /_astro/b.webp 2x" src="/_astro/a.webp"><a href="https://x.example/proekty/">3</a><a href="//proekty/">4</a><a href="/chuzhoe/">5</a></body></html>';
    const moved = relocate(html, 'proekty/rodnik/index.html', plan);
    expect([...moved.matchAll(/(?:href|src|srcset)="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      '../../index.html', '../../proekty/index.html?god=1#a', '../../proekty/x.csv', '../../_astro/a.webp 1x, ../../_astro/b.webp 2x', '../../_astro/a.webp', 'https://x.example/proekty/', '//proekty/', '/chuzhoe/',
    ]);
    expect(moved).toContain('noindex, nofollow');
    expect(moved).toContain('Предпросмотр</p>');
  });
  it('names the new place in what scripts read', () => {
    expect(relocate('fetch("/dannye/a.json");f(`/proekty/${id}/`);"/проект"; a = 4 /dannye', 'a.js', plan)).toBe('fetch("/preview/12/dannye/a.json");f(`/preview/12/proekty/${id}/`);"/проект"; a = 4 /dannye');
    expect(relocate('@font-face{src:url(/_astro/a.woff2)}', 'a.css', plan)).toContain('url(/preview/12/_astro/a.woff2)');
    expect(relocate('<p data-bundle="/dannye/x" data-all="[&quot;/proekty/&quot;]">', 'index.html', plan)).toContain('data-bundle="/preview/12/dannye/x" data-all="[&quot;/preview/12/proekty/&quot;]"');
  });
});
