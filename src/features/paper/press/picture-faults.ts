/** What is said about a picture that cannot be printed well: which one, what was found, what to do. Pure. */
import { countOf, formatNumber } from '../../../kernel/text.ts';

/** A picture that cannot go to print; the message is for people. */
export class PictureError extends Error {
  readonly file: string;
  constructor(file: string, message: string) {
    super(message);
    this.name = 'PictureError';
    this.file = file;
  }
}

/** «most/posle.jpg»: the folder of the record and the file in it. */
export const shortName = (file: string): string => file.split(/[\\/]/).slice(-2).join('/');

const POINTS = ['точка', 'точки', 'точек'] as const;
const mm = (value: number): string => `${formatNumber(Math.round(value))}\u00A0мм`;
const floorMm = (value: number): string => `${formatNumber(Math.floor(value))}\u00A0мм`;

/** Fewer points than `least` per inch: how wide it may stand, how many points the place asks for. */
export function saySmall(name: string, { width, height }: { width: number; height: number }, box: { widthMm: number; heightMm: number }, ppi: number, least: number): string {
  const fits = box.widthMm * (ppi / least);
  const wants = [box.widthMm, box.heightMm].map((side) => Math.ceil((side / 25.4) * least)).join(' × ');
  const found = `в нём ${width} × ${height} точек, на месте ${mm(box.widthMm)} × ${mm(box.heightMm)} это ${countOf(Math.floor(ppi), POINTS)} на дюйм`;
  return `Снимок «${name}» мал: ${found}, а нужно не меньше ${least}. Пришлите снимок крупнее (не меньше ${wants} точек после обрезки) или поставьте этот не шире ${floorMm(fits)}.`;
}

export function sayBroken(name: string, code?: string): string {
  if (code === 'ENOENT') return `Снимка «${name}» нет на месте. Верните файл или уберите снимок из записи.`;
  if (code) return `Снимок «${name}» не читается с диска (${code}). Проверьте, открыт ли к нему доступ.`;
  return `Снимок «${name}» не открывается: файл пуст, обрывается или это не JPEG, PNG, WebP или AVIF. Скопируйте его заново с телефона или фотоаппарата.`;
}

export const sayNoInks = (name: string, icc: string): string =>
  `Снимок «${name}» не перевёлся в четыре краски: профиль «${icc}» не читается или он не для CMYK. Возьмите профиль у типографии заново (файл .icc для CMYK) или уберите его из записи газеты: тогда берётся обычный газетный.`;

export const sayTooInky = (name: string, ink: number, limit: number): string =>
  `В снимке «${name}» сумма красок ${Math.ceil(ink)} %, а типография берёт не больше ${limit} %, и осветлить его дальше нельзя. Проверьте предел красок в записи газеты или профиль типографии.`;
