/** A programme and its episodes in words: when on air, how long, what is there to hear. Pure. */
import { formatDate, sinceText, throughText } from '../../kernel/dates.ts';
import { formatBytes } from '../../kernel/text.ts';
import { secondsOf } from '../../kernel/time-marks.ts';
import { typeset } from '../../kernel/typography.ts';
import type { Episode, Programme } from './schema.ts';

export type EpisodeAudio = NonNullable<Episode['audio']>;

/** «Радио, ПЛН FM»; «Радио Присказка» says the word itself. */
export function mediumOf({ medium, outlet }: Pick<Programme, 'medium' | 'outlet'>): string {
  return /^(радио|теле)/i.test(outlet) ? outlet : `${medium === 'радио' ? 'Радио' : 'Телевидение'}, ${outlet}`;
}

/** «раз в месяц, с марта 2024 года»; what is unknown is not said. */
export function airTime({ frequency, since, until }: Pick<Programme, 'frequency' | 'since' | 'until'>): string | undefined {
  const parts = [frequency, since && sinceText(since), until && throughText(until)].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

export function audioSeconds(audio: EpisodeAudio | undefined): number | undefined {
  return audio?.minutes === undefined ? undefined : secondsOf(audio.minutes);
}

/** Minutes and seconds as said aloud: «24 мин 30 с», «48 с». */
export function lengthWords(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), Math.round(seconds % 60)];
  const parts = [hours > 0 && `${hours}\u00A0ч`, minutes > 0 && `${minutes}\u00A0мин`, rest > 0 && hours === 0 && `${rest}\u00A0с`].filter(Boolean);
  return parts.join(' ') || '0\u00A0с';
}

/** «MP3, 48 с, 47 КБ»; what is unknown is left out. */
export function soundFacts(audio: EpisodeAudio): string {
  const seconds = audioSeconds(audio);
  const ending = /\.(mp3|m4a)$/i.exec(new URL(audio.file ?? audio.url!, 'http://s.invalid').pathname)?.[1]?.toUpperCase();
  return [ending, seconds !== undefined && lengthWords(seconds), audio.bytes !== undefined && formatBytes(audio.bytes)].filter(Boolean).join(', ');
}

const TYPES: Readonly<Record<string, string>> = { mp3: 'audio/mpeg', m4a: 'audio/mp4' };

/** What a podcast may hold: sound whose kind and true size are known. */
export function podcastSound(audio: EpisodeAudio | undefined): { at: { file: string } | { url: string }; bytes: number; type: string } | undefined {
  if (audio?.bytes === undefined) return undefined;
  const type = TYPES[/\.(mp3|m4a)$/i.exec(new URL(audio.file ?? audio.url!, 'http://s.invalid').pathname)?.[1]?.toLowerCase() ?? ''];
  if (type === undefined) return undefined;
  return { at: audio.file === undefined ? { url: audio.url! } : { file: audio.file }, bytes: audio.bytes, type };
}

/** Why there is nothing to hear here, or why the podcast lacks it; undefined when it is in the podcast. */
export function notInPodcast({ audio }: Pick<Episode, 'audio'>, medium: Programme['medium']): string | undefined {
  if (medium === 'телевидение') return undefined;
  if (audio === undefined) return 'Записи у нас нет, поэтому в подкаст выпуск не входит.';
  return podcastSound(audio) ? undefined : 'В подкаст выпуск не входит: размер или вид записи не назван.';
}

/** «Выпуск 31 · 16 октября 2026 · 48 с» */
export function episodeLine({ number, date, audio }: Pick<Episode, 'number' | 'date' | 'audio'>): string {
  const seconds = audioSeconds(audio);
  return typeset([number !== undefined && `Выпуск ${number}`, formatDate(date), seconds === undefined ? undefined : lengthWords(seconds)].filter(Boolean).join(' · '));
}
