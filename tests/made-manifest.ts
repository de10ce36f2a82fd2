/** A made-up finished kit: an insert in colour and grey, two articles, one module that could not be made, one bad picture. */
import type { Imprint } from '../src/features/paper/issue/contract.ts';
import type { Kit, KitFile } from '../src/features/paper/issue/kit.ts';
import { passportsOf } from '../src/features/paper/packs/passport.ts';
import { madeArticle, madeTerms } from './made-article.ts';

const file = (path: string, group: KitFile['group'], title: string, about: string, more: Partial<KitFile> = {}): KitFile => ({ path, group, title, about, bytes: 1000 + 977 * path.length, sha256: path.length.toString(16).padStart(64, 'ab'), ...more });
const A3: [number, number] = [297, 420];
const most = { article: 'most-cherez-priskazku' } as const;
const quarter = { ...most, module: 'chetvert', sizeMm: [101.2, 186.3], pages: 1 } as const satisfies Partial<KitFile>;

export const madeImprint: Imprint = {
  kind: 'imprint',
  fields: [
    { label: 'Название', value: 'Соседи' },
    { label: 'Учредитель', value: 'ОБРАЗЕЦ' },
    { label: 'Тираж', value: '1200 экз.' },
  ],
  ageMark: '12+',
  terms: madeTerms.terms,
  isSample: true,
};

export const madeKit: Kit = {
  version: 1,
  insert: 'sosedi-vypusk-1',
  edition: { id: 'zateynik', name: 'газета «Затейник & Ко»', kind: 'газета' },
  page: 'A3, полоса набора 256 × 380 мм',
  madeFrom: 'ab12',
  updated: madeTerms.day,
  pages: 4,
  terms: madeTerms.terms,
  files: [
    file('vkladka-cvet-1.4.pdf', 'вкладка', 'Вкладка для цветной печати, PDF 1.4', 'PDF 1.4, CMYK, без прозрачности', { sizeMm: A3, pages: 4, colour: 'цвет', bytes: 7_100_000 }),
    file('vkladka-cvet.pdf', 'вкладка', 'Вкладка для цветной печати', 'PDF/X-4, CMYK, обрез 297 × 420 мм, вылеты 3 мм', { sizeMm: A3, pages: 4, colour: 'цвет', bytes: 6_800_000 }),
    file('vkladka-seraya.pdf', 'вкладка', 'Вкладка для чёрно-белой печати', 'PDF/X-4, только чёрная краска', { sizeMm: A3, pages: 4, colour: 'серый', bytes: 1_700_000 }),
    file('vkladka.pdf', 'вкладка', 'Вкладка для экрана', 'RGB, с разметкой для чтения вслух', { sizeMm: A3, pages: 4, colour: 'экран', bytes: 2_500_000 }),
    file('prevyu/1.png', 'превью', 'Первая полоса', 'PNG', { sizeMm: A3 }),
    file('prevyu/2.png', 'превью', 'Вторая полоса', 'PNG', { sizeMm: A3 }),
    file('stati/most-cherez-priskazku/teksty/tekst-korotkiy.docx', 'тексты', 'Короткий текст, DOCX', 'Word, LibreOffice; стили абзацев названы', { ...most, characters: 62 }),
    file('stati/most-cherez-priskazku/teksty/tekst-korotkiy.icml', 'тексты', 'Короткий текст, ICML', 'InDesign: «Файл → Поместить»', { ...most, characters: 62 }),
    file('stati/most-cherez-priskazku/moduli/chetvert-cvet.pdf', 'модули', '1/4 полосы, цвет', 'PDF/X-4', { ...quarter, colour: 'цвет', characters: 1100 }),
    file('stati/most-cherez-priskazku/moduli/chetvert-seryy.pdf', 'модули', '1/4 полосы, чёрно-белая', 'PDF/X-4', { ...quarter, colour: 'серый', characters: 1100 }),
    file('stati/most-cherez-priskazku/snimki/do #1.jpg', 'снимки', 'Мост весной, RGB', 'JPEG', most),
    file('stati/most-cherez-priskazku.zip', 'архив', 'Статья целиком', 'ZIP', most),
    file('vyhodnye-dannye/vyhodnye-dannye.txt', 'выходные данные', 'Выходные данные, TXT', 'UTF-8'),
    file('proverka.html', 'проверка', 'Отчёт о проверке файлов', 'HTML'),
    file('nabor.zip', 'архив', 'Весь набор', 'ZIP', { bytes: 40_000_000 }),
  ],
  articles: [
    {
      id: most.article,
      headline: madeArticle.headline,
      code: madeArticle.code,
      shortAddress: madeArticle.shortAddress,
      passports: passportsOf(madeArticle),
      modules: [
        { module: 'chetvert', made: true, size: 'medium', verdict: 'FIT', characters: 0 },
        { module: 'polosa', made: false, size: 'long', verdict: 'SHORT', characters: 2231 },
        { module: 'stroka', made: false, size: 'short', verdict: 'OVERSET', characters: 41 },
      ],
      pictures: [{ key: 'most-cherez-priskazku/do.jpg', path: 'stati/most-cherez-priskazku/snimki/do #1.jpg', caption: 'Мост весной', author: 'И. Приходько', consent: 'людей в кадре нет', widthPx: 1200, heightPx: 900, mmAt300: 101.6, mmAt200: 152.4 }],
    },
    { id: 'pech', headline: 'Суббота пахнет хлебом', code: 'П-3', shortAddress: 'atlas-tos.example/k/p3', passports: [], modules: [], pictures: [] },
  ],
  fits: [],
  preflight: [
    {
      file: 'vkladka-cvet.pdf',
      checks: [
        { name: 'Шрифты вложены', verdict: 'хорошо', found: '5 из 5', expected: 'все' },
        { name: 'Снимки', verdict: 'предупреждение', found: '194 точки на дюйм', expected: 'от 200' },
      ],
    },
    { file: 'vkladka-seraya.pdf', checks: [{ name: 'Краски', verdict: 'ошибка', found: 'есть <голубая>', expected: 'только чёрная' }] },
  ],
  warnings: ['Снимок «Мост весной» мельче, чем нужно: 194 точки на дюйм.'],
};
