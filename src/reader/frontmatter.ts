/** Splits an .mdx file into the fields between two «---» lines and the text below them. */
import { problem, type Problem } from '../kernel/problems.ts';

export interface Split {
  yaml: string;
  body: string;
  /** Line of the file on which each part begins. */
  yamlLine: number;
  bodyLine: number;
  problems: Problem[];
}

export function splitFrontmatter(text: string, file: string): Split {
  const lines = text.split('\n');
  const refuse = (line: number, found: string, hint: string): Split => ({
    yaml: '',
    body: '',
    yamlLine: 1,
    bodyLine: 1,
    problems: [problem({ file, line, code: 'frontmatter', found, expected: 'поля между двумя строками «---» в начале файла', hint })],
  });
  if (lines[0]?.trimEnd() !== '---') return refuse(1, 'файл начинается не со строки «---»', 'Первая строка файла — три дефиса.');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return refuse(1, 'нет второй строки «---»', 'Поставьте три дефиса после последнего поля.');
  return {
    yaml: lines.slice(1, end).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    yamlLine: 2,
    bodyLine: end + 2,
    problems: [],
  };
}
