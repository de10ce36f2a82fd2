/** Kinds of events as addresses and headings spell them. Addresses are promises: a word once given stays. */
import type { EVENT_KINDS } from '../../kernel/vocabulary.ts';

export type EventKind = (typeof EVENT_KINDS)[number];

export const KIND_PAGES: Readonly<Record<EventKind, { slug: string; many: string }>> = {
  заседание: { slug: 'zasedanie', many: 'Заседания' },
  форум: { slug: 'forum', many: 'Форумы' },
  конференция: { slug: 'konferentsiya', many: 'Конференции' },
  семинар: { slug: 'seminar', many: 'Семинары' },
  'круглый стол': { slug: 'kruglyy-stol', many: 'Круглые столы' },
  обучение: { slug: 'obuchenie', many: 'Обучение' },
  встреча: { slug: 'vstrecha', many: 'Встречи' },
  собрание: { slug: 'sobranie', many: 'Собрания' },
  субботник: { slug: 'subbotnik', many: 'Субботники' },
  праздник: { slug: 'prazdnik', many: 'Праздники' },
  соревнование: { slug: 'sorevnovanie', many: 'Соревнования' },
  иное: { slug: 'inoe', many: 'Прочее' },
};
