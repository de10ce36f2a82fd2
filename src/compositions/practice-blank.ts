/** The questions of the form on paper: a blank for Word, to be filled in by hand or on a computer. Pure. */
import type { FormField } from '../features/editing/form-field.ts';
import type { Manuscript, Piece } from '../features/paper/packs/manuscript.ts';
import { typeset } from '../kernel/typography.ts';
import { PROJECT_STATUSES } from '../kernel/vocabulary.ts';
import { PRACTICE_FIELDS } from './practice-data.ts';
import { askedSections, questionText, WORDS } from './practice-questions.ts';

/** Lines of a pen. */
const ROOM = { short: 2, long: 6, story: 14 };
/** Sections that only the editor answers. */
const NOT_ON_PAPER = new Set(['redakcii']);

export interface BlankLists {
  /** Names of the directions of the region. */
  directions: readonly string[];
  /** What gets built here. */
  objectTypes: readonly string[];
}

/** @param whom where to send it, one line */
export function practiceBlank(site: string, whom: string | undefined, day: string, lists: BlankLists): Manuscript {
  const title = 'Рассказ о практике ТОС';
  const line = (style: 'Рубрика' | 'Заголовок' | 'Подзаголовок' | 'Текст' | 'Служебное', text: string): Piece => ({ kind: 'line', style, text: typeset(text) });
  const hints = paperHints(lists);
  const asked = (field: FormField): string[] => {
    const hint = field.name in hints ? hints[field.name] : WORDS[field.name]?.hint;
    return [typeset([questionText(field) + (field.isRequired ? ' (обязательно)' : ''), hint].filter(Boolean).join('\n')), room(isShort(field) ? ROOM.short : ROOM.long)];
  };
  const pieces = askedSections(PRACTICE_FIELDS)
    .filter(({ id }) => !NOT_ON_PAPER.has(id))
    .flatMap((section): Piece[] => [
      line('Подзаголовок', section.title),
      { kind: 'table', head: [], rows: [...section.fields.map(asked), ...(section.id === 'kak' ? [['Рассказ своими словами', room(ROOM.story)]] : [])] },
    ]);
  return {
    title,
    day,
    pieces: [
      line('Рубрика', 'Бланк'),
      line('Заголовок', title),
      line('Текст', `Пишите то, что знаете; чего не знаете, оставьте пустым. Не хватило места — продолжите на обороте. Имён, телефонов и домашних адресов частных лиц не пишите. ${whom ? `Заполненный бланк и снимки отправьте: ${whom}.` : 'Куда присылать, издатель ещё не назвал: отдайте бланк и снимки координатору в администрации своего округа.'}`),
      ...pieces,
      line('Служебное', `${site}. Тот же рассказ можно собрать на сайте, на странице «Рассказать о практике».`),
    ],
  };
}

/** On paper nothing shrinks by itself and no list opens. */
function paperHints({ directions, objectTypes }: BlankLists): Readonly<Record<string, string | undefined>> {
  return {
    point: 'Можно пропустить: хватит описания места',
    direction: `Подчеркните: ${directions.join('; ')}`,
    objectTypes: objectTypes.length > 0 ? `Подчеркните или впишите своё: ${objectTypes.join('; ')}` : undefined,
    statusHistory: `Подчеркните и впишите, с какой даты: ${PROJECT_STATUSES.join('; ')}`,
    initiator: 'Если ТОС нет: жители улицы, совет деревни',
    tos: 'Название, как в уставе или в реестре',
    money: 'Кто дал и сколько: бюджет, жители, организации; деньгами, вещами, трудом. Не знаете суммы — так и напишите',
    contests: 'Название конкурса, год, чем кончилось',
    media: 'Приложите файлы или отпечатки. О каждом: когда снято, что видно, кто снял, есть ли люди и согласны ли они',
    sources: 'Публикация, документ или сообщение ТОС: заголовок, кто и когда, адрес страницы',
    asOf: 'Месяц и год',
    replicatedFrom: 'Название или код проекта',
  };
}

const isShort = ({ kind, name }: FormField): boolean => !['list', 'group'].includes(kind) && !['problem', 'solution', 'lead'].includes(name);

function room(lines: number): string {
  return Array.from({ length: lines }, () => '\u00A0').join('\n');
}
