/** Roles, councils and chats: links of the scheme that can be drawn, levels that fit their place, no invitations, no people. */
import { ROLE_LEVELS } from '../kernel/vocabulary.ts';
import type { DataOf, Entry } from '../reader/content.ts';
import type { Path } from '../reader/yaml.ts';
import { at, type Rule } from './rule.ts';

const councilsFitTheirPlace: Rule = ({ entries }) =>
  entries.councils.flatMap((entry) => {
    const { level, municipality, area } = entry.data;
    if (level === 'регион' && municipality !== undefined) return [at(entry, ['municipality'], { code: 'council-place', found: `совет региона, а назван муниципалитет «${municipality}»`, expected: 'у совета региона муниципалитета нет', hint: 'Удалите municipality или исправьте level на «муниципалитет».' })];
    if (level !== 'регион' && municipality === undefined) return [at(entry, ['level'], { code: 'council-place', found: `«${level}», а муниципалитет не назван`, expected: 'municipality: имя файла муниципалитета', hint: 'Впишите municipality или исправьте level на «регион».' })];
    if ((level === 'часть муниципалитета') !== (area !== undefined)) return [at(entry, ['area' in entry.data && area !== undefined ? 'area' : 'level'], { severity: 'warning', code: 'council-area', found: area === undefined ? 'совет части муниципалитета, а какой — не сказано' : `часть названа, а уровень — «${level}»`, expected: 'area у совета части муниципалитета и только у него', hint: 'Впишите area словами или исправьте level.' })];
    return [];
  });

/** A link of invitation lets anybody in and shows the telephones of those inside. */
const INVITATION = /(?:https?:\/\/)?(?:(?:t|telegram)\.(?:me|dog)\/(?:\+|joinchat\/|[^\s/]*invite)|tg:\/\/join|chat\.whatsapp\.com\/|wa\.me\/|(?:m\.)?vk\.(?:me|com)\/join|invite\.viber\.com|viber:\/\/|max\.ru\/join|discord\.(?:gg|com\/invite)\/?|join\.skype\.com|[^\s]*\/(?:invite|joinchat)\/)\S*/i;
const LINK = /https?:\/\/\S+|\b(?:t\.me|vk\.me|max\.ru)\/\S+/i;

const chatsInviteNobody: Rule = ({ entries }) =>
  entries.chats.flatMap((entry) => {
    const { title, platform, join, contact } = entry.data;
    const texts: [Path, string | undefined][] = [[['title'], title], [['platform'], platform], [['join'], join], [['contact', 'url'], contact?.url]];
    return texts.flatMap(([path, text]) => {
      const invitation = text === undefined ? undefined : (INVITATION.exec(text)?.[0] ?? (path[0] === 'contact' ? undefined : LINK.exec(text)?.[0]));
      if (invitation === undefined) return [];
      return [at(entry, path, { code: 'chat-invitation', found: `ссылка «${invitation.slice(0, 14)}…»`, expected: 'к кому обратиться, словами: приглашение открывает телефоны участников', hint: 'Удалите ссылку и напишите, какой отдел впускает в чат. Эту ссылку лучше отозвать: она уже в хранилище.' })];
    });
  });

/** «Мария Петровна»: a name of a person however well disguised as a role. */
const PATRONYMIC = /(?<![А-ЯЁа-яё-])[А-ЯЁ][а-яё]+[\s\u00A0]+[А-ЯЁ][а-яё]+(?:ович|евич|ьич|овна|евна|ична)(?:а|у|ем|ой|е|ы)?(?![а-яё])/;
/** What is named after somebody, and a title as its source writes it. */
const EXCEPT = new Set<string | number>(['sources', 'source', 'quotes']);

const rolesAreNotPeople: Rule = ({ entries }) =>
  [...entries.roles, ...entries.councils, ...entries.chats, ...entries.appeals].flatMap((entry) =>
    texts(entry.data).flatMap(({ value, path }) => {
      const person = PATRONYMIC.exec(value)?.[0];
      if (person === undefined || /(?:имени|памяти|улиц\p{L}*)[\s\u00A0]*$/iu.test(value.slice(0, value.indexOf(person)))) return [];
      return [at(entry as Entry, path, { code: 'person-in-role', found: `«${person.slice(0, 3)}…»: похоже на имя и отчество`, expected: 'роль или учреждение: «председатели ТОС», «отдел по работе с территориями»', hint: 'Замените имя должностью.' })];
    }),
  );

function texts(data: unknown, path: Path = []): { value: string; path: Path }[] {
  if (typeof data === 'string') return [{ value: data, path }];
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) => (EXCEPT.has(key) ? [] : texts(value, [...path, Array.isArray(data) ? Number(key) : key])));
}

type RoleEntry = Entry<DataOf<'roles'>>;

/** A line is drawn between neighbours only: on one level side by side, or on the next level. */
const linksCanBeDrawn: Rule = ({ entries }) => {
  const levels = ROLE_LEVELS.filter((level) => entries.roles.some(({ data }) => data.level === level));
  const roles = new Map<string, RoleEntry>(entries.roles.map((entry) => [entry.id, entry]));
  const drawn = new Set<string>();
  return entries.roles.flatMap((entry) =>
    entry.data.links.flatMap(({ role }, index) => {
      const other = roles.get(role);
      if (!other) return [];
      const path = ['links', index, 'role'];
      const pair = [entry.id, role].toSorted().join(' ');
      if (role === entry.id) return [at(entry, path, { code: 'role-with-itself', found: `«${role}» связана сама с собой`, expected: 'другая роль', hint: 'Удалите эту связь.' })];
      if (drawn.has(pair)) return [at(entry, path, { code: 'link-twice', found: `связь с «${role}» уже названа`, expected: 'каждая связь — один раз: сайт покажет её с обеих сторон', hint: 'Оставьте её у одной из двух ролей.' })];
      drawn.add(pair);
      const far = Math.abs(levels.indexOf(entry.data.level) - levels.indexOf(other.data.level));
      if (far > 1) return [at(entry, path, { code: 'role-too-far', found: `«${entry.data.level}» и «${other.data.level}»: между ними есть ещё уровень`, expected: 'связь внутри уровня или с соседним', hint: 'Скажите об этом в does или проведите связь через роль между ними.' })];
      if (far === 0 && !isBeside(entry, other, entries.roles)) return [at(entry, path, { code: 'role-too-far', found: `«${role}» стоит на том же уровне, но не рядом`, expected: 'на одном уровне связывают соседние по order', hint: 'Поменяйте order так, чтобы роли стояли рядом.' })];
      return [];
    }),
  );
};

function isBeside(a: RoleEntry, b: RoleEntry, all: readonly RoleEntry[]): boolean {
  const level = all.filter(({ data }) => data.level === a.data.level).toSorted((one, two) => one.data.order - two.data.order);
  return Math.abs(level.indexOf(a) - level.indexOf(b)) === 1;
}

export const councilRules: readonly Rule[] = [councilsFitTheirPlace, chatsInviteNobody, rolesAreNotPeople, linksCanBeDrawn];
