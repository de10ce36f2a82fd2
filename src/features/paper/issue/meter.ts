/** How much each module holds: a neutral text is set until no letter more goes in, as printers used to count their plates. */
import type { Typst } from '../typst.ts';
import type { Article, InsertMaterial } from './contract.ts';
import type { PageProfile } from './layout.ts';
import { modulesOf, type Capacity, type ModuleShape } from './modules.ts';
import { neutralText } from './neutral-text.ts';
import { cellName, cellsData, cleaned, sheetData } from './paper-data.ts';
import { ask, inksOf } from './print-shop.ts';
import { shapeData, stepsOf, stripColumns } from './set-module.ts';

/** More than a page of any size holds. */
const ENOUGH_LETTERS = 30_000;

function neutralArticle(): Article {
  const picture = (key: string) => ({ key, file: key, widthPx: 1600, heightPx: 1200, alt: 'Снимок', caption: 'Подпись к снимку в одну строку', author: 'Имя автора', moment: 'после' });
  return {
    kind: 'article', id: 'obrazets', source: 'образец', role: 'статья', rubric: 'Дворы и улицы', headline: 'Свет в двух дворах', where: 'Округ · ТОС «Образец»', municipality: '', nearness: 'свои',
    texts: { long: neutralText(ENOUGH_LETTERS).map((text) => ({ kind: 'p', text })) }, wanted: 'long',
    facts: [{ label: 'Сколько стоило', value: '1,2 млн ₽' }, { label: 'Готово', value: 'октябрь 2025' }],
    pictures: [picture('1'), picture('2')], code: 'П-123', shortAddress: 'atlas.example/k/p123', link: 'https://atlas.example/k/p123/',
  };
}

/** Only what a sheet asks for: nothing of it is seen. */
const nothing = { masthead: { title: '', strap: '', number: '', date: '', ageMark: '', edition: '', lead: '' }, imprint: { kind: 'imprint', fields: [], ageMark: '', terms: '', isSample: false }, day: '2026-01-01', publisher: '', region: '', edition: { id: '', name: '', kind: 'общее' } } as unknown as InsertMaterial;

function meterOne(typst: Typst, profile: PageProfile, shape: ModuleShape): Capacity[] {
  const article = neutralArticle();
  const name = cellName(article.id, 'long');
  const most = shape.columns === 1 || shape.name === 'stroka' ? 1 : 2;
  const data = {
    sheet: { ...sheetData(nothing, profile, { inks: inksOf('rgb'), mode: 'rgb' }), title: 'Мерка' },
    shape: shapeData(shape),
    cells: cellsData([article], [{ cell: article.id, size: 'long' }]),
    meters: Array.from({ length: most + 1 }, (_, pictures) => ({ name, pictures, columns: shape.name === 'stroka' ? stripColumns(shape, pictures) : shape.columns, steps: stepsOf(shape, pictures) })),
  };
  const [told] = ask<{ met: Omit<Capacity, 'module'>[] }>(typst, 'module', cleaned(data), 'told');
  return told!.met.map(({ pictures, tight, natural, loose, perLine }) => ({ module: shape.name, pictures, tight, natural, loose: Math.min(loose, natural), perLine: Math.round(perLine * 10) / 10 }));
}

/** Letters with spaces that fill each module at tightness −1, 0, +1 with 0, 1 and 2 pictures; the strip and one column take one at most. */
export function meterModules(typst: Typst, profile: PageProfile): Capacity[] {
  return modulesOf(profile).flatMap((shape) => meterOne(typst, profile, shape));
}
