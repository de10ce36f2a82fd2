/** Lists of applications: each belongs to a contest, its lines agree with each other and with what the contest says of itself. */
import { problem, type Problem } from '../kernel/problems.ts';
import { foldName } from '../kernel/same-name.ts';
import { formatNumber } from '../kernel/text.ts';
import type { Content, DataOf, Entry } from '../reader/content.ts';
import { awardsFitTheBudget, listAgreesWithFigures, projectsAgreeWithLists } from './application-figures.ts';
import { recordGuesser } from './guess-record.ts';
import { allEntries, at, guessHint, type Finding, type Rule } from './rule.ts';

/** A page beside the contests bears this name. */
const RESERVED = 'dengi';

const listsBelongToContests: Rule = (content) => {
  const guess = recordGuesser(content);
  return allEntries(content).flatMap((entry) => {
    if (entry.collection === 'contests' && entry.id === RESERVED) return [at(entry, [], { code: 'reserved-name', found: `файл «${RESERVED}.yaml»`, expected: 'другое имя: по адресу /konkursy/dengi/ стоит страница о деньгах', hint: 'Назовите файл по ряду и году: oblastnoy-2027.' })];
    if (entry.collection !== 'applications' || content.ids.contests.has(entry.id)) return [];
    const known = [...content.ids.contests].filter((id) => id !== RESERVED).sort();
    const hint = guessHint(guess(entry.id, 'contests')) ?? (known.length > 0 ? `Есть такие конкурсы: ${known.slice(0, 12).join(', ')}.` : 'Сначала добавьте сам конкурс в contests/.');
    return [problem({ file: entry.file, code: 'unknown-contest', found: `файл назван «${entry.id}», а такого конкурса нет`, expected: 'имя файла конкурса из contests/', hint })];
  });
};

/** In a contest somebody is usually refused; where nobody was, a word of it is enough. */
const wholeListsHoldRefusals: Rule = ({ entries }) =>
  entries.applications.flatMap((entry) => {
    const { coverage, items, note } = entry.data;
    if (coverage !== 'все заявки' || note !== undefined || items.some(({ decision }) => decision !== 'победа')) return [];
    return [at(entry, ['coverage'], { severity: 'warning', code: 'no-refusals', found: 'в списке «все заявки» нет ни одного отказа', expected: 'и победители, и те, кому отказали', hint: 'Если это итоги — coverage: только победители; если поддержали и вправду всех, скажите это в note.' })];
  });

/** A name typed for a ТОС that has its record: the site would count it as a stranger. */
const namedTosHaveNoRecords: Rule = ({ entries }) => {
  const byName = new Map(entries.tos.map(({ steward, id, data }) => [`${steward} ${foldName(data.name)}`, id]));
  return entries.applications.flatMap((entry) =>
    entry.data.items.flatMap(({ tos, tosName, municipality }, index) => {
      const id = tosName === undefined || tos.length > 0 ? undefined : byName.get(`${municipality} ${foldName(tosName)}`);
      return id ? [at(entry, ['items', index, 'tosName'], { severity: 'warning', code: 'tos-has-record', found: `«${tosName!.replace(/[«»"„“”]/g, '')}»: такой ТОС в атласе есть`, expected: 'имя файла записи в поле tos', hint: `Запись есть: замените строку на tos: [${id}].` })] : [];
    }),
  );
};

const linesAreSound: Rule = (content) =>
  content.entries.applications.flatMap((entry) => {
    const { items, coverage } = entry.data;
    const seen = { no: new Map<string, number>(), project: new Map<string, number>() };
    return items.flatMap((item, index) => {
      const say = (field: string, what: Finding): Problem => at(entry, ['items', index, field], what);
      const twin = seen.no.get(item.no);
      const sameProject = item.project === undefined ? undefined : seen.project.get(item.project);
      seen.no.set(item.no, twin ?? index);
      if (item.project !== undefined) seen.project.set(item.project, sameProject ?? index);
      const hasWon = item.decision === 'победа';
      return [
        ...(twin === undefined ? [] : [say('no', { code: 'application-twice', found: `номер «${item.no}» уже есть: items[${twin + 1}]`, expected: 'свой номер у каждой заявки списка', hint: 'Та же заявка — оставьте одну строку; другая — исправьте номер по протоколу.' })]),
        ...(sameProject === undefined ? [] : [say('project', { code: 'application-twice', found: `проект «${item.project}» уже назван: items[${sameProject + 1}]`, expected: 'одна заявка у одного проекта', hint: 'Проверьте, из какой заявки проект вышел; у другой удалите строку project.' })]),
        ...(hasWon || item.awarded === undefined ? [] : [say('awarded', { code: 'award-without-win', found: `присуждено ${formatNumber(item.awarded)} ₽ при решении «${item.decision}»`, expected: 'сумма только у заявки с решением «победа»', hint: 'Исправьте decision или удалите строку awarded.' })]),
        ...(hasWon || item.spent === undefined ? [] : [say('spent', { code: 'award-without-win', found: `потрачено ${formatNumber(item.spent)} ₽ при решении «${item.decision}»`, expected: 'сумма только у заявки с решением «победа»', hint: 'Исправьте decision или удалите строку spent.' })]),
        ...(hasWon || item.awardDate === undefined ? [] : [say('awardDate', { code: 'award-without-win', found: `день присуждения при решении «${item.decision}»`, expected: 'awardDate только у заявки с решением «победа»', hint: 'День отказа не записывают: удалите строку awardDate.' })]),
        ...(coverage === 'только победители' && !hasWon ? [say('decision', { code: 'not-a-winner', found: `«${item.decision}» в списке «только победители»`, expected: 'победа', hint: 'Если в списке есть и другие заявки, напишите coverage: часть заявок или все заявки.' })] : []),
        ...(item.tosName !== undefined && item.tos.length > 0 ? [say('tosName', { code: 'tos-twice', found: 'указаны и tos, и tosName', expected: 'tos, если запись о ТОС есть; tosName, если её нет', hint: 'Удалите строку tosName.' })] : []),
        ...(item.tosName === undefined && item.tos.length === 0 ? [say('tos', { severity: 'warning', code: 'no-initiator', found: 'не сказано, какой ТОС подал заявку', expected: 'tos или tosName', hint: 'Если источник его не называет, оставьте так: сайт скажет, у скольких заявок ТОС не назван.' })] : []),
        ...(['asked', 'awarded'] as const).flatMap((field) => (item[field] === 0 ? [say(field, { severity: 'warning', code: 'zero-sum', found: '0 ₽', expected: 'сумма больше нуля', hint: 'Если сумма неизвестна, удалите строку: неизвестное — это не ноль.' })] : [])),
      ];
    });
  });

const CAP_HINT = 'Проверьте, нет ли лишних цифр; если предел был другим, исправьте maxGrant в записи конкурса.';
const AWARD_HINT = 'Похоже, asked и awarded переставлены местами или в одном лишняя цифра.';

const sumsFit: Rule = (content) => {
  const caps = capsOf(content);
  return content.entries.applications.flatMap((entry) =>
    entry.data.items.flatMap(({ asked, awarded, spent }, index) => {
      const cap = caps.get(entry.id);
      const warn = (field: string, code: string, found: string, expected: string, hint: string): Problem => at(entry, ['items', index, field], { severity: 'warning', code, found, expected, hint });
      return [
        ...(cap !== undefined && awarded !== undefined && awarded > cap ? [warn('awarded', 'grant-over-cap', `${formatNumber(awarded)} ₽`, `не больше ${formatNumber(cap)} ₽: таков предел конкурса «${entry.id}»`, CAP_HINT)] : []),
        ...(asked !== undefined && awarded !== undefined && awarded > asked ? [warn('awarded', 'money-awarded', `присуждено ${formatNumber(awarded)} ₽ при запросе ${formatNumber(asked)} ₽`, 'не больше запрошенного', AWARD_HINT)] : []),
        ...(awarded !== undefined && spent !== undefined && spent > awarded ? [warn('spent', 'money-spent', `потрачено ${formatNumber(spent)} ₽, а присуждено ${formatNumber(awarded)} ₽`, 'не больше присуждённого: здесь только деньги гранта', 'Свои деньги жителей пишут в записи проекта, в money.parts.')] : []),
      ];
    }),
  );
};

/** The greatest of contradicting caps: a warning must be sure. */
function capsOf({ entries }: Content): Map<string, number> {
  return new Map(entries.contests.flatMap((contest) => {
    const said = contest.data.figures.flatMap(({ measure, value }) => (measure === 'maxGrant' && value !== null ? [value] : []));
    return said.length > 0 ? [[contest.id, Math.max(...said)] as const] : [];
  }));
}

/** Neighbours of two municipalities may act together; most such lines are slips. */
const linesLieInTheirMunicipality: Rule = ({ entries }) => {
  const stewards = new Map(entries.tos.map((tos) => [tos.id, tos.steward]));
  const projects = new Map(entries.projects.map((project) => [project.id, project]));
  return entries.applications.flatMap((entry) =>
    entry.data.items.flatMap(({ municipality, tos, project: id }, index) => {
      const homes = [...new Set(tos.map((one) => stewards.get(one)))].filter((home) => home !== undefined);
      const project = id === undefined ? undefined : projects.get(id);
      const warn = (found: string, expected: string, home: string | undefined): Problem => at(entry, ['items', index, 'municipality'], { severity: 'warning', code: 'other-municipality', found, expected, hint: `Исправьте municipality на «${home}» или проверьте, тот ли назван.` });
      return [
        ...(homes.length > 0 && !homes.includes(municipality) ? [warn(`«${municipality}», а ТОС заявки — из «${homes.join('», «')}»`, 'муниципалитет хотя бы одного из ТОС заявки', homes[0])] : []),
        ...(project && project.data.municipality !== municipality ? [warn(`«${municipality}», а проект «${id}» — из «${project.data.municipality}»`, 'тот же муниципалитет, что у проекта', project.data.municipality)] : []),
        ...(project ? projectFaults(entry, index, project) : []),
      ];
    }),
  );
};

function projectFaults(entry: Entry<DataOf<'applications'>>, index: number, project: Entry<DataOf<'projects'>>): Problem[] {
  const item = entry.data.items[index]!;
  const part = project.data.contests.find(({ contest }) => contest === entry.id);
  const warn = (field: string, code: string, found: string, expected: string): Problem => at(entry, ['items', index, field], { severity: 'warning', code, found, expected });
  if (!part) return [warn('project', 'project-without-contest', `у проекта «${project.id}» конкурс «${entry.id}» не назван`, `строка с конкурсом «${entry.id}» в поле contests проекта`)];
  const hasWon = part.outcome === 'победа' || part.outcome === 'призовое место';
  const money = project.data.money?.awarded;
  return [
    ...(part.outcome !== 'неизвестно' && hasWon !== (item.decision === 'победа') ? [warn('decision', 'decision-differs', `«${item.decision}», а в записи проекта «${project.id}» — «${part.outcome}»`, 'одно и то же в обеих записях')] : []),
    ...(money !== undefined && item.awarded !== undefined && money !== item.awarded && project.data.contests.length === 1 ? [warn('awarded', 'award-differs', `${formatNumber(item.awarded)} ₽, а в записи проекта «${project.id}» — ${formatNumber(money)} ₽`, 'одна и та же сумма в обеих записях')] : []),
  ];
}

export const applicationRules: readonly Rule[] = [listsBelongToContests, wholeListsHoldRefusals, namedTosHaveNoRecords, linesAreSound, sumsFit, linesLieInTheirMunicipality, listAgreesWithFigures, awardsFitTheBudget, projectsAgreeWithLists];
