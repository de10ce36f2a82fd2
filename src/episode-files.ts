/** Sound and transcripts of episodes: where they lie in the content folder, and what the transcripts say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from './collections.ts';
import { decode } from './reader/decode.ts';
import { parseTranscript, passagesOf, type Passage } from './reader/transcript.ts';
import { settings } from './settings.ts';

/** Absolute path of a file beside an episode. */
export function episodeFile(id: string, file: string): string {
  return join(settings().contentRoot, collections.episodes.folder, id, file);
}

/** The transcript in paragraphs; the check has proven that it can be read. */
export function passagesOfEpisode(id: string, file: string): Passage[] {
  const path = episodeFile(id, file);
  return passagesOf(parseTranscript(decode(readFileSync(path), path).text).cues);
}
