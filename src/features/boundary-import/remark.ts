/** What is told about one shape of a map file, and where in it: a map has no rows and cells. Pure. */
import type { Remark } from '../../kernel/remark.ts';

export interface ShapeRemark extends Pick<Remark, 'severity' | 'text'> {
  /** Kind of the fault, kebab-case: many of one kind are told shortly. */
  code: string;
  /** Number of the shape in the file from 1; absent when the whole file is meant. */
  shape?: number;
  /** How the file calls the shape. */
  name?: string;
}

/** «Объект 3 (Родник): …» */
function remarkLine({ severity, shape, name, text }: ShapeRemark): string {
  const word = { error: 'ОШИБКА', question: 'ВОПРОС', warning: 'внимание', note: 'к сведению' }[severity];
  const where = shape === undefined ? '' : `объект ${shape}${name ? ` (${name})` : ''}: `;
  return `${word}: ${where}${text}`;
}

/** Of one kind no more than this are told one by one; what does not stop the import, shorter. */
const MOST_OF_A_KIND = { error: 12, question: 12, warning: 4, note: 4 } as const;
const MOST_NUMBERS = 20;

/** All remarks as lines, the grave ones first; long rows of the same are cut with a count. */
export function remarkLines(remarks: readonly ShapeRemark[]): string[] {
  const order = ['error', 'question', 'warning', 'note'] as const;
  return order.flatMap((severity) => {
    const kinds = Map.groupBy(remarks.filter((remark) => remark.severity === severity), ({ code }) => code);
    return [...kinds.values()].flatMap((same) => {
      const rest = same.slice(MOST_OF_A_KIND[severity]);
      const numbers = rest.slice(0, MOST_NUMBERS).map(({ shape }) => shape ?? '?').join(', ');
      return [...same.slice(0, MOST_OF_A_KIND[severity]).map(remarkLine), ...(rest.length > 0 ? [`    … и ещё ${rest.length} таких же: объекты ${numbers}${rest.length > MOST_NUMBERS ? '…' : ''}`] : [])];
    });
  });
}
