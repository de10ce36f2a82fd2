/**
 * JSON with positions, for region.json and the map layers. The native parser does the work; this scanner runs only to
 * find where something stands, so that a layer of a hundred thousand points costs nothing when it is right.
 */
import { problem } from '../kernel/problems.ts';
import type { Located, Path, Position } from './yaml.ts';

const MAX_DEPTH = 60;

export function parseJson(text: string, file: string): Located {
  const place = (offset: number): Position => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: before.at(-1)!.length + 1 };
  };
  const locate = (path: Path, wantKey: boolean): Position => place(new Scanner(text).find(path, wantKey));
  const located = { at: (path: Path) => locate(path, false), atKey: (path: Path) => locate(path, true), source: () => undefined };
  try {
    return { data: JSON.parse(text) as unknown, problems: [], ...located };
  } catch {
    const { offset, found, hint } = new Scanner(text).fault();
    return { data: null, problems: [problem({ file, ...place(offset), code: 'json', found, expected: 'правильная разметка JSON', hint })], ...located };
  }
}

interface Slip {
  offset: number;
  found: string;
  hint?: string;
}

/** A strict reader of one JSON text that remembers only where it stands. */
class Scanner {
  readonly #text: string;
  #i = 0;
  #best = 0;
  #wanted: Path | undefined;
  #wantKey = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Offset of the value (or of its key); of the nearest parent if it is absent. */
  find(path: Path, wantKey: boolean): number {
    this.#wanted = path;
    this.#wantKey = wantKey;
    try {
      this.#value(0, 0);
    } catch {
      // A slip of syntax: what was found up to it is the nearest parent.
    }
    return this.#best;
  }

  /** The first slip of syntax. */
  fault(): Slip {
    try {
      this.#value(0, -1);
      this.#space();
      return { offset: this.#i, found: 'лишний текст после конца данных', hint: 'Удалите его.' };
    } catch (slip) {
      return slip as Slip;
    }
  }

  /** `matched` is how many steps of the wanted path lead here; −1 when we are off the path. */
  #value(depth: number, matched: number): void {
    this.#space();
    if (matched >= 0) this.#best = this.#i;
    if (depth > MAX_DEPTH) this.#slip('слишком глубокая вложенность');
    const char = this.#text[this.#i];
    if (char === '{') this.#object(depth, matched);
    else if (char === '[') this.#array(depth, matched);
    else if (char === '"') this.#string();
    else this.#word();
  }

  #object(depth: number, matched: number): void {
    this.#i++;
    this.#space();
    if (this.#take('}')) return;
    do {
      this.#space();
      const start = this.#i;
      if (this.#text[start] !== '"') this.#slip(this.#text[start] === '}' ? 'лишняя запятая перед «}»' : 'название поля без двойных кавычек', this.#text[start] === '}' ? 'Удалите запятую.' : 'Возьмите название в кавычки: "name".');
      const key = this.#string();
      this.#space();
      if (!this.#take(':')) this.#slip('нет двоеточия после названия поля');
      const next = this.#step(key, matched);
      this.#value(depth + 1, next);
      if (this.#wantKey && next >= 0 && next === this.#wanted?.length) this.#best = start;
      this.#space();
    } while (this.#take(','));
    if (!this.#take('}')) this.#slip('нет запятой между полями или закрывающей скобки «}»');
  }

  #array(depth: number, matched: number): void {
    this.#i++;
    this.#space();
    if (this.#take(']')) return;
    let index = 0;
    do {
      this.#space();
      if (this.#text[this.#i] === ']') this.#slip('лишняя запятая перед «]»', 'Удалите запятую.');
      this.#value(depth + 1, this.#step(index++, matched));
      this.#space();
    } while (this.#take(','));
    if (!this.#take(']')) this.#slip('нет запятой между значениями или закрывающей скобки «]»');
  }

  #step(step: string | number, matched: number): number {
    return matched >= 0 && this.#wanted && matched < this.#wanted.length && this.#wanted[matched] === step ? matched + 1 : -1;
  }

  #string(): string {
    const match = this.#sticky(/"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y);
    if (match === undefined) this.#slip('текст в кавычках не закрыт или содержит перенос строки', 'Проверьте кавычки; кавычка внутри текста пишется \\".');
    return match.includes('\\') ? (JSON.parse(match) as string) : match.slice(1, -1);
  }

  #word(): void {
    if (this.#sticky(/(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y) !== undefined) return;
    const token = this.#sticky(/[^\s,\]}]{1,30}/y) ?? this.#text[this.#i] ?? '';
    this.#i -= token.length;
    this.#slip(`«${token}»`, 'Текст пишется в двойных кавычках, число — цифрами с точкой.');
  }

  #sticky(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#i;
    const match = pattern.exec(this.#text)?.[0];
    if (match !== undefined) this.#i += match.length;
    return match;
  }

  #space(): void {
    this.#sticky(/[ \t\r\n]*/y);
  }

  #take(char: string): boolean {
    if (this.#text[this.#i] !== char) return false;
    this.#i++;
    return true;
  }

  #slip(found: string, hint?: string): never {
    if (this.#i >= this.#text.trimEnd().length) throw { offset: this.#i, found: 'файл обрывается', hint: 'Похоже, он сохранён не целиком.' } satisfies Slip;
    throw { offset: this.#i, found, hint } satisfies Slip;
  }
}
