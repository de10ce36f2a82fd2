/** A small made-up kit of an insert on the disk: the manifest tells the truth about its files, the files are made of nothing. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Kit, KitArticle, KitFile } from '../src/features/paper/issue/kit.ts';
import { MODULES } from '../src/features/paper/issue/modules.ts';

type Described = Omit<KitFile, 'bytes' | 'sha256'>;

export interface MadeKit {
  insert: string;
  edition: Kit['edition'];
  articles: readonly { id: string; headline: string; code: string }[];
  page?: string;
}

/** Writes the kit below `root` and returns its manifest. */
export async function makeKit(root: string, { insert, edition, articles, page = 'A3, полоса набора 256 × 380 мм' }: MadeKit): Promise<Kit> {
  const folder = join(root, insert, edition.id);
  const files: KitFile[] = [];
  const put = (file: Described, body: string | Uint8Array): void => {
    const bytes = Buffer.from(body);
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), bytes);
    files.push({ ...file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  };
  const preview = await sharp({ create: { width: 297, height: 420, channels: 3, background: '#fdfbf5' } }).png().toBuffer();

  put({ path: 'vkladka-tsvet.pdf', group: 'вкладка', title: 'Вкладка для цветной печати', about: 'PDF/X-4, CMYK, обрез 297 × 420 мм, вылеты 3 мм', sizeMm: [297, 420], pages: 4, colour: 'цвет' }, '%PDF цвет'.repeat(900));
  put({ path: 'vkladka-seraya.pdf', group: 'вкладка', title: 'Вкладка для чёрно-белой печати', about: 'PDF 1.4, одна краска', sizeMm: [297, 420], pages: 4, colour: 'серый' }, '%PDF серый'.repeat(300));
  put({ path: 'vkladka-ekran.pdf', group: 'вкладка', title: 'Вкладка для экрана', about: 'PDF/UA-1: читается вслух, ищется, копируется', sizeMm: [297, 420], pages: 4, colour: 'экран' }, '%PDF экран'.repeat(200));
  for (const number of [1, 2, 3, 4]) put({ path: `prevyu/tsvet-${number}.png`, group: 'превью', title: `Страница ${number}`, about: '', colour: 'цвет' }, preview);
  for (const { id } of articles) {
    for (const module of MODULES.slice(1)) {
      for (const colour of ['цвет', 'серый'] as const) put({ path: `moduli/${id}/${module}-${colour === 'цвет' ? 'tsvet' : 'seryy'}.pdf`, group: 'модули', title: `Модуль ${module}`, about: 'без полей, размер точный', sizeMm: [256, 185.3], colour, article: id, module, characters: 3412 }, `%PDF ${id} ${module} ${colour}`);
    }
    for (const ending of ['docx', 'rtf', 'txt', 'icml']) put({ path: `teksty/${id}.${ending}`, group: 'тексты', title: `Текст, ${ending.toUpperCase()}`, about: '', article: id }, `${id} ${ending} `.repeat(40));
    put({ path: `snimki/${id}-posle.jpg`, group: 'снимки', title: 'После, RGB', about: '1600 × 1200 точек', article: id }, `jpeg ${id}`.repeat(90));
    put({ path: `${id}.zip`, group: 'архив', title: 'Материал целиком', about: '', article: id }, `zip ${id}`.repeat(700));
  }
  put({ path: 'vykhodnye-dannye.txt', group: 'выходные данные', title: 'Выходные данные строкой', about: 'ст. 27 Закона о СМИ' }, 'Выходные данные');
  put({ path: 'proverka.html', group: 'проверка', title: 'Отчёт о проверке', about: 'шрифты, снимки, краски, размеры' }, '<!doctype html><title>Проверка</title>');
  put({ path: 'nabor.zip', group: 'архив', title: 'Весь набор одним архивом', about: '' }, 'zip'.repeat(9000));

  const kit: Kit = {
    version: 1,
    insert,
    edition,
    page,
    madeFrom: 'выдумано',
    updated: '2026-03-12',
    pages: 4,
    terms: 'Перепечатка свободная со ссылкой на atlas-tos.example.',
    files,
    articles: articles.map(madeArticle),
    fits: [],
    preflight: [{ file: 'vkladka-tsvet.pdf', checks: [{ name: 'Шрифты вложены', verdict: 'хорошо', found: '5 из 5', expected: 'все' }, { name: 'Снимки', verdict: 'предупреждение', found: '194 ppi', expected: 'от 200 ppi' }] }],
    warnings: [],
  };
  writeFileSync(join(folder, 'kit.json'), JSON.stringify(kit));
  return kit;
}

function madeArticle({ id, headline, code }: { id: string; headline: string; code: string }): KitArticle {
  return {
    id,
    headline,
    code,
    shortAddress: `atlas-tos.example/k/${code.replace('П-', 'p')}`,
    passports: [
      { size: 'long', characters: 2431, charactersWithoutSpaces: 2068, words: 351, lines: 79 },
      { size: 'short', characters: 388, charactersWithoutSpaces: 331, words: 57, lines: 13 },
    ],
    modules: MODULES.map((module) => (module === 'polosa' ? { module, made: false, verdict: 'SHORT', characters: 300 } : { module, made: true, size: 'long', verdict: 'FIT', characters: 0 })),
    pictures: [{ key: `${id}/posle.jpg`, path: `snimki/${id}-posle.jpg`, caption: 'Мост после ремонта', author: 'Снимок ТОС', consent: 'людей в кадре нет', widthPx: 1600, heightPx: 1200, mmAt300: 135.4, mmAt200: 203.2 }],
  };
}
