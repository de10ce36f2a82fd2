/** Words typed where they do no good: quotes in a name, tags in a text, private data. */
import { plainText } from '../reader/body.ts';
import type { Entry } from '../reader/content.ts';
import type { Path } from '../reader/yaml.ts';
import { allEntries, at, soundEntries, type Finding, type Rule } from './rule.ts';

const tosNamesAreBare: Rule = ({ entries }) =>
  entries.tos.flatMap((entry) => {
    const typed = entry.data.name.trim();
    const bare = unquoted(typed.replace(/^ТОС(?=[\s\u00A0«"„“])[\s\u00A0]*/i, ''));
    return bare === typed || bare === '' ? [] : [at(entry, ['name'], { code: 'name-decorated', found: `«${typed}»`, expected: 'название без слова «ТОС» и без кавычек: сайт поставит их сам', hint: `Напишите так: name: ${bare}` })];
  });

function unquoted(name: string): string {
  const inside = /^(?:«(.*)»|"(.*)"|„(.*)[“”]|“(.*)”)$/.exec(name)?.slice(1).find((part) => part !== undefined)?.trim();
  return inside !== undefined && !/^[^«"„“]*[»"”]/.test(inside) ? inside : name;
}

const EMPTY_ALT = /^(фото(графия|снимок)?|снимок|картинка|изображение|рисунок|вид|до|после|photo|image|img|picture|\S+\.(jpe?g|png|webp))[.\s\d№]*$/i;

const picturesAreDescribed: Rule = ({ entries }) =>
  entries.projects.flatMap((entry) =>
    entry.data.media.flatMap(({ alt }, index) =>
      EMPTY_ALT.test(alt.trim()) ? [at(entry, ['media', index, 'alt'], { severity: 'warning', code: 'empty-alt', found: `«${alt}»`, expected: 'что видно на снимке: его прочтут вслух тем, кто не видит', hint: 'Например: «Дети качаются на новых качелях».' })] : [],
    ),
  );

const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/i;

const fieldsHoldNoTags: Rule = (content) =>
  allEntries(content).flatMap((entry) =>
    textsOf(entry.data).flatMap(({ value, path }) => {
      const tag = value.includes('<') ? TAG.exec(value)?.[0] : undefined;
      return tag ? [at(entry, path, { code: 'html-in-field', found: `«${tag.slice(0, 40)}» в тексте поля`, expected: 'текст без тегов: теги здесь не нужны, оформляет сайт', hint: 'Удалите всё в угловых скобках.' })] : [];
    }),
  );

const MOBILE = /(?:\+7|(?<![\d-])8)[\s\u00A0(-]*9\d\d[\s\u00A0)-]*\d{3}[\s\u00A0-]*\d\d[\s\u00A0-]*\d\d(?!\d)/;
const PRIVATE: readonly [what: string, pattern: RegExp][] = [
  ['мобильный телефон', MOBILE],
  ['адрес электронной почты', /[\w.+-]+@[\w-]+\.[a-zа-яё]{2,}/i],
  ['номер квартиры', /(?<![а-яё])(?:кв\.|квартира)[\s\u00A0№]*\d/i],
];
const MAY_BE_PRIVATE = /[@\d]/;
/** Offices and editors give their own addresses. */
const OFFICIAL = new Set<string | number | undefined>(['contact', 'coordinator', 'imprint']);

const privateDataStaysOut: Rule = (content) =>
  soundEntries(content).flatMap((entry) => {
    if (!['tos', 'projects', 'inserts'].includes(entry.collection)) return [];
    const texts = [...textsOf(entry.data).filter(({ path }) => !OFFICIAL.has(path[0])), ...(entry.body.length > 0 ? [{ value: plainText(entry.body), path: [] }] : [])];
    return texts.flatMap(({ value, path }) => {
      if (!MAY_BE_PRIVATE.test(value) || /^https?:/.test(value)) return [];
      const what = PRIVATE.find(([, pattern]) => pattern.test(value))?.[0];
      return what ? [at(entry, path, privateData(what))] : [];
    });
  });

const officePhonesAreOfOffices: Rule = ({ entries }) => {
  const phones: { entry: Entry; path: Path; phone: string | undefined }[] = [
    ...entries.tos.map((entry) => ({ entry, path: ['contact', 'phone'], phone: entry.data.contact?.phone })),
    ...entries.municipalities.map((entry) => ({ entry, path: ['coordinator', 'phone'], phone: entry.data.coordinator?.phone })),
  ];
  return phones.flatMap(({ entry, path, phone }) => (phone && MOBILE.test(phone) ? [at(entry, path, privateData('мобильный телефон', 'Нужен служебный телефон учреждения; если его нет, удалите строку.'))] : []));
};

function privateData(what: string, hint = 'О частных лицах атлас не пишет: удалите эти сведения.'): Finding {
  return { severity: 'warning', code: 'private-data', found: `похоже на личные сведения: ${what}`, expected: 'сведения об учреждениях и делах, а не о частных лицах', hint };
}

/** Every text of a record with its place. */
function textsOf(data: unknown, path: Path = []): { value: string; path: Path }[] {
  if (typeof data === 'string') return [{ value: data, path }];
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([name, value]) => (typeof value === 'number' || typeof value === 'boolean' ? [] : textsOf(value, [...path, Array.isArray(data) ? Number(name) : name])));
}

export const wordingRules: readonly Rule[] = [tosNamesAreBare, picturesAreDescribed, fieldsHoldNoTags, privateDataStaysOut, officePhonesAreOfOffices];
