/** «тыс. руб.», «млн» in a heading: by how much the numbers under it are larger than they are written. Pure. */
const SCALED = /(?<!\p{L})(?:(тыс(?:яч[а-яё]*)?)|(млн|миллион[а-яё]*)|(млрд|миллиард[а-яё]*))(?!\p{L})|(?<!\p{L})(т\.\s?р\.)/iu;
/** The unit at the end of a heading; what is left is the name of the column. */
const AT_END = /[,;(\s]\s*(?:в\s+)?(?:(?:тыс(?:яч[а-яё]*)?|млн|миллион[а-яё]*|млрд|миллиард[а-яё]*)\.?\s*(?:руб(?:л[а-яё]*)?|чел(?:овек[а-яё]*)?|р|₽)?|т\.\s?р)\.?\s*\)?\s*$/iu;

/** 1 where nothing is said. */
export function timesOf(heading: string): number {
  const [found, thousand, million, billion] = SCALED.exec(heading) ?? [];
  if (found === undefined) return 1;
  if (million !== undefined) return 1e6;
  return billion !== undefined && thousand === undefined ? 1e9 : 1e3;
}

export function withoutScale(heading: string): string {
  return heading.replace(AT_END, ' ');
}

/** A line of its own above the headings: «(тыс. рублей)», «единица измерения: млн руб.». */
export function isUnitLine(text: string): boolean {
  return text.length <= MOST_OF_A_LINE && timesOf(text) !== 1 && /^\s*\(?\s*(единиц[а-яё]*\s+измерения|в\s|тыс|млн|млрд|миллион|миллиард|т\.)/iu.test(text);
}
const MOST_OF_A_LINE = 50;
