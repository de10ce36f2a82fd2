/** What the file says of itself: standard, press profile; for a screen its language, title and tags. */
import { PDFArray, PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import type { PreflightCheck } from '../issue/kit.ts';
import { check, type Expectation, some } from './expectation.ts';
import { arrayAt, arrayOf, bytesOf, dictAt, entry, isTrue, nameOf, numberOf, type PdfTree, textAt } from './pdf-tree.ts';
import type { Seen } from './seen.ts';

const xmpOf = ({ catalog }: PdfTree): string => new TextDecoder().decode(bytesOf(entry(catalog, 'Metadata')));
const infoOf = ({ document }: PdfTree): PDFObject | undefined => document.context.lookup(document.context.trailerInfo.Info);

/** PDF/X-4 is our own claim until a print shop's program agrees: we say what is written and what is missing. */
export function checkX4({ tree, pages }: Seen, { kind }: Expectation): PreflightCheck {
  const intent = arrayAt(tree.catalog, 'OutputIntents').find((object) => nameOf(object, 'S') === '/GTS_PDFX');
  const profile = entry(intent, 'DestOutputProfile');
  const condition = textAt(intent, 'OutputConditionIdentifier');
  const components = numberOf(entry(profile, 'N'));
  const xmp = xmpOf(tree);
  const claim = /<pdfxid:GTS_PDFXVersion>\s*([^<]+?)\s*</.exec(xmp)?.[1] ?? /GTS_PDFXVersion="([^"]+)"/.exec(xmp)?.[1];
  const faults = [
    claim === 'PDF/X-4' ? '' : `в XMP заявлено «${claim ?? 'ничего'}»`,
    intent ? '' : 'нет намерения вывода (OutputIntent GTS_PDFX)',
    intent && !profile ? 'профиль печати не вложен' : '',
    intent && !condition ? 'условия печати не названы' : '',
    profile && components !== 4 && !(kind === 'серый' && components === 1) ? `у профиля ${components ?? 'неизвестно сколько'} красок` : '',
    nameOf(infoOf(tree), 'Trapped') ? '' : 'не сказано, сделан ли треппинг (Trapped)',
    tree.document.context.trailerInfo.ID ? '' : 'у файла нет своего номера (ID)',
    ...pages.filter(({ trim }) => !trim).map(({ number }) => `стр. ${number}: нет обреза (TrimBox)`),
  ].filter(Boolean);
  const expected = 'XMP, намерение вывода с профилем, Trapped, ID и обрез; это наше заявление, пока его не подтвердит типография';
  return check('Стандарт PDF/X-4', faults.length > 0 ? 'ошибка' : 'хорошо', faults.length > 0 ? some(faults, 8) : `заявлено: ${claim}, условия печати «${condition}», профиль вложен`, expected);
}

export function checkVersion({ tree }: Seen, { standard }: Expectation): PreflightCheck {
  const isOld = Number(tree.version) <= 1.4;
  return check('Версия PDF', isOld ? 'хорошо' : 'ошибка', tree.version, `не выше 1.4, заказано: ${standard}`);
}

const MAX_TAGS = 200_000;
interface Tags {
  count: number;
  figures: number;
  silent: number;
}
/** Counts tags and pictures without words. */
function tagsOf({ catalog }: PdfTree): Tags {
  const tags: Tags = { count: 0, figures: 0, silent: 0 };
  const queue: (PDFObject | undefined)[] = [entry(dictAt(catalog, 'StructTreeRoot'), 'K')];
  while (queue.length > 0 && tags.count < MAX_TAGS) {
    const object = queue.pop();
    if (object instanceof PDFArray) queue.push(...arrayOf(object));
    else if (object instanceof PDFDict && nameOf(object, 'S')) {
      tags.count += 1;
      if (nameOf(object, 'S') === '/Figure') {
        tags.figures += 1;
        if (!(textAt(object, 'Alt') ?? textAt(object, 'ActualText') ?? '').trim()) tags.silent += 1;
      }
      queue.push(entry(object, 'K'));
    }
  }
  return tags;
}

/** A screen reader can read the file aloud: tags, language, a title that is shown, words for every picture. */
export function checkAccess({ tree }: Seen): PreflightCheck {
  const { catalog } = tree;
  const language = textAt(catalog, 'Lang') ?? '';
  const title = textAt(infoOf(tree), 'Title') ?? /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]+)</.exec(xmpOf(tree))?.[1] ?? '';
  const tags = tagsOf(tree);
  const faults = [
    isTrue(entry(dictAt(catalog, 'MarkInfo'), 'Marked')) && tags.count > 0 ? '' : 'нет разметки (тегов)',
    language ? '' : 'не назван язык',
    title.trim() ? '' : 'нет заголовка файла',
    isTrue(entry(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle')) ? '' : 'в окне будет имя файла, а не заголовок',
    tags.silent > 0 ? `картинок без описания: ${tags.silent} из ${tags.figures}` : '',
  ].filter(Boolean);
  const found = `тегов ${tags.count}, язык ${language}, заголовок «${title.trim()}», картинок с описанием ${tags.figures}`;
  return check('Читается вслух', faults.length > 0 ? 'ошибка' : 'хорошо', faults.length > 0 ? some(faults) : found, 'теги, язык, заголовок, описания картинок');
}
