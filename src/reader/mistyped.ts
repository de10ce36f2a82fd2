/** What YAML reads without complaint, but not as its author meant: «240.000» and a text cut at «#». */
import { isPair, isScalar, visit } from 'yaml';
import type { CollectionName } from '../kernel/fields.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import { fieldName } from './explain.ts';
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
      if (key === 'key' || !node.range) return;
      const path = ancestors.flatMap((step, index): Path => {
        if (isPair(step)) return isScalar(step.key) ? [String(step.key.value)] : [];
        const below = ancestors[index + 1] ?? node;
        return 'items' in step && Array.isArray(step.items) && !isPair(below) ? [step.items.indexOf(below as never)] : [];
      });
      const { line, col } = counter.linePos(node.range[0]);
      const where = { file, line: line + firstLine - 1, column: col, field: fieldName(path) };
      const number = typeof node.value === 'number' && THOUSANDS.test(node.source ?? '') ? node.source! : undefined;
      if (number && (isCounted(path) || (collection === 'contests' && path[0] === 'figures'))) {
        const whole = number.replace('.', '');
        problems.push(problem({ ...where, code: 'thousands-point', found: `«${number}»: точка отделяет дробь, получится ${Number(number)}`, expected: 'число без точек и пробелов между тысячами', hint: `Если это ${inWords(Number(whole))}, пишите ${whole}; если и вправду ${Number(number)}, пишите ${Number(number)}.` }));
      }
      const rest = typeof node.value === 'string' && node.type === 'PLAIN' ? cutAt(text, node.range[1]) : undefined;
      if (rest) problems.push(problem({ ...where, severity: 'warning', code: 'cut-value', found: `от текста осталось «${node.value as string}»: после пробела и «#» начинается пояснение, «${rest}» на сайт не попадёт`, expected: 'текст целиком', hint: 'Возьмите весь текст в кавычки; если это пояснение, поставьте пробел после «#».' }));
    },
  });
  return problems;
}

function isCounted(path: Path): boolean {
  return SUMS.has(path.at(-1)) || (path.at(-1) === 'value' && path.some((step) => COUNTS.has(step)));
}

function cutAt(text: string, end: number): string | undefined {
  const rest = /^[ \t]+(#[^\s#][^\n]*)/.exec(text.slice(end, end + 200))?.[1];
  return rest && (rest.length > 40 ? `${rest.slice(0, 37)}…` : rest);
}

function inWords(value: number): string {
  return value % 1000 === 0 ? `${value / 1000} тысяч` : String(value);
}
