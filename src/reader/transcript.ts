/** A transcript in WebVTT: what was said, when and by whom, and what is wrong with the file, in Russian. Pure. */
import webvtt, { type CueNode } from 'webvtt-parser';
import { timeMark } from '../kernel/time-marks.ts';

export interface Cue {
  /** Seconds from the beginning. */
  start: number;
  end: number;
  /** Role of the speaker, as the file names it: «<v Ведущая>». */
  speaker?: string;
  text: string;
}
export interface TranscriptFault {
  line: number;
  column?: number;
  code: string;
  found: string;
  expected: string;
  hint?: string;
}
export interface Transcript {
  cues: Cue[];
  faults: TranscriptFault[];
}

const RIGHT_TIME = 'строка времени вида 00:12:30.000 --> 00:12:34.500';
type Said = readonly [code: string, found: string, expected: string, hint?: string];
/** What the parser says in English, by the words it says it with. */
const SAID: readonly (readonly [words: RegExp, said: Said])[] = [
  [/No valid signature/, ['transcript-head', 'файл начинается не со слова WEBVTT', 'первая строка WEBVTT', 'Если это .srt, пересохраните его как WebVTT (.vtt): одно имя вида не меняет.']],
  [/No blank line after the signature/, ['transcript-head', 'после слова WEBVTT нет пустой строки', 'WEBVTT, пустая строка, затем реплики']],
  [/Start timestamp is not greater than or equal/, ['transcript-order', 'реплика начинается раньше предыдущей', 'реплики по порядку времени']],
  [/End timestamp is not greater than start/, ['transcript-order', 'реплика кончается не позже, чем начинается', 'конец позже начала']],
  [/Cue identifier cannot be standalone|Cue identifier needs to be followed/, ['transcript-time', 'у реплики нет строки времени', RIGHT_TIME, 'Пустая строка внутри реплики делит её надвое: уберите её.']],
  [/Blank line missing before cue/, ['transcript-blank', 'между репликами нет пустой строки', 'пустая строка перед каждой строкой времени']],
  [/decimal separator/, ['transcript-time', 'во времени нет точки перед тысячными', RIGHT_TIME, 'В .srt там запятая; в .vtt — точка.']],
  [/timestamp in a (comment|style)|Style blocks/, ['transcript-notes', 'пояснение (NOTE) или оформление (STYLE) слилось с репликой', 'пустая строка после пояснения']],
  [/<v> requires an annotation/, ['transcript-tag', 'метка <v> без слова, кто говорит', '<v Ведущая>Текст']],
  [/escape/i, ['transcript-tag', 'знак & не записан как &amp;', '&amp; вместо & и &lt; вместо <']],
  [/tag|annotation|nested/i, ['transcript-tag', 'метка в угловых скобках записана неверно', '<v Ведущая>Текст или текст без меток', 'Знак < в тексте пишут &lt;.']],
  [/timestamp|digits|seconds|minutes|separator|whitespace|trailing/i, ['transcript-time', 'время записано неверно', RIGHT_TIME]],
];
const OTHER: Said = ['transcript-setting', 'настройка реплики записана неверно', 'строка времени без настроек: расположение на экране для звука не нужно'];
/** With their semicolons: the parser's own list lacks them and would leave them in the text. */
const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': '\u00A0', '&lrm;': '\u200E', '&rlm;': '\u200F' };
/** More would say nothing new. */
const MOST_FAULTS = 10;

/** Reads the whole file; never throws for what is written in it. */
export function parseTranscript(text: string): Transcript {
  const { cues, errors } = new webvtt.WebVTTParser(ENTITIES).parse(text, 'subtitles');
  const arrows = arrowFaults(text);
  const told = errors.slice(0, MOST_FAULTS).map(({ message, line, col }): TranscriptFault => {
    const [code, found, expected, hint] = SAID.find(([words]) => words.test(message))?.[1] ?? OTHER;
    // Of a cue without times the parser tells one line later.
    return { line: Math.max(1, /identifier/.test(message) ? line - 1 : line), column: col, code, found, expected, hint };
  });
  // A broken arrow makes the parser complain of the lines around: what is to be mended is told, not its echoes.
  const faults = [...arrows, ...told.filter(({ line }) => !arrows.some((arrow) => Math.abs(arrow.line - line) <= 1))].slice(0, MOST_FAULTS);
  const spoken = cues.map(({ startTime, endTime, tree }): Cue => ({ start: startTime, end: endTime, ...spokenIn(tree.children) })).filter((cue) => cue.text !== '');
  if (faults.length === 0 && spoken.length === 0) faults.push({ line: 1, code: 'transcript-empty', found: 'в файле ни одной реплики', expected: 'хотя бы одна реплика со временем', hint: 'Если расшифровки нет, удалите файл и строку transcript.' });
  return { cues: spoken, faults };
}

/** Between two times stands something like an arrow: one dash, a dash that a word processor made, a space inside. */
const BROKEN_ARROW = /^\s*\d[\d:.,]*\s*(?!-->)([-–—−=]{1,3}\s?>|→|⟶|[-–—−]{1,3})\s*\d[\d:.,]*/u;

function arrowFaults(text: string): TranscriptFault[] {
  return text.split(/\r\n|\r|\n/).flatMap((row, index): TranscriptFault[] => {
    const sign = row.includes(':') ? BROKEN_ARROW.exec(row)?.[1] : undefined;
    return sign === undefined ? [] : [{ line: index + 1, column: row.indexOf(sign) + 1, code: 'transcript-arrow', found: `между временами стоит «${sign}»`, expected: RIGHT_TIME, hint: 'Стрелка — два дефиса и знак «больше», с пробелами вокруг: -->. Текстовый редактор мог заменить дефисы на тире.' }];
  });
}

/** The first voice of a cue speaks for it; markup falls off. */
function spokenIn(nodes: readonly CueNode[]): Pick<Cue, 'speaker' | 'text'> {
  let speaker: string | undefined;
  const words = (list: readonly CueNode[]): string =>
    list
      .map((node) => {
        if (node.type === 'text') return node.value;
        if (node.type === 'timestamp') return '';
        if (node.name === 'v' && node.value) speaker ??= node.value.trim();
        return words(node.children);
      })
      .join('');
  const text = words(nodes).replace(/\s+/g, ' ').trim();
  return { ...(speaker ? { speaker } : {}), text };
}

/** The line on which the latest time stands, and that time: for telling that it lies behind the end of the sound. */
export function latestTime(text: string): { line: number; seconds: number } | undefined {
  let latest: { line: number; seconds: number } | undefined;
  text.split(/\r\n|\r|\n/).forEach((row, index) => {
    const [, hours, minutes, seconds] = /-->\s*(?:(\d+):)?(\d\d):(\d\d\.\d{3})/.exec(row) ?? [];
    if (minutes === undefined) return;
    const at = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
    if (latest === undefined || at > latest.seconds) latest = { line: index + 1, seconds: at };
  });
  return latest;
}

export interface Passage {
  start: number;
  end: number;
  speaker?: string;
  text: string;
}
/** A paragraph is read at one go and heard in less than a minute. */
const LONGEST = { letters: 500, seconds: 60, silence: 4 };

/** Cues joined into paragraphs: of one speaker, without a long silence between. */
export function passagesOf(cues: readonly Cue[]): Passage[] {
  const passages: Passage[] = [];
  for (const cue of cues) {
    const last = passages.at(-1);
    const joins = last && last.speaker === cue.speaker && cue.start - last.end <= LONGEST.silence && cue.end - last.start <= LONGEST.seconds && last.text.length + cue.text.length <= LONGEST.letters;
    // Two paragraphs of one second would have one mark of time.
    if (joins || (last && timeMark(last.start) === timeMark(cue.start))) Object.assign(last!, { end: cue.end, text: `${last!.text} ${cue.text}` });
    else passages.push({ ...cue });
  }
  return passages;
}
