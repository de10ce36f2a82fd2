/** Photographs on paper: enough dots for the width of a module. */
import { countOf } from '../kernel/text.ts';
import { chosenProjects } from './printed-texts.ts';
import { at, isDraft, type Rule } from './rule.ts';

/** Two columns of the A3 page: the narrowest place of a photograph with a caption. */
export const NARROWEST_MM = 99;
const MM_PER_INCH = 25.4;
/** Newsprint shows no more than this; below it the dots are seen. */
const LEAST_PPI = 200;
export const LEAST_PIXELS = Math.ceil((NARROWEST_MM / MM_PER_INCH) * LEAST_PPI);
const DOTS = ['точка', 'точки', 'точек'] as const;

/**
 * The reader tells of thumbnails in `media[…].file`, once. Here the field is the whole picture where an insert prints it,
 * so that the stronger word is not taken for the same one. A project that no insert prints gets one sentence for all.
 */
const picturesHaveDots: Rule = (content) => {
  const chosen = chosenProjects(content);
  const expected = `не меньше ${LEAST_PIXELS} точек в ширину (${LEAST_PPI} на дюйм), лучше ${Math.ceil(LEAST_PIXELS * 1.5)}`;
  return content.entries.projects
    .filter((entry) => !isDraft(entry))
    .flatMap((entry) => {
      const known = entry.data.media.flatMap(({ file }, index) => (entry.pictures[file] ? [{ file, index, width: entry.pictures[file].width }] : []));
      const small = known.filter(({ width }) => width < LEAST_PIXELS);
      if (small.length === 0) return [];
      if (chosen.has(entry.id)) {
        return small.map(({ file, index, width }) => {
          const ppi = countOf(Math.floor(width / (NARROWEST_MM / MM_PER_INCH)), DOTS);
          const widest = Math.floor((width / LEAST_PPI) * MM_PER_INCH);
          return at(entry, ['media', index], { code: 'picture-few-dots', found: `снимок «${file}» шириной ${countOf(width, DOTS)}: на ${NARROWEST_MM} мм газеты это ${ppi} на дюйм`, expected, hint: `Попросите у автора исходный снимок: этот годится до ${widest} мм. Если его нет, уберите снимок из media.` });
        });
      }
      const { file, index, width } = small[0]!;
      return [at(entry, ['media', index, 'file'], { severity: 'warning', code: 'picture-few-dots', found: `для газеты мелки снимки, ${small.length} из ${known.length}; первый — «${file}», ${countOf(width, DOTS)} в ширину`, expected, hint: 'Для сайта этого хватит. Пока проекта нет во вкладке, можно оставить.' })];
    });
};

export const printPictureRules: readonly Rule[] = [picturesHaveDots];
