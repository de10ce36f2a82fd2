/** Texts in easy language keep what they promise, in both regions: short sentences, no words of offices. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EASY_SENTENCE_WORDS, longSentences, officeWords, sentencesOf, wordsIn } from '../src/kernel/easy-language.ts';
import { linesOf } from '../src/reader/body-lines.ts';
import { parseBody } from '../src/reader/body.ts';
import { splitFrontmatter } from '../src/reader/frontmatter.ts';

const ROOTS = ['content', 'tests/fixtures/vymyshlensk'].filter((root) => existsSync(join(root, 'guides')));
const guides = ROOTS.flatMap((root) =>
  readdirSync(join(root, 'guides')).map((file) => {
    const { yaml, body } = splitFrontmatter(readFileSync(join(root, 'guides', file), 'utf8'), file);
    return { file: `${root}/${file}`, data: parse(yaml) as { easyOf?: string }, text: linesOf(parseBody(body, file, 1).nodes) };
  }),
);
const easy = guides.filter(({ data }) => data.easyOf !== undefined);

describe('guides in easy language', () => {
  it('are there', () => {
    expect(easy.length).toBeGreaterThanOrEqual(3);
  });

  it.each(easy)('$file', ({ text }) => {
    expect(longSentences(text)).toEqual([]);
    expect(officeWords(text)).toEqual([]);
    const sentences = sentencesOf(text);
    expect(sentences.reduce((sum, sentence) => sum + wordsIn(sentence), 0) / sentences.length).toBeLessThan(7);
  });
});

describe('words of the glossary', () => {
  const words = ROOTS.flatMap((root) => readdirSync(join(root, 'glossary')).map((file) => ({ file: `${root}/${file}`, easy: (parse(readFileSync(join(root, 'glossary', file), 'utf8')) as { easy?: string }).easy })));

  it('are explained in easy language with short sentences', () => {
    expect(words.filter(({ easy: said }) => said && longSentences(said, EASY_SENTENCE_WORDS).length > 0)).toEqual([]);
  });
});
