/** Command-line words → values; a word we do not know is answered in Russian, not with a stack. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** A port from a flag, or the end of the program with code 2. */
export function portOf(typed: string): number {
  const port = Number(typed);
  if (/^\d{1,5}$/.test(typed) && port >= 1 && port <= 65_535) return port;
  console.error('--port: число от 1 до 65535');
  process.exit(2);
}

interface Flags<O extends ParseArgsOptionsConfig> {
  values: ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values'];
  words: string[];
}

/** `usage` is one line shown when something is not understood; then the program ends with code 2. */
export function readFlags<const O extends ParseArgsOptionsConfig>(options: O, usage: string, { words = false } = {}): Flags<O> {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (!words && positionals.length > 0) throw new Error(`лишнее слово «${positionals[0]}»`);
    return { values, words: positionals };
  } catch (error) {
    console.error(`${complaint(error as NodeJS.ErrnoException, usage)}\nПишите так: ${usage}`);
    process.exit(2);
  }
}

/** Node tells the flag in quotes: «'--as-of <value>'», «'-d, --dry-run'». */
function complaint({ code, message }: NodeJS.ErrnoException, usage: string): string {
  const flag = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1];
  if (!code?.startsWith('ERR_PARSE_ARGS') || !flag) return `Не понимаю ${message}.`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `Не понимаю ключ ${flag}.`;
  if (message.includes('does not take')) return `У ключа ${flag} нет значения: просто ${flag}`;
  const example = new RegExp(`${flag} ([^\\s\\]]+)`).exec(usage)?.[1];
  return `После ${flag} нужно значение${example ? `: ${flag} ${example}` : ''}`;
}
