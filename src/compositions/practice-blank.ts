/** The questions of the form on paper: a blank for Word, to be filled in by hand or on a computer. Pure. */
import type { Manuscript, Piece } from '../features/paper/packs/manuscript.ts';
import { typeset } from '../kernel/typography.ts';
import { PRACTICE_FIELDS } from './practice-data.ts';
import { askedSections, questionText, WORDS } from './practice-questions.ts';

/** Room for two lines of a pen. */
const ROOM = '\u00A0\n\u00A0';
/** Sections that only the editor answers. */
const NOT_ON_PAPER = new Set(['redakcii']);

/** @param whom where to send it, one line */
export function practiceBlank(site: string, whom: string | undefined, day: string): Manuscript {
  const title = 'Рассказ о практике ТОС';
  const line = (style: 'Рубрика' | 'Заголовок' | 'Подзаголовок' | 'Текст' | 'Служебное', text: string): Piece => ({ kind: 'line', style, text: typeset(text) });
  const pieces = askedSections(PRACTICE_FIELDS)
    .filter(({ id }) => !NOT_ON_PAPER.has(id))
    .flatMap((section): Piece[] => [
      line('Подзаголовок', section.title),
      { kind: 'table', head: [], rows: section.fields.map((field) => [typeset([questionText(field) + (field.isRequired ? ' (нужно)' : ''), WORDS[field.name]?.hint].filter(Boolean).join('\n')), ROOM]) },
    ]);
  return {
    title,
    day,
    pieces: [
      line('Рубрика', 'Бланк'),
      line('Заголовок', title),
      line('Текст', `Пишите то, что знаете; чего не знаете, оставьте пустым. Имён, телефонов и домашних адресов частных лиц не пишите. ${whom ? `Заполненный бланк и снимки отправьте: ${whom}.` : 'Заполненный бланк и снимки отдайте координатору ТОС своего муниципалитета.'}`),
      ...pieces,
      line('Служебное', `${site}. Тот же рассказ можно собрать на сайте, на странице «Рассказать о практике».`),
    ],
  };
}
