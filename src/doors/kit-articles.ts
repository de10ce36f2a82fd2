/** Each article by itself: modules of exact size in colour and grey, texts, pictures. */
import { sayFit } from '../features/paper/issue/advice.ts';
import type { Article, InkMode, InsertMaterial } from '../features/paper/issue/contract.ts';
import type { KitArticle } from '../features/paper/issue/kit.ts';
import { modulesOf, type ModuleShape } from '../features/paper/issue/modules.ts';
import type { PageProfile } from '../features/paper/issue/contract.ts';
import { fitModule, setModule } from '../features/paper/issue/set-module.ts';
import { passportOf, plainOf, textPack } from '../features/paper/packs/text-pack.ts';
import { finishPress } from '../features/paper/press/finish.ts';
import { picturePack } from '../features/paper/press/picture-pack.ts';
import type { EditionPlan } from '../compositions/insert-editions.ts';
import { emptyBatch, type Batch } from './kit-maker.ts';
import type { KitTools } from './kit-tools.ts';

const COLOURS = [
  { mode: 'cmyk', word: 'cvet', title: 'цвет', colour: 'цвет' },
  { mode: 'gray', word: 'seryy', title: 'чёрно-белый', colour: 'серый' },
] as const;

export async function makeArticles(tools: KitTools, material: InsertMaterial, { profile }: EditionPlan): Promise<Batch> {
  const batch = emptyBatch();
  for (const article of material.articles.filter(({ id }) => tools.offered.has(id))) {
    const known: KitArticle = { id: article.id, headline: article.headline, code: article.code, shortAddress: article.shortAddress, passports: [], modules: [], pictures: [] };
    await addModules(batch, known, tools, material, article, profile);
    await addTexts(batch, known, tools, material, article);
    await addPictures(batch, known, tools, article);
    batch.articles.push(known);
  }
  return batch;
}

async function addModules(batch: Batch, known: KitArticle, tools: KitTools, material: InsertMaterial, article: Article, profile: PageProfile): Promise<void> {
  const tries = modulesOf(profile).map((shape) => ({ shape, ...fitModule(tools.typst, { article, material, shape, profile }) }));
  known.modules = tries.map(({ shape, fit, size }) => ({ module: shape.name, made: fit.verdict === 'FIT', size, verdict: fit.verdict, characters: fit.characters }));
  if (tries.every(({ fit }) => fit.verdict !== 'FIT')) {
    const nearest = tries.toSorted((a, b) => a.fit.characters - b.fit.characters)[0]!;
    batch.errors.push(`${sayFit(nearest.fit, article, { size: nearest.size, module: nearest.shape.title })} Ни в один модуль материал не встал.`);
    return;
  }
  for (const { shape, fit, size, boxes } of tries) {
    if (fit.verdict !== 'FIT') continue;
    for (const colour of COLOURS) {
      const { ready, errors } = await tools.pictures.prepare(article.pictures, boxes, colour.mode);
      if (errors.length > 0) return void batch.errors.push(...errors);
      const set = setModule(tools.typst, { article, material, shape, profile, size, mode: colour.mode as InkMode, pictures: ready });
      const trimMm = { width: shape.widthMm, height: shape.heightMm };
      const bytes = await finishPress(set.bytes, { trimMm, bleedMm: 0, mode: colour.mode, standard: 'PDF 1.4', icc: tools.icc.bytes, iccName: tools.icc.name, title: article.headline, day: material.day });
      batch.made.push({
        bytes,
        file: { path: `statyi/${article.id}/modul-${shape.name}-${colour.word}.pdf`, group: 'модули', title: `${capital(shape.title)}, ${colour.title}`, about: sizeWords(shape), sizeMm: [round(shape.widthMm), round(shape.heightMm)], pages: 1, colour: colour.colour, article: article.id, module: shape.name, characters: plainOf(article.texts[size] ?? []).length },
      });
    }
  }
}

async function addTexts(batch: Batch, known: KitArticle, tools: KitTools, material: InsertMaterial, article: Article): Promise<void> {
  for (const [path, bytes] of await textPack(article, { day: material.day, terms: material.imprint.terms, capacities: tools.capacities })) {
    batch.made.push({ bytes, file: { path: `statyi/${article.id}/${path}`, group: 'тексты', title: TEXT_TITLES[path.split('.').at(-1)!] ?? path, about: path, article: article.id } });
  }
  known.passports = (['short', 'medium', 'long'] as const).flatMap((size) => (article.texts[size] ? [passportOf(size, plainOf(article.texts[size]))] : []));
}

async function addPictures(batch: Batch, known: KitArticle, tools: KitTools, article: Article): Promise<void> {
  if (article.pictures.length === 0) return;
  const pack = await picturePack(article, { icc: tools.icc.file });
  for (const [path, bytes] of pack.files) batch.made.push({ bytes, file: { path: `statyi/${article.id}/${path}`, group: 'снимки', title: path, about: '', article: article.id } });
  known.pictures = pack.rows.map((row) => ({ ...row, path: `statyi/${article.id}/${row.path}` }));
}

const TEXT_TITLES: Record<string, string> = { docx: 'Word', rtf: 'RTF', odt: 'LibreOffice', txt: 'Текст', icml: 'InDesign' };

const round = (mm: number): number => Math.round(mm * 10) / 10;
const sizeWords = ({ widthMm, heightMm }: ModuleShape): string => `${round(widthMm)} × ${round(heightMm)} мм`.replaceAll('.', ',');
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
