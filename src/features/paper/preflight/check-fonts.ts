/** Every font lies in the file, and none is drawn letter by letter (Type 3), which a press renders as it likes. */
import { PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import type { PreflightCheck } from '../issue/kit.ts';
import { check, some } from './expectation.ts';
import { arrayAt, dictAt, dictOf, entriesOf, entry, nameOf, type PdfTree } from './pdf-tree.ts';
import type { Seen } from './seen.ts';

export interface Font {
  name: string;
  isEmbedded: boolean;
  isType3: boolean;
  /** Its letters are named, so that text can be copied. */
  isNamed: boolean;
}

/** All fonts of a file, also those that stand inside forms and patterns. */
export function fontsOf({ document }: PdfTree): Font[] {
  const fonts = new Set<PDFDict>();
  const take = (object: PDFObject | undefined): void => {
    if (!(object instanceof PDFDict)) return;
    const subtype = nameOf(object, 'Subtype');
    if (subtype === '/Type0' || subtype === '/Type1' || subtype === '/TrueType' || subtype === '/Type3' || subtype === '/MMType1') fonts.add(object);
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const holder = dictOf(object);
    if (nameOf(holder, 'Type') === '/Font') take(object);
    for (const fontsHere of [dictAt(dictAt(holder, 'Resources'), 'Font'), dictAt(holder, 'Font')]) for (const [, font] of entriesOf(fontsHere)) take(font);
  }
  return [...fonts].map(fontOf);
}

function fontOf(font: PDFDict): Font {
  const subtype = nameOf(font, 'Subtype');
  const carrier = subtype === '/Type0' ? arrayAt(font, 'DescendantFonts')[0] : font;
  const descriptor = dictAt(carrier, 'FontDescriptor');
  return {
    name: (nameOf(font, 'BaseFont') ?? nameOf(font, 'Name') ?? '/без имени').slice(1).replace(/^[A-Z]{6}\+/, ''),
    isEmbedded: subtype === '/Type3' || ['FontFile', 'FontFile2', 'FontFile3'].some((key) => entry(descriptor, key) !== undefined),
    isType3: subtype === '/Type3',
    isNamed: entry(font, 'ToUnicode') !== undefined,
  };
}

export function checkFonts({ tree }: Seen): PreflightCheck {
  const fonts = fontsOf(tree);
  const faults = [...fonts.filter(({ isEmbedded }) => !isEmbedded).map(({ name }) => `${name}: не вложен`), ...fonts.filter(({ isType3 }) => isType3).map(({ name }) => `${name}: рисован по буквам (Type 3)`)];
  const names = [...new Set(fonts.map(({ name }) => name))].sort();
  return check('Шрифты вложены', faults.length > 0 ? 'ошибка' : 'хорошо', faults.length > 0 ? some(faults) : names.length > 0 ? some(names, 8) : 'текста нет', 'все шрифты внутри файла, без Type 3');
}
