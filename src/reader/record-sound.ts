/**
 * Sound and transcript beside an episode: they are there, are what their names say, and the record says of them what is true.
 * The length and the size of our own file are read, never typed: they are put into the record here.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problem, type Problem } from '../kernel/problems.ts';
import { nearest } from '../kernel/suggest.ts';
import { formatBytes } from '../kernel/text.ts';
import { secondsOf, timeMark } from '../kernel/time-marks.ts';
import { diskProblem, MAX_TEXT_BYTES } from './bytes.ts';
import type { Entry } from './content.ts';
import { decode } from './decode.ts';
import { SOUND_NAMES, soundFacts, type SoundFacts } from './sound.ts';
import { latestTime, parseTranscript } from './transcript.ts';
import type { VerdictMemory } from './verdict-memory.ts';
import type { FoundFile } from './walk.ts';
import type { Path } from './yaml.ts';

/** What lies beside an episode; foreign kinds of sound and subtitles are refused with advice. */
export const EPISODE_FILE = /\.(mp3|m4a|vtt)$/i;
export const FOREIGN_SOUND = /\.(wav|ogg|opus|oga|flac|aac|wma|aiff?|mp4|webm|amr|srt|sub|ass)$/i;

const MAX_SOUND = 60 * 1024 ** 2;
const HEAVY_SOUND = 25 * 1024 ** 2;
/** Players and editors round; a larger difference is another recording. */
const MOST_APART = 5;
/** The last word may fade a moment after the sound is measured. */
const ROUNDING = 1;
const SAVE_SOUND = 'В звуковом редакторе: «Экспорт → MP3», моно, 64 кбит/с: полчаса речи — около 14 МБ.';

type EpisodeData = { audio?: { file?: string; bytes?: number; minutes?: string }; transcript?: string };
type Say = (path: Path, code: string, found: string, expected: string, hint?: string, severity?: Problem['severity']) => Problem;

/** @param isSound the record passed its schema, so that facts may be put into it
 * @returns what is wrong, and what of the files shows on the pages */
export async function checkEpisodeFiles(entry: Entry, folder: string, memory: VerdictMemory<SoundFacts>, isSound: boolean): Promise<{ problems: Problem[]; prints: string[] }> {
  if (entry.collection !== 'episodes') return { problems: [], prints: [] };
  const { audio, transcript } = episodeData(entry.data);
  const say: Say = (path, code, found, expected, hint, severity) => problem({ file: entry.file, ...entry.at(path), field: path.join('.'), code, found, expected, hint, ...(severity && { severity }) });
  const problems: Problem[] = [];
  const prints: string[] = [];
  let seconds = audio?.file === undefined ? secondsOf(audio?.minutes ?? '') : undefined;
  try {
    if (audio?.file !== undefined) {
      if (audio.bytes !== undefined) problems.push(say(['audio', 'bytes'], 'sound-bytes', 'размер записан рукой', 'запись без bytes: размер своего файла сайт читает сам', 'Удалите строку bytes.'));
      const found = beside(folder, audio.file, ['audio', 'file'], 'звук', say);
      problems.push(...found.problems);
      if (found.size !== undefined) {
        const heard = await listen(join(folder, audio.file), audio.file, found.size, memory, say);
        problems.push(...heard.problems);
        prints.push(heard.print);
        seconds = heard.seconds;
        const typed = audio.minutes === undefined ? undefined : secondsOf(audio.minutes);
        if (typed !== undefined && seconds !== undefined && Math.abs(typed - seconds) > MOST_APART) problems.push(say(['audio', 'minutes'], 'sound-length', `в записи ${audio.minutes}, а звук длится ${timeMark(seconds)}`, 'длительность, как у самого звука', 'Удалите строку minutes: длину своего файла сайт читает сам. Если верна запись, положен не тот файл.'));
        if (isSound && seconds !== undefined) Object.assign((entry.data as EpisodeData).audio!, { bytes: found.size, minutes: timeMark(seconds) });
      }
    }
    if (transcript !== undefined) {
      const found = beside(folder, transcript, ['transcript'], 'расшифровка', say);
      problems.push(...found.problems);
      if (found.size !== undefined) {
        const read = readTranscript(entry, join(folder, transcript), transcript, seconds);
        problems.push(...read.problems);
        prints.push(read.print);
      }
    }
  } catch (error) {
    problems.push(diskProblem(error, entry.file));
  }
  return { problems, prints };
}

/** The size of the named file, or why it cannot be taken. */
function beside(folder: string, file: string, path: Path, what: string, say: Say): { size?: number; problems: Problem[] } {
  const no = (code: string, found: string, expected: string, hint: string) => ({ problems: [say(path, code, found, expected, hint)] });
  if (/[/\\]/.test(file)) return no('sound-path', `«${file}»`, 'имя файла в папке записи, без папок', `Положите файл рядом с index.yaml и напишите: ${file.split(/[/\\]/).at(-1)}.`);
  const names = readdirSync(folder);
  if (!names.includes(file)) {
    const twin = names.find((name) => name.normalize('NFC').toLowerCase() === file.normalize('NFC').toLowerCase());
    const guess = twin ?? nearest(file, names.filter((name) => EPISODE_FILE.test(name))) ?? names.find((name) => EPISODE_FILE.test(name) && name.endsWith(file.slice(-4)));
    return no('sound-missing', `файла «${file}» рядом с записью нет`, 'файл в той же папке, имя буква в букву', guess ? `Здесь лежит «${guess}».` : `Положите файл в папку записи или удалите строку ${path.at(-1)}.`);
  }
  const { size } = statSync(join(folder, file));
  if (size === 0) return no('sound-empty', `«${file}» пуст (0 байт)`, `настоящий файл: ${what}`, 'Скопируйте файл заново: похоже, он не докачался.');
  const limit = what === 'звук' ? MAX_SOUND : MAX_TEXT_BYTES;
  if (size > limit) return no('sound-big', `«${file}» — ${formatBytes(size)}`, `не больше ${formatBytes(limit)}`, what === 'звук' ? `${SAVE_SOUND} Или дайте ссылку на запись у вещателя: audio.url.` : 'Проверьте, тот ли это файл.');
  return { size, problems: [] };
}

async function listen(path: string, file: string, size: number, memory: VerdictMemory<SoundFacts>, say: Say): Promise<{ seconds?: number; print: string; problems: Problem[] }> {
  const bytes = readFileSync(path);
  const { kind, seconds, hasVideo, names } = await memory.of(bytes, () => soundFacts(bytes));
  const print = `${kind} ${size} ${seconds}`;
  const at: Path = ['audio', 'file'];
  const ending = file.split('.').at(-1)!.toLowerCase();
  if (kind !== ending) return { print, problems: [say(at, 'sound-kind', `«${file}» внутри ${kind === 'unknown' ? 'не звук, который открывает любой браузер' : `— это ${SOUND_NAMES[kind]}`}`, `файл, который открывается как .${ending}`, kind === 'lfs' ? 'Выполните «git lfs pull» или положите сам файл.' : `Одно имя вида не меняет. ${SAVE_SOUND}`)] };
  if (seconds === undefined) return { print, problems: [say(at, 'sound-broken', `«${file}» не открывается или в нём нет звука`, 'целый файл', 'Сохраните или скачайте файл заново.')] };
  const problems = [
    ...(hasVideo ? [say(at, 'sound-video', `в «${file}» есть видео`, 'только звук', SAVE_SOUND)] : []),
    ...(names ? [say(at, 'sound-names', `в свойствах «${file}» записано имя человека`, 'файл без имён в свойствах', 'В звуковом редакторе: «Правка → Метаданные», очистите поля.', 'warning')] : []),
    ...(size > HEAVY_SOUND ? [say(at, 'sound-heavy', `«${file}» — ${formatBytes(size)}`, `до ${formatBytes(HEAVY_SOUND)}: его слушают с телефона`, SAVE_SOUND, 'warning')] : []),
  ];
  return { seconds, print, problems };
}

function readTranscript(entry: Entry, path: string, file: string, seconds: number | undefined): { problems: Problem[]; print: string } {
  const shown = `${dirname(entry.file)}/${file}`;
  const { text, problems } = decode(readFileSync(path), shown);
  if (problems.length > 0) return { problems, print: '' };
  const { cues, faults } = parseTranscript(text);
  const told = faults.map(({ line, column, code, found, expected, hint }) => problem({ file: shown, line, ...(column !== undefined && { column }), code, found, expected, hint }));
  const last = latestTime(text);
  if (last && seconds !== undefined && last.seconds > seconds + ROUNDING) {
    told.push(problem({ file: shown, line: last.line, code: 'transcript-long', found: `реплика кончается в ${timeMark(last.seconds)}, а звук длится ${timeMark(seconds)}`, expected: 'время внутри записи', hint: 'Проверьте, от этой ли записи расшифровка.' }));
  }
  entry.transcript = { file: shown, text, cues };
  return { problems: told, print: text };
}

/** Files in the folders of episodes: which no record names, and which lie without a record. */
export function checkLeftSounds(found: readonly FoundFile[], records: ReadonlySet<string>, entries: readonly Entry[], shown: (inside: string) => string): Problem[] {
  const named = new Map(entries.map(({ id, data }) => [`episodes/${id}`, [episodeData(data).audio?.file, episodeData(data).transcript]]));
  const lonely = new Set<string>();
  return found.flatMap(({ inside }) => {
    const folder = dirname(inside);
    const name = inside.slice(folder.length + 1);
    if (named.get(folder)?.some((one) => one?.toLowerCase() === name.toLowerCase())) return [];
    const field = name.toLowerCase().endsWith('.vtt') ? 'transcript' : 'audio: {file: …}';
    if (named.has(folder)) return [problem({ file: shown(inside), severity: 'warning', code: 'sound-orphan', found: 'файл не назван в записи', expected: `строка ${field} в index.yaml той же папки`, hint: 'Назовите файл или удалите его.' })];
    if (records.has(`${folder}/index.yaml`) || lonely.has(folder)) return [];
    lonely.add(folder);
    return [problem({ file: shown(folder), code: 'no-record', found: 'в папке звук или расшифровка, а записи нет', expected: 'файл index.yaml рядом', hint: 'Проверьте имя файла: index.yaml, строчными буквами.' })];
  });
}

/** What can be trusted of a record as it was typed. */
function episodeData(data: unknown): EpisodeData {
  if (data === null || typeof data !== 'object') return {};
  const { audio, transcript } = data as { audio?: unknown; transcript?: unknown };
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
  const sound = audio !== null && typeof audio === 'object' ? (audio as { file?: unknown; bytes?: unknown; minutes?: unknown }) : undefined;
  return {
    ...(sound && { audio: { file: text(sound.file), bytes: typeof sound.bytes === 'number' ? sound.bytes : undefined, minutes: text(sound.minutes) } }),
    transcript: text(transcript),
  };
}
