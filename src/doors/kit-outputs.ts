/** Which files an edition is printed into. Pure. */
import type { EditionPlan } from '../compositions/insert-editions.ts';
import type { InkMode } from '../features/paper/issue/contract.ts';
import type { KitFile } from '../features/paper/issue/kit.ts';

/** One finished file of an insert. */
export interface Output {
  path: string;
  title: string;
  mode: InkMode;
  /** Undefined: for the screen, left as the typesetter made it. */
  press?: 'PDF/X-4' | 'PDF 1.4';
}

export const COLOUR: Record<InkMode, NonNullable<KitFile['colour']>> = { rgb: 'экран', cmyk: 'цвет', gray: 'серый' };

export const SCREEN: Output = { path: 'vkladka-ekran.pdf', title: 'Вкладка для экрана', mode: 'rgb' };

/** A black press gets no colour file; a colour one gets the standard its shop reads and the other beside. */
export function outputsOf({ press: { colour, standard } }: Pick<EditionPlan, 'press'>): Output[] {
  const grey: Output = { path: 'vkladka-seraya.pdf', title: 'Вкладка для чёрно-белой печати', mode: 'gray', press: colour === 'чёрно-белая' ? standard : 'PDF 1.4' };
  if (colour === 'чёрно-белая') return [SCREEN, grey];
  return [
    SCREEN,
    { path: 'vkladka-cvet-x4.pdf', title: 'Вкладка для цветной печати', mode: 'cmyk', press: 'PDF/X-4' },
    { path: 'vkladka-cvet-1-4.pdf', title: 'Вкладка для цветной печати, для старых машин', mode: 'cmyk', press: 'PDF 1.4' },
    grey,
  ];
}
