/** What YAML reads without complaint, but not as its author meant: «240.000» and a text cut at «#». */
import { isPair, isScalar, isSeq, visit, type Scalar } from 'yaml';
import type { CollectionName } from '../kernel/fields.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import { countsThings } from '../kernel/text.ts';
import { fieldName } from './explain.ts';
import { spaced } from './hints.ts';
import { parsedYaml, type Path } from './yaml.ts';

/** Fields whose numbers are rubles or whole things, so that three digits after the point are surely thousands. */
const SUMS = new Set<unknown>(['asked', 'awarded', 'spent', 'amount', 'minCost']);
const COUNTS = new Set<unknown>(['residents', 'apartment', 'private', 'population', 'tosCount', 'printRun', 'beneficiaries']);
const THOUSANDS = /^-?\d{1,3}\.\d{3}$/;
const MAY_BE_MISTYPED = /[^\s"'] #[^\s#]|:\s*-?\d{1,3}\.\d{3}\s*(?:[#,}]|$)/m;

export function mistyped(text: string, file: string, firstLine: number, collection: CollectionName): Problem[] {
  if (!MAY_BE_MISTYPED.test(text)) return [];
  const { document, counter } = parsedYaml(text);
  const problems: Problem[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      const number = typeof node.value === 'number' && THOUSANDS.test(node.source ?? '') ? node.source! : undefined;
      const rest = typeof node.value === 'string' && node.type === 'PLAIN' && key !== 'key' && node.range ? cutAt(text, node.range[1]) : undefined;
      if (!node.range || (number === undefined && rest === undefined)) return;
      const path = pathOf(node, ancestors);
      const { line, col } = counter.linePos(node.range[0]);
      const where = { file, line: line + firstLine - 1, column: col, field: fieldName(path) };
      if (number !== undefined && (isCounted(path) || (collection === 'indicators' && path[0] === 'observations' && path.at(-1) === 'value' && countsThings(String(document.get('unit')))) || (collection === 'contests' && path[0] === 'figures'))) {
        const whole = number.replace('.', '');
        problems.push(problem({ ...where, code: 'thousands-point', found: `«${number}»: точка отделяет дробь, получится ${Number(number)}`, expected: 'число без точек и пробелов между тысячами', hint: `Если это ${spaced(Number(whole))}, пишите ${whole}${String(Number(number)) === number ? '' : `; если и вправду ${Number(number)}, пишите ${Number(number)}`}.` }));
      }
      if (rest !== undefined) problems.push(problem({ ...where, severity: 'warning', code: 'cut-value', found: `от текста осталось «${shortened(node.value as string)}»: после пробела и «#» начинается пояснение, «${rest}» на сайт не попадёт`, expected: 'текст целиком', hint: 'Возьмите весь текст в кавычки; если это пояснение, поставьте пробел после «#».' }));
    },
  });
  return problems;
}

function pathOf(node: Scalar, ancestors: readonly unknown[]): Path {
  return ancestors.flatMap((step, index): Path => {
    if (isPair(step)) return isScalar(step.key) ? [String(step.key.value)] : [];
    return isSeq(step) ? [step.items.indexOf(ancestors[index + 1] ?? node)] : [];
  });
}

function isCounted(path: Path): boolean {
  return SUMS.has(path.at(-1)) || (path.at(-1) === 'value' && path.some((step) => COUNTS.has(step)));
}

function cutAt(text: string, end: number): string | undefined {
  const rest = /^[ \t]+(#[^\s#][^\n]*)/.exec(text.slice(end, end + 200))?.[1];
  return rest && shortened(rest);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
