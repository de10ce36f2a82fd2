/** YAML with positions: one parser for both doors, so that a date is never a string here and a Date there. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { problem, type Problem } from '../kernel/problems.ts';

export type Path = readonly (string | number)[];
export interface Position {
  line: number;
  column: number;
}
export interface Located {
  data: unknown;
  problems: Problem[];
  /** Where the value at the path stands; the nearest parent if it is absent. */
  at(path: Path): Position;
  /** Where the key itself stands, for unknown keys. */
  atKey(path: Path): Position;
}

/** `firstLine` is the line of the file on which the YAML text begins. */
export function parseYaml(text: string, file: string, firstLine = 1): Located {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true, stringKeys: true, schema: 'core' });
  const place = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const problems = [...document.errors, ...document.warnings].map((error) => {
    const [found, hint] = RUSSIAN[error.code] ?? [`ошибка разметки YAML (${error.message})`, undefined];
    return problem({ file, ...place(error.pos[0]), code: `yaml-${error.code.toLowerCase().replaceAll('_', '-')}`, found, expected: 'правильная разметка YAML', hint });
  });
  let data: unknown = null;
  if (problems.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: 200 });
    } catch (error) {
      problems.push(
        problem({ file, line: firstLine, code: 'yaml-alias', found: `ссылки YAML (&, *) раскрываются слишком широко: ${String(error)}`, expected: 'не больше 200 раскрытий' }),
      );
    }
  }
  return {
    data,
    problems,
    at: (path) => place(offsetOf(document, path)),
    atKey: (path) => place(keyOffsetOf(document, path)),
  };
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffsetOf(document: Document, path: Path): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const key = path.at(-1);
  if (isMap(parent)) {
    for (const pair of parent.items) {
      if (isScalar(pair.key) && pair.key.value === key && pair.key.range) return pair.key.range[0];
    }
  }
  return offsetOf(document, path);
}

/** The parser's codes in the words of a person who does not know YAML: what happened, what to do. */
const RUSSIAN: Record<string, readonly [found: string, hint: string]> = {
  ALIAS_PROPS: ['у ссылки «*имя» есть лишние свойства', 'Оставьте только «*имя».'],
  BAD_ALIAS: ['неправильная ссылка «*имя»', 'Сначала нужна метка «&имя», ниже — ссылка «*имя».'],
  BAD_DIRECTIVE: ['строка начинается с «%»', 'Уберите её или возьмите текст в кавычки.'],
  BAD_DQ_ESCAPE: ['внутри двойных кавычек обратная косая черта', 'Удвойте её или возьмите одинарные кавычки.'],
  BAD_INDENT: ['отступ не совпадает с соседними строками', 'Выровняйте строку пробелами под соседние поля.'],
  BAD_PROP_ORDER: ['метка стоит не на месте', 'Метку «&имя» ставьте перед значением.'],
  BAD_SCALAR_START: ['текст начинается со служебного знака', 'Возьмите значение в кавычки.'],
  BLOCK_AS_IMPLICIT_KEY: ['вложенное значение вместо названия поля; часто это двоеточие внутри текста', 'Если в тексте есть двоеточие с пробелом, возьмите весь текст в кавычки.'],
  BLOCK_IN_FLOW: ['список с дефисами внутри квадратных скобок', 'Либо [а, б], либо строки с дефисами.'],
  DUPLICATE_KEY: ['поле повторяется дважды', 'Оставьте одно.'],
  IMPOSSIBLE: ['непонятная разметка', 'Сравните с образцом из content/_templates.'],
  KEY_OVER_1024_CHARS: ['название поля длиннее 1024 знаков', 'Похоже, пропало двоеточие после названия поля.'],
  MISSING_CHAR: ['не хватает знака: закрывающей кавычки, скобки или двоеточия', 'Проверьте кавычки и двоеточия в этой и предыдущей строке.'],
  MULTILINE_IMPLICIT_KEY: ['название поля занимает несколько строк', 'Проверьте двоеточие после названия поля и кавычки вокруг текста.'],
  MULTIPLE_ANCHORS: ['две метки у одного значения', 'Оставьте одну.'],
  MULTIPLE_DOCS: ['вторая строка «---»: файл разделён на два документа', 'Оставьте одну запись в файле.'],
  MULTIPLE_TAGS: ['два указания типа у одного значения', 'Уберите оба.'],
  NON_STRING_KEY: ['название поля не текст', 'Название поля — английское слово.'],
  RESOURCE_EXHAUSTION: ['слишком глубокая вложенность', 'Упростите запись.'],
  TAB_AS_INDENT: ['отступ сделан табуляцией', 'Замените табуляцию пробелами.'],
  TAG_RESOLVE_FAILED: ['указание типа со знаком «!»', 'Уберите «!…» и пишите значение прямо.'],
  UNEXPECTED_TOKEN: ['лишний знак', 'Если текст содержит : # [ ] { } или кавычки, возьмите его целиком в кавычки.'],
};
