/** How complete a municipality is in the atlas, in a sentence or two. Pure. */
import { formatDate } from '../../kernel/dates.ts';
import { countOf, formatNumber, NOUNS } from '../../kernel/text.ts';
import type { Matrix } from './matrix.ts';

interface Stated {
  value: number;
  approximate?: boolean;
  asOf: string;
}

/** @param records ТОС of the atlas that are not closed */
export function completenessOf(stated: Stated | undefined, records: number): string {
  if (!stated) return records === 0 ? 'В атласе нет ни одного ТОС этого муниципалитета, и сколько их всего, открытые источники не говорят.' : `В атласе ${countOf(records, NOUNS.tos)}. Сколько их всего, открытые источники не говорят.`;
  const said = `на ${formatDate(stated.asOf)}`;
  if (stated.value === 0) return records === 0 ? `Источник говорит, что ${said} ТОС здесь нет; в атласе их тоже нет.` : `Источник говорит, что ${said} ТОС здесь нет, а в атласе ${records === 1 ? 'записан' : 'записаны'} ${countOf(records, NOUNS.tos)}.`;
  const about = stated.approximate ? 'около ' : '';
  if (records > stated.value) return `Источник назвал ${about}${countOf(stated.value, NOUNS.tos)} ${said}, а в атласе их ${formatNumber(records)}.`;
  return `Из ${about}${formatNumber(stated.value)} ТОС, названных источником ${said}, в атласе ${formatNumber(records)}.`;
}

/** «Заполнено 74 сведения из 160»; undefined when nothing is asked. */
export function filledOf(matrices: readonly Pick<Matrix<never>, 'asked' | 'known'>[]): string | undefined {
  const [asked, known] = [matrices.reduce((all, m) => all + m.asked, 0), matrices.reduce((all, m) => all + m.known, 0)];
  return asked === 0 ? undefined : `Заполнено ${countOf(known, ['сведение', 'сведения', 'сведений'])} из ${formatNumber(asked)}.`;
}
