/** A plain look for the styles of the text pack: enough to read a manuscript; a newspaper's own styles of the same names win. */
import type { StyleName } from './manuscript.ts';

export interface StyleLook {
  /** Name inside of a file, Latin letters only. */
  id: string;
  /** Points. */
  size: number;
  bold?: true;
  italic?: true;
  before: number;
  after: number;
  /** Left indent and, hanging, the first line; points. */
  indent?: number;
  hanging?: number;
}

export const FONT = 'Times New Roman';

export const LOOKS: Record<StyleName, StyleLook> = {
  Рубрика: { id: 'Rubrika', size: 10, bold: true, before: 0, after: 4 },
  Заголовок: { id: 'Zagolovok', size: 20, bold: true, before: 0, after: 4 },
  Вводка: { id: 'Vvodka', size: 11, italic: true, before: 0, after: 8 },
  Текст: { id: 'Tekst', size: 11, before: 3, after: 3 },
  Подзаголовок: { id: 'Podzagolovok', size: 12, bold: true, before: 6, after: 3 },
  Список: { id: 'Spisok', size: 11, before: 0, after: 3, indent: 18, hanging: 14 },
  Цитата: { id: 'Tsitata', size: 11, italic: true, before: 4, after: 6, indent: 18 },
  Таблица: { id: 'Tablitsa', size: 10, before: 1, after: 1 },
  Справка: { id: 'Spravka', size: 10, before: 3, after: 2 },
  Подпись: { id: 'Podpis', size: 10, italic: true, before: 2, after: 6 },
  Код: { id: 'Kod', size: 10, bold: true, before: 4, after: 6 },
  Служебное: { id: 'Sluzhebnoe', size: 8, before: 2, after: 2 },
};
