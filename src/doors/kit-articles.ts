/** Each article by itself: modules of exact size in colour and grey, texts, pictures. */
import type { EditionPlan } from '../compositions/insert-editions.ts';
import { sayFit } from '../features/paper/issue/advice.ts';
import type { Article, InsertMaterial, Picture } from '../features/paper/issue/contract.ts';
import type { PageProfile } from '../features/paper/issue/layout.ts';
import capacities from '../features/paper/issue/capacities.json' with { type: 'json' };
import type { KitArticle } from '../features/paper/issue/kit.ts';
import { modulesOf, type Capacity, type ModuleShape } from '../features/paper/issue/modules.ts';
import { fitModule, setModule, type ModuleFit } from '../features/paper/issue/set-module.ts';
import { passportsOf } from '../features/paper/packs/passport.ts';
import { textFileWords, textPack } from '../features/paper/packs/text-pack.ts';
import { preflight } from '../features/paper/preflight/preflight.ts';
import { finishPress } from '../features/paper/press/finish.ts';
import { PictureError } from '../features/paper/press/picture-faults.ts';
import { packName, picturePack } from '../features/paper/press/picture-pack.ts';
import { emptyBatch, faultsOf, type Batch } from './kit-batch.ts';
import { moduleExpectation, placeOf } from './kit-expectation.ts';
import { COLOUR } from './kit-outputs.ts';
import { readyPictures, type KitTools, type Press } from './kit-tools.ts';

const MODES = [
  { mode: 'cmyk', word: 'cvet', title: 'цвет' },
  { mode: 'gray', word: 'seryy', title: 'чёрно-белый' },
] as const;

interface Tried {
  shape: ModuleShape;
  fitted: ModuleFit;
}

export async function makeArticles(tools: KitTools, press: Press, material: InsertMaterial, { profile }: EditionPlan): Promise<Batch> {
  const batch = emptyBatch();
  for (const article of material.articles.filter(({ isAsked }) => isAsked)) {
    const tried = modulesOf(profile).map((shape): Tried => ({ shape, fitted: fitModule(tools.typst, { article, material, shape, profile }) }));
    const known: KitArticle = {
      id: article.id,
      headline: article.headline,
      code: article.code,
      shortAddress: article.shortAddress,
      passports: passportsOf(article),
      modules: tried.map(({ shape, fitted: { fit, size, pictures } }) => ({ module: shape.name, made: fit.verdict === 'FIT', size, verdict: fit.verdict, characters: fit.characters, pictures })),
      pictures: [],
    };
    await addModules(batch, tools, press, material, article, profile, tried);
    await addTexts(batch, material, article, profile, known.modules);
    known.pictures = await addPictures(batch, press, article);
    batch.articles.push(known);
  }
  batch.errors.push(...faultsOf(batch.preflight));
  return batch;
}

/** A text that fits no module is of no use to a newspaper: that is an error with the nearest way out. */
async function addModules(batch: Batch, tools: KitTools, press: Press, material: InsertMaterial, article: Article, profile: PageProfile, tried: readonly Tried[]): Promise<void> {
  const fitting = tried.filter(({ fitted: { fit } }) => fit.verdict === 'FIT');
  if (fitting.length === 0) {
    const { shape, fitted: { fit, size } } = tried.toSorted((a, b) => a.fitted.fit.characters - b.fitted.fit.characters)[0]!;
    batch.errors.push(`${sayFit(fit, article, placeOf(article, size, `в модуль «${shape.title}»`))} Других модулей, куда материал встал бы, нет.`);
  }
  for (const { shape, fitted } of fitting) {
    for (const { mode, word, title } of MODES) {
      const { pictures, errors } = await readyPictures(tools, press, article.pictures, fitted.boxes, mode);
      batch.errors.push(...errors);
      if (errors.length > 0) return;
      const set = setModule(tools.typst, { article, material, shape, profile, mode, pictures, standard: '1.4', fitted });
      const trimMm = { width: shape.widthMm, height: shape.heightMm };
      const bytes = await finishPress(set.bytes, { trimMm, bleedMm: 0, mode, standard: 'PDF 1.4', icc: press.icc.bytes, embedIcc: false, iccName: press.icc.name, title: article.headline, day: material.day });
      const path = `stati/${article.id}/modul-${shape.name}-${word}.pdf`;
      batch.made.push({ bytes, file: { path, group: 'модули', title: `${capital(shape.title)}, ${title}`, about: 'PDF 1.4, точный размер, без полей', sizeMm: [round(shape.widthMm), round(shape.heightMm)], pages: 1, colour: COLOUR[mode], article: article.id, module: shape.name } });
      batch.preflight.push({ file: path, checks: await preflight(bytes, moduleExpectation(article, shape, fitted.size, mode, press.inkLimit)) });
    }
  }
}

async function addTexts(batch: Batch, { day, imprint }: InsertMaterial, article: Article, profile: PageProfile, set: KitArticle['modules']): Promise<void> {
  const names = new Map(article.pictures.map((picture, i) => [picture.key, packName(picture, i)]));
  const pictureName = ({ key }: Picture): string => `${names.get(key)}-rgb.jpg`;
  const metered = profile.id === 'a3' ? { capacities: capacities as Capacity[], page: profile.name, set } : {};
  for (const [name, bytes] of await textPack(article, { day, terms: imprint.terms, pictureName, ...metered })) {
    const { title, about } = textFileWords(name) ?? { title: name, about: '' };
    batch.made.push({ bytes, file: { path: `stati/${article.id}/teksty/${name}`, group: 'тексты', title, about, article: article.id } });
  }
}

async function addPictures(batch: Batch, press: Press, article: Article): Promise<KitArticle['pictures']> {
  try {
    const { files, rows } = await picturePack(article, { icc: press.icc.file, inkLimit: press.inkLimit });
    const folder = `stati/${article.id}/snimki`;
    for (const [name, bytes] of files) batch.made.push({ bytes, file: { path: `${folder}/${name}`, group: 'снимки', title: name, about: '', article: article.id } });
    return rows.map((row) => ({ ...row, path: `${folder}/${row.path}` }));
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    batch.errors.push(error.message);
    return [];
  }
}

const round = (mm: number): number => Math.round(mm * 10) / 10;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
