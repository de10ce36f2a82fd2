/** How exact a point is, in a sentence a reader can act on. */
import type { PointPrecision } from '../kernel/vocabulary.ts';

export function precisionWords(precision: PointPrecision): string {
  switch (precision) {
    case 'дом':
      return 'Точка стоит на самом месте.';
    case 'населённый пункт':
      return 'Точка показывает населённый пункт, а не сам дом.';
    case 'центр муниципалитета':
      return 'Точка на карте неизвестна: круг стоит в центре муниципалитета.';
  }
}
