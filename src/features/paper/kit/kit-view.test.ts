import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { KIT_GROUPS, type Kit, type KitFile } from '../issue/kit.ts';
import { viewOf, type KitView } from './kit-view.ts';
import { doubtsOf, formatOf, sayLack, sayPreflight, sayMm, sayPages, sayPreview, sayPrint } from './kit-words.ts';

const file = (path: string, rest: Partial<KitFile> = {}): KitFile => ({ path, group: 'вкладка', title: path, about: '', bytes: 1, sha256: 'a'.repeat(64), ...rest });
const article = (id: string): Kit['articles'][number] => ({ id, headline: id, code: 'П-1', shortAddress: '', passports: [], modules: [], pictures: [] });
const kit = (files: KitFile[], articles = [article('a')]): Kit => ({ version: 1, insert: 'n', edition: { id: 'o', name: '', kind: 'общее' }, page: 'A3', madeFrom: '', updated: '2026', pages: 4, terms: '', files, articles, fits: [], preflight: [], warnings: [] });
const allOf = ({ articles, ...view }: KitView): KitFile[] => [...Object.values(view).flat(), ...articles.flatMap((a) => [...[...a.modules, ...a.texts, ...a.pictures].flatMap((row) => row.files), ...a.tables, ...a.archives, ...a.previews])];

describe('a kit sorted for a layout person', () => {
  it('puts colour before grey before screen, and pages in their order', () => {
    const view = viewOf(kit([file('e', { colour: 'экран' }), file('s', { colour: 'серый' }), file('t', { colour: 'цвет' }), file('p-10.png', { group: 'превью' }), file('p-2.png', { group: 'превью' })]));
    expect(view.insert.map(({ path }) => path)).toEqual(['t', 's', 'e']);
    expect(view.previews.map(({ path }) => path)).toEqual(['p-2.png', 'p-10.png']);
  });

  it('tells which module is missing and why, and not of one that was never tried', () => {
    const failed = { ...article('a'), modules: [{ module: 'polosa' as const, made: false, verdict: 'SHORT' as const, characters: 300 }, { module: 'stroka' as const, made: true, verdict: 'FIT' as const, characters: 0 }] };
    const [found] = viewOf(kit([file('m.pdf', { group: 'модули', article: 'a', module: 'stroka', colour: 'серый' })], [failed])).articles;
    expect(found!.modules.map(({ module, files, lack }) => [module, files.length, lack && sayLack(lack)])).toEqual([['polosa', 0, 'не хватает 300\u00A0знаков'], ['stroka', 1, undefined]]);
  });

  it('gives every file exactly one place, whatever the kit holds', () => {
    const anyFile = fc.record({ group: fc.constantFrom(...KIT_GROUPS), article: fc.constantFrom(undefined, 'a', 'b'), module: fc.constantFrom(undefined, 'polosa', 'stroka'), colour: fc.constantFrom(undefined, 'цвет', 'серый', 'экран') });
    fc.assert(
      fc.property(fc.array(anyFile, { maxLength: 30 }), (list) => {
        const files = list.map((one, index) => file(`${index}.pdf`, one as Partial<KitFile>));
        const shown = allOf(viewOf(kit(files, [article('a'), article('b')])));
        expect(shown.map(({ path }) => path).toSorted()).toEqual(files.map(({ path }) => path).toSorted());
      }),
    );
  });
});

describe('words of a kit', () => {
  it('says sizes, kinds and lacks', () => {
    expect(sayMm([256, 185.27])).toBe('256\u00A0×\u00A0185,3\u00A0мм');
    expect(formatOf(file('teksty/a.docx'))).toBe('DOCX');
    expect(sayPrint(file('a.pdf', { colour: 'серый' }))).toBe('чёрно-белый PDF');
    expect(sayLack({ verdict: 'OVERSET', characters: 88 })).toBe('не помещается: лишние 88\u00A0знаков');
    expect(sayLack({ verdict: 'SHORT', characters: 1 })).toBe('не хватает 1\u00A0знака');
    expect(sayLack({ verdict: 'FIT', characters: 0 })).toBe('не собран');
    expect(sayPages({ pages: 4, page: 'A3' })).toBe('4\u00A0страницы, A3');
    const check = { name: 'Снимки', found: '194 ppi', expected: 'от 200', verdict: 'предупреждение' as const };
    const reports: Kit['preflight'] = [{ file: 'a.pdf', checks: [check, { ...check, verdict: 'хорошо' }, { ...check, verdict: 'не проверялось' }] }];
    expect(sayPreflight(reports)).toBe('Проверено: 1\u00A0файл. Правил: хорошо\u00A0— 1, предупреждение\u00A0— 1, не проверялось\u00A0— 1.');
    expect(doubtsOf(reports)).toEqual([{ file: 'a.pdf', name: 'Снимки', found: '194 ppi', expected: 'от 200' }]);
    expect(sayPreflight([])).toBe('');
    expect(sayPreview(2, '«Соседи»', 'серый')).toBe('Страница 2: «Соседи», чёрно-белая печать');
  });
});
