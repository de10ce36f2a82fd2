/** What is refused before the parser sees it, and the parser's complaints in Russian. */
import { problem, type Problem } from '../kernel/problems.ts';
import { COMPONENTS, type ComponentName } from './body-nodes.ts';

/** About 25 printed pages; also what keeps the parser's worst cases under a few seconds. */
const MAX_CHARACTERS = 100_000;
/** Such a line is forbidden anyway, and some of them bring the parser down together with the whole process. */
const NO_CODE = 'import и export в текстах запрещены: страница не исполняет код.';
/** The parser reads expressions by recursion and would run out of stack on a long nest of brackets. */
const LONGEST_EXPRESSION = 1_000;

export function refusedBeforeParsing(text: string, file: string, firstLine: number): Problem | undefined {
  const refuse = (offset: number, code: string, found: string, expected: string, hint: string): Problem => {
    const before = text.slice(0, offset).split('\n');
    return problem({ file, line: before.length + firstLine - 1, column: before.at(-1)!.length + 1, field: 'текст', code, found, expected, hint });
  };
  if (text.length > MAX_CHARACTERS) {
    return refuse(0, 'body-too-large', `текст на ${text.length} знаков`, `не длиннее ${MAX_CHARACTERS} знаков`, 'Проверьте, не попала ли в текст вставленная картинка.');
  }
  const module = /^[^\S\n]*(?=(?:import|export)(?![\p{L}\p{N}_-]))/mu.exec(text);
  if (module) return refuse(module.index + module[0].length, 'mdx-code', 'строка начинается словом import или export', 'обычный текст', NO_CODE);
  const brace = longExpression(text);
  return brace === undefined ? undefined : refuse(brace, 'mdx-expression', 'фигурная скобка «{», после которой нет близкой «}»', 'обычный текст', 'Если нужна сама скобка, поставьте перед ней обратную черту: \\{.');
}

/** Offset of a brace whose pair is further than any comment would be; code spans are passed over. */
function longExpression(text: string): number | undefined {
  let depth = 0;
  let start = 0;
  for (const match of text.matchAll(/\\.|`[^`\n]*`|[{}]/gs)) {
    if (match[0] === '{') {
      if (depth === 0) start = match.index;
      depth++;
    } else if (match[0] === '}' && depth > 0) depth--;
    else continue;
    if (depth === 0 && match.index - start > LONGEST_EXPRESSION) return start;
  }
  return depth > 0 && text.length - start > LONGEST_EXPRESSION ? start : undefined;
}

/** `message` begins with «line:column: »; its English rest only tells which of our sentences fits. */
export function syntaxProblem(message: string, text: string, file: string, firstLine: number): Problem {
  const [, line = '1', column = '1', rest = message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
  const next = (text.split('\n')[Number(line) - 1] ?? '').slice(Number(column) - 1);
  const { code = 'mdx-syntax', found, expected, hint } = sentenceFor(rest, next);
  return problem({ file, line: Number(line) + firstLine - 1, column: Number(column), field: 'текст', code, found, expected, hint });
}

interface Sentence {
  code?: string;
  found: string;
  expected: string;
  hint?: string;
}

function sentenceFor(message: string, next: string): Sentence {
  const unclosed = /closing tag for `<([^>`]*)>`/.exec(message)?.[1];
  if (unclosed !== undefined) return { found: `тег <${unclosed}> не закрыт`, expected: `закрывающий тег </${unclosed}> или <${unclosed} … />`, hint: Object.hasOwn(COMPONENTS, unclosed) ? undefined : 'Если «<» — часть текста, поставьте перед ним обратную черту: \\<.' };
  const extra = /closing tag `<\/([^>`]*)>`/.exec(message)?.[1];
  if (extra !== undefined) return { found: `закрывающий тег </${extra}> без открывающего`, expected: `<${extra}> выше по тексту`, hint: 'Удалите лишний тег.' };
  if (/expression|brace/.test(message)) return { code: 'mdx-expression', found: message.includes('closing brace') ? 'фигурная скобка «{» без пары' : 'фигурные скобки в тексте', expected: 'обычный текст', hint: 'Если нужны сами скобки, поставьте перед ними обратную черту: \\{ \\}.' };
  const plain = { found: 'знак «<», который разметка понимает как начало тега', expected: 'обычный текст' };
  if (next.startsWith('<!--')) return { ...plain, found: 'заметка вида <!-- … -->', hint: 'Заметку для себя пишите так: {/* … */}.' };
  if (/^<(https?:|mailto:|www\.)/.test(next)) return { ...plain, found: 'адрес в угловых скобках', hint: 'Ссылка пишется так: [слова](https://…).' };
  const ours = /^<(\p{L}+)(?=[\s>/])/u.exec(next)?.[1];
  if (ours !== undefined && Object.hasOwn(COMPONENTS, ours)) return { ...plain, found: `<${ours}>, записанный не так`, expected: `<${ours}> со значениями в прямых кавычках`, hint: `Нужны прямые кавычки: ${EXAMPLES[ours as ComponentName]}` };
  return { ...plain, hint: 'Поставьте обратную черту перед знаком: \\<.' };
}

const EXAMPLES: Readonly<Record<ComponentName, string>> = { Photo: '<Photo file="posle.jpg" />', Note: '<Note title="Важно">', Figure: '<Figure id="region/tosTotal" />', Blank: '<Blank id="nazvanie" />', Term: '<Term id="kprt" say="КПРТ" />', When: '<When id="forma" is="собрание">' };

/** What to write instead of the tags that people know. */
export const MARKDOWN_FOR: Record<string, string> = {
  b: 'Жирный текст пишется так: **слово**.',
  strong: 'Жирный текст пишется так: **слово**.',
  i: 'Курсив пишется так: *слово*.',
  em: 'Курсив пишется так: *слово*.',
  a: 'Ссылка пишется так: [слова](https://…).',
  img: 'Опишите снимок в поле media и поставьте <Photo file="имя.jpg" />.',
  br: 'Новый абзац начинается после пустой строки.',
  p: 'Новый абзац начинается после пустой строки.',
};
