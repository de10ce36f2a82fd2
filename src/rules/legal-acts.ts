/** Acts: their states run forward, a replaced one does not lead back to itself, and nobody leans on a repealed one in silence. */
import { formatDateGenitive, isSurelyAfter } from '../kernel/dates.ts';
import type { CollectionName } from '../kernel/fields.ts';
import { stepsBack } from '../kernel/time-order.ts';
import { valuesCalled } from '../kernel/values-called.ts';
import type { Content, Entry } from '../reader/content.ts';
import { at, type Rule } from './rule.ts';

type ActEntry = Content['entries']['legalActs'][number];

const statesRunForward: Rule = ({ entries }) =>
  entries.legalActs.flatMap((entry) =>
    stepsBack(entry.data.history.map(({ from }) => ({ date: from }))).map(({ index, date, before }) =>
      at(entry, ['history', index, 'from'], { code: 'end-before-start', found: `«${date}»`, expected: `не раньше предыдущего состояния, ${before}`, hint: 'Состояния стоят по порядку, последнее действует. Переставьте их или поправьте дату.' }),
    ),
  );

const replacementsEnd: Rule = ({ entries }) => {
  const next = new Map(entries.legalActs.map(({ id, data }) => [id, data.replacedBy]));
  return entries.legalActs.flatMap((entry) => {
    const way = [entry.id];
    for (let id = next.get(entry.id); id !== undefined && way.length <= next.size; id = next.get(id)) {
      way.push(id);
      if (id === entry.id) return [at(entry, ['replacedBy'], { code: 'replaced-in-circle', found: `акты заменяют друг друга по кругу: ${way.join(' → ')}`, expected: 'цепочка, которая кончается действующим актом', hint: 'Уберите replacedBy у того, который действует.' })];
    }
    return [];
  });
};

/** Who refers to acts, and by which field: «law», and rules of wizards. */
const LEANING: readonly CollectionName[] = ['samples', 'guides', 'terms', 'wizards'];
const ACT = new Set(['act']);

const nobodyLeansOnARepealedAct: Rule = (content, today) => {
  const acts = new Map(content.entries.legalActs.map((entry) => [entry.id, entry]));
  return LEANING.flatMap((name) => content.entries[name] as Entry[]).flatMap((entry) =>
    valuesCalled(ACT, entry.data).flatMap(({ value, path }) => {
      const act = acts.get(String(value));
      const gone = act && repealOf(act, today);
      if (!gone) return [];
      const { titleShort, replacedBy } = act.data;
      const since = gone.from ? ` с ${formatDateGenitive(gone.from)}` : '';
      return [at(entry, [...path], { severity: 'warning', code: 'act-repealed', found: `«${titleShort}» утратил силу${since}`, expected: 'действующий акт', hint: replacedBy ? `Его заменяет «${acts.get(replacedBy)?.data.titleShort ?? replacedBy}»: сверьте текст, впишите act: ${replacedBy} и статью нового акта: номера статей меняются.` : 'Сверьте текст, впишите act и статью нового акта: номера статей меняются.' })];
    }),
  );
};

/** The last state that has come, when it is a repeal. */
function repealOf({ data: { history } }: ActEntry, today: string) {
  const now = history.findLast(({ from }) => from === undefined || !isSurelyAfter(from, today));
  return now?.state === 'утратил силу' ? now : undefined;
}

/** Papers stop leaning on the act because of it: the day and the source must be there to look up. */
const repealsAreKnown: Rule = ({ entries }) =>
  entries.legalActs.flatMap((entry) =>
    entry.data.history.flatMap(({ state, from, source }, index) => {
      if (state !== 'утратил силу' || source) return [];
      return [at(entry, ['history', index, 'state'], { severity: 'warning', code: 'repeal-unproven', found: `«утратил силу» без источника${from ? '' : ' и дня'}`, expected: 'с какого дня и откуда это известно', hint: 'Впишите from и source: акт, которым он отменён, или публикацию о нём. Не знаете — поставьте state: неизвестно.' })];
    }),
  );

export const legalActRules: readonly Rule[] = [repealsAreKnown, statesRunForward, replacementsEnd, nobodyLeansOnARepealedAct];
