/** A newspaper insert, its kit for newspapers and the page «Поместится ли?» as search knows them. Pure. */
import { formatDate, yearOf } from '../../kernel/dates.ts';
import { routes } from '../../kernel/routes.ts';
import type { Insert } from './schema.ts';

export function insertSearchRecord(id: string, data: Insert, projects: readonly string[], body: string) {
  return {
    url: routes.insert(id),
    title: data.title,
    code: data.code,
    facts: [formatDate(data.date), data.status === 'пробный' ? 'пробный номер' : `номер ${data.number}`].join(' · '),
    lead: data.lead,
    year: yearOf(data.date),
    text: [data.lead, body].filter((part) => part !== ''),
    names: [data.title, data.code],
    words: ['газета вкладка приложение номер', ...projects, ...data.blocks.map((block) => block.headline).filter((line) => line !== undefined)],
  };
}

export function kitSearchRecord(id: string, { title, code, date }: Insert) {
  return {
    url: routes.insertKit(id),
    title: `Набор для печати: ${title}`,
    facts: [code, formatDate(date)].join(' · '),
    lead: 'Готовые полосы, модули, тексты и снимки для газет.',
    year: yearOf(date),
    text: ['Вкладка для цветной и чёрно-белой печати, модули, тексты для вёрстки, снимки, выходные данные, контрольные суммы.'],
    names: [`Набор для печати: ${title}`],
    words: ['газета вёрстка верстальщик PDF CMYK модуль полоса скачать перепечатка типография'],
  };
}

export function simulatorSearchRecord() {
  return {
    url: routes.simulator(),
    title: 'Поместится ли?',
    facts: 'Сколько знаков входит в газетный модуль',
    lead: 'Выберите модуль, вставьте текст: видно, помещается ли он и на сколько его сократить.',
    year: null,
    text: ['Сколько знаков с пробелами входит в полосу, половину, четверть и строку газетной вкладки.'],
    names: ['Поместится ли текст в газетный модуль'],
    words: ['газета знаки длина сократить объём модуль полоса'],
  };
}
