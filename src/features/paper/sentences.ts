/** Shortening by rule: whole sentences first, whole words with «…» only when one sentence alone is too long. Pure. */

const segmenter = new Intl.Segmenter('ru', { granularity: 'sentence' });
/** «г. », «ул. », «им. », «А. »: the full stop there ends no sentence. */
const ABBREVIATION = /(?:^|[\s(«])(?:\p{Lu}|г|д|с|п|ул|пер|пл|им|кв|стр|тыс|млн|млрд|руб|коп|т|см|др|пр|обл|р-н|гг)\.\s*$/u;

export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let isOpen = false;
  for (const { segment } of segmenter.segment(text.replace(/\s+/g, ' ').trim())) {
    if (isOpen) sentences[sentences.length - 1] += segment;
    else sentences.push(segment);
    isOpen = ABBREVIATION.test(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** As many first sentences as fit; `fits` is asked about each longer beginning. Empty when not even a few words do. */
export function shorten(text: string, fits: (text: string) => boolean): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (fits(whole)) return whole;
  const sentences = sentencesOf(whole);
  for (let count = sentences.length - 1; count > 0; count--) {
    const beginning = sentences.slice(0, count).join(' ');
    if (fits(beginning)) return beginning;
  }
  const words = (sentences[0] ?? '').split(' ');
  for (let count = words.length - 1; count > 2; count--) {
    const beginning = `${words.slice(0, count).join(' ').replace(/[\s,;:—–-]+$/u, '')}…`;
    if (fits(beginning)) return beginning;
  }
  return '';
}
