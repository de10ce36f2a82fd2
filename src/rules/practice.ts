/** What a project, a copy of it and a measure of the strategy owe to the reader. */
import { collections } from '../collections.ts';
import type { Problem } from '../kernel/problems.ts';
import { FINISHED_STATUSES } from '../kernel/vocabulary.ts';
import { freeTexts, fieldKey } from '../reader/templates.ts';
import { allEntries, at, type Rule } from './rule.ts';

const projectsHaveAnOwner: Rule = ({ entries }) =>
  entries.projects.flatMap((entry) => {
    const { status } = entry.data.statusHistory.at(-1)!;
    const problems: Problem[] = [];
    if (entry.data.tos.length === 0 && !entry.data.initiator) {
      problems.push(at(entry, ['tos'], { severity: 'warning', code: 'no-initiator', found: 'не указано, чей это проект', expected: 'ТОС в поле tos или текст в поле initiator', hint: 'Впишите tos: [имя-файла] или initiator: «ТОС; название в публикации не приведено».' }));
    }
    if (!FINISHED_STATUSES.includes(status) && entry.data.afterGrant) {
      problems.push(at(entry, ['afterGrant'], { severity: 'warning', code: 'after-grant-early', found: `сведения «что стало потом» при состоянии «${status}»`, expected: 'завершённый проект' }));
    }
    return problems;
  });

const liquidatedTosIsSaid: Rule = ({ entries }) => {
  const liquidated = new Map(entries.tos.filter((t) => t.data.statusHistory.at(-1)?.status === 'ликвидирован').map((t) => [t.id, t.data.name]));
  return entries.projects.flatMap((entry) => {
    if (FINISHED_STATUSES.includes(entry.data.statusHistory.at(-1)!.status)) return [];
    return entry.data.tos.flatMap((id, index) =>
      liquidated.has(id) ? [at(entry, ['tos', index], { severity: 'warning', code: 'liquidated-tos', found: `ТОС «${liquidated.get(id)}» ликвидирован`, expected: 'действующий ТОС у незавершённого проекта' })] : [],
    );
  });
};

/** Neighbours may help over the border, but most such records are slips. */
const projectsLieWithTheirTos: Rule = ({ entries }) => {
  const stewards = new Map(entries.tos.map((t) => [t.id, t.steward]));
  return entries.projects.flatMap((entry) => {
    const { municipality, tos, money } = entry.data;
    const homes = [...new Set(tos.map((id) => stewards.get(id)))];
    const problems: Problem[] = [];
    if (homes.length > 0 && !homes.includes(undefined) && !homes.includes(municipality)) {
      problems.push(at(entry, ['municipality'], { severity: 'warning', code: 'other-municipality', found: `«${municipality}», а ТОС проекта — из «${homes.join('», «')}»`, expected: 'муниципалитет, в котором лежит хотя бы один из ТОС проекта' }));
    }
    for (const key of ['beneficiary', 'initiator'] as const) {
      const id = money?.[key];
      if (id === undefined || tos.includes(id)) continue;
      problems.push(at(entry, ['money', key], { severity: 'warning', code: 'other-tos', found: `ТОС «${id}», которого нет в поле tos`, expected: 'один из ТОС проекта', hint: `Добавьте «${id}» в поле tos или проверьте имя.` }));
    }
    return problems;
  });
};

/** A blank copied and not filled in would publish «Название» as a name. «ОБРАЗЕЦ» is an honest mark, shown to readers as such. */
const blanksAreFilledIn: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    const blank = content.templates.get(entry.collection);
    if (!blank) return [];
    return freeTexts(collections[entry.collection].schema, entry.data)
      .filter(({ path, value }) => blank.get(fieldKey(path)) === value && !value.startsWith('ОБРАЗЕЦ'))
      .map(({ path, value }) => at(entry, path, { code: 'blank-left', found: `«${value}» — слова из образца`, expected: 'ваши сведения', hint: 'Впишите своё или удалите строку, если поле необязательное.' }));
  });

/** One circle is one fault: it is told at its first project by file name. */
const copiesDoNotCircle: Rule = ({ entries }) => {
  const parents = new Map(entries.projects.map((p) => [p.id, p.data.replicatedFrom]));
  const told = new Set<string>();
  return entries.projects.flatMap((entry) => {
    if (told.has(entry.id)) return [];
    const circle = pathBack(entry.id, parents);
    if (!circle) return [];
    for (const id of circle) told.add(id);
    const found = circle.length === 1 ? 'проект назван примером для самого себя' : `по кругу: ${[...circle, entry.id].join(' → ')}`;
    return [at(entry, ['replicatedFrom'], { code: 'copy-cycle', found, expected: 'пример — более ранний проект', hint: circle.length === 1 ? 'Удалите строку replicatedFrom.' : 'Удалите replicatedFrom у более раннего проекта.' })];
  });
};

/** Ids on a way from the project through its examples back to itself. */
function pathBack(start: string, parents: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  const queue = [start];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const parent of parents.get(id) ?? []) {
      if (parent === start) {
        const way: string[] = [];
        for (let step: string | undefined = id; step !== undefined; step = cameFrom.get(step)) way.unshift(step);
        return way;
      }
      if (cameFrom.has(parent)) continue;
      cameFrom.set(parent, id);
      queue.push(parent);
    }
  }
  return undefined;
}

const measuresHaveAPlace: Rule = ({ entries }) =>
  entries.measures.flatMap((entry) =>
    (entry.data.stage === undefined) === (entry.data.sphere === undefined)
      ? [at(entry, [], { code: 'measure-place', found: entry.data.stage ? 'указаны и этап, и сфера' : 'не указаны ни этап, ни сфера', expected: 'либо stage, либо sphere' })]
      : [],
  );

export const practiceRules: readonly Rule[] = [blanksAreFilledIn, projectsHaveAnOwner, liquidatedTosIsSaid, projectsLieWithTheirTos, copiesDoNotCircle, measuresHaveAPlace];
