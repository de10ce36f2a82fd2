/** A piece of the running text around the hits. Pure. */
import { TEXT_END } from './document.ts';

export interface ExcerptPart {
  text: string;
  isHit: boolean;
}

const WORDS_SHOWN = 28;
const WORDS_BEFORE = 5;

/**
 * `content` is a record's whole text, `locations` the numbers of the words that were found in it.
 * Empty when no hit lies in the running text: then the caller shows something better.
 */
export function excerptOf(content: string, locations: readonly number[], shown = WORDS_SHOWN): ExcerptPart[] {
  const words = content.split(/\s+/u);
  const boundary = words.indexOf(TEXT_END);
  const end = boundary < 0 ? words.length : boundary;
  const hits = [...new Set(locations)].filter((place) => place >= 0 && place < end).sort((a, b) => a - b);
  if (hits.length === 0) return [];
  const from = Math.max(0, Math.min(densest(hits, shown) - WORDS_BEFORE, end - shown));
  const to = Math.min(end, from + shown);
  const parts: ExcerptPart[] = from > 0 ? [{ text: '… ', isHit: false }] : [];
  for (let place = from; place < to; place++) {
    const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(words[place]!) ?? [];
    const space = place + 1 < to ? ' ' : '';
    if (hits.includes(place)) parts.push({ text: before, isHit: false }, { text: core, isHit: true }, { text: after + space, isHit: false });
    else parts.push({ text: words[place]! + space, isHit: false });
  }
  if (to < end) parts.push({ text: '…', isHit: false });
  return merge(parts);
}

/** The hit from which the window holds most hits; the first of equals. */
function densest(hits: readonly number[], shown: number): number {
  let best = hits[0]!;
  let most = 0;
  for (const start of hits) {
    const count = hits.filter((hit) => hit >= start && hit < start + shown - WORDS_BEFORE).length;
    if (count > most) [best, most] = [start, count];
  }
  return best;
}

function merge(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const out: ExcerptPart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.text === '') continue;
    if (last && last.isHit === part.isHit && !part.isHit) last.text += part.text;
    else out.push({ ...part });
  }
  return out;
}
