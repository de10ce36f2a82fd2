/** A file of sound as its bytes tell it: what it really is, how long it sounds, whose names its tags hold. Pure: bytes in, facts out. */
import { personName } from '../kernel/private-data.ts';

/** Goes up when the facts change their shape. */
export const SOUND_VERSION = 1;

export interface SoundFacts {
  kind: SoundKind | 'unknown';
  /** Absent when the file breaks off or holds no sound. */
  seconds?: number;
  /** There is moving picture in it. */
  hasVideo?: boolean;
  /** The tags tell of a person. */
  names?: boolean;
}
export type SoundKind = keyof typeof SOUND_NAMES;

/** Kinds that are told apart by their first bytes. */
export const SOUND_NAMES = {
  mp3: 'MP3',
  m4a: 'M4A (AAC)',
  aac: 'сырой AAC',
  ogg: 'Ogg',
  wav: 'WAV без сжатия',
  flac: 'FLAC',
  webm: 'WebM или Matroska',
  lfs: 'указатель Git LFS, а не сам звук',
  page: 'страница сайта, а не звук',
} as const;

const TYPES = { mp3: 'audio/mpeg', m4a: 'audio/mp4' } as const;

export async function soundFacts(bytes: Uint8Array): Promise<SoundFacts> {
  const kind = kindOf(bytes);
  if (kind !== 'mp3' && kind !== 'm4a') return { kind };
  const { parseBuffer } = await import('music-metadata'); // heavy, and few runs hear a new sound
  try {
    const { format, common } = await parseBuffer(bytes, { mimeType: TYPES[kind], size: bytes.length }, { duration: true, skipCovers: true });
    const { duration, codec = '', hasVideo } = format;
    if (kind === 'mp3' && codec !== '' && !/layer 3/i.test(codec)) return { kind: 'unknown' };
    const told = [common.artist, common.albumartist, ...(common.artists ?? []), ...(common.composer ?? []), common.title, ...(common.comment ?? []).map((comment) => comment.text)];
    return {
      kind,
      ...(duration !== undefined && Number.isFinite(duration) && duration > 0 ? { seconds: Math.round(duration * 10) / 10 } : {}),
      ...(hasVideo ? { hasVideo } : {}),
      ...(told.some((text) => text !== undefined && personName(text)) ? { names: true } : {}),
    };
  } catch {
    return { kind };
  }
}

function kindOf(bytes: Uint8Array): SoundFacts['kind'] {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('ID3')) return 'mp3';
  if (head.slice(4, 8) === 'ftyp') return 'm4a';
  if (head.startsWith('OggS')) return 'ogg';
  if (head.startsWith('RIFF')) return 'wav';
  if (head.startsWith('fLaC')) return 'flac';
  if (head.startsWith('\u001AE\u00DF\u00A3')) return 'webm';
  if (head.startsWith('version https://')) return 'lfs';
  if (/^\s*<(!doctype|html)/i.test(head)) return 'page';
  const [first = 0, second = 0] = bytes;
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return 'unknown';
  // The two bits of the layer: 01 is the third layer of MPEG, 00 an AAC stream.
  return (second & 0x06) === 0x02 ? 'mp3' : (second & 0x06) === 0 ? 'aac' : 'unknown';
}
