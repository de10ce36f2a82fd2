/** Cross-record truths. One rule is one small function with one sentence; all run, all report. */
import { collections, type CollectionDefinition } from './collections.ts';
import { insideBbox } from './kernel/geo.ts';
import { isSurelyAfter, dateRange } from './kernel/dates.ts';
import { COLLECTIONS, references, type CollectionName } from './kernel/fields.ts';
import { problem, type Problem } from './kernel/problems.ts';
import { nearest } from './kernel/suggest.ts';
import { FINISHED_STATUSES, type ProjectStatus } from './kernel/vocabulary.ts';
import { componentsOf } from './reader/body.ts';
import type { Content, Entry } from './reader/content.ts';
import { fieldName } from './reader/explain.ts';
import { valuesWith } from './reader/schema-walk.ts';
import type { Path } from './reader/yaml.ts';

type Rule = (content: Content, today: string) => Problem[];

/** Every rule's problems. `today` is the day of the check, yyyy-mm-dd. */
export function checkRules(content: Content, today: string): Problem[] {
  return RULES.flatMap((rule) => rule(content, today));
}

const idsAreUnique: Rule = ({ entries }) =>
  everyCollection(entries).flatMap((list) => {
    const seen = new Map<string, Entry>();
    return list.flatMap((entry) => {
      const key = entry.id.normalize('NFKC').toLowerCase();
      const twin = seen.get(key);
      seen.set(key, twin ?? entry);
      return twin ? [at(entry, [], { code: 'duplicate-id', found: `имя «${entry.id}» уже занято файлом ${twin.file}`, expected: 'имя, которого нет ни у какой другой записи (без учёта регистра и вида букв)' })] : [];
    });
  });

const codesAreUnique: Rule = ({ entries }) => {
  const seen = new Map<string, Entry>();
  return [...entries.projects, ...entries.tos, ...entries.inserts].flatMap((entry) => {
    const twin = seen.get(entry.data.code);
    seen.set(entry.data.code, twin ?? entry);
    return twin ? [at(entry, ['code'], { code: 'duplicate-code', found: `код ${entry.data.code} уже у записи ${twin.file}`, expected: 'код, которого ещё не было: он печатается в газете навсегда' })] : [];
  });
};

const referencesResolve: Rule = ({ entries, ids }) =>
  everyCollection(entries).flatMap((list, index) => {
    const definition = Object.values(collections)[index] as CollectionDefinition;
    return list.flatMap((entry) =>
      valuesWith(definition.schema, entry.data, references).flatMap(({ value, path, meta }) => {
        if (typeof value !== 'string' || ids[meta.collection].has(value)) return [];
        const guess = nearest(value, ids[meta.collection]);
        return [
          at(entry, path, {
            code: 'dangling-reference',
            found: `«${value}»: такой записи нет`,
            expected: `имя файла из ${collections[meta.collection].folder}/ (${COLLECTIONS[meta.collection]})`,
            hint: guess ? `Возможно, вы имели в виду «${guess}».` : undefined,
          }),
        ];
      }),
    );
  });

const tosLiesInAMunicipality: Rule = ({ entries, ids }) =>
  entries.tos
    .filter((tos) => !ids.municipalities.has(tos.steward!))
    .map((tos) => {
      const guess = nearest(tos.steward!, ids.municipalities);
      return at(tos, [], { code: 'unknown-municipality', found: `папка «${tos.steward}»`, expected: 'имя муниципалитета из municipalities/', hint: guess && `Возможно, вы имели в виду «${guess}».` });
    });

const pointsLieInTheRegion: Rule = ({ entries, region }) => {
  if (!region) return [];
  const bbox = region.map.bbox;
  return [...entries.tos, ...entries.projects, ...entries.municipalities].flatMap((entry) => {
    const isMunicipality = entry.collection === 'municipalities';
    const key = isMunicipality ? 'centre' : 'point';
    const point = (entry.data as unknown as Record<string, { lat: number; lng: number } | undefined>)[key];
    if (!point || insideBbox(point, bbox)) return [];
    const swapped = insideBbox({ lat: point.lng, lng: point.lat }, bbox);
    return [
      at(entry, [key, 'lat'], {
        code: swapped ? 'swapped-coordinates' : 'point-outside',
        found: `широта ${point.lat}, долгота ${point.lng}`,
        expected: `точка внутри региона: широта ${bbox[1]}–${bbox[3]}, долгота ${bbox[0]}–${bbox[2]}`,
        hint: swapped ? `Похоже, широта и долгота переставлены: lat: ${point.lng}, lng: ${point.lat}.` : undefined,
      }),
    ];
  });
};

const moneyAddsUp: Rule = ({ entries }) =>
  entries.projects.flatMap((entry) => {
    const money = entry.data.money;
    if (!money) return [];
    const problems: Problem[] = [];
    const amounts = money.parts.map((p) => p.amount);
    const complete = amounts.length > 0 && amounts.every((a) => a !== null);
    const sum = amounts.reduce<number>((total, a) => total + (a ?? 0), 0);
    if (money.spent !== undefined && complete && Math.abs(sum - money.spent) > 1) {
      problems.push(at(entry, ['money', 'spent'], { code: 'money-sum', found: `${money.spent} ₽, а части складываются в ${sum} ₽`, expected: 'сумма частей, равная потраченному' }));
    } else if (money.spent !== undefined && !complete && sum > money.spent + 1) {
      problems.push(at(entry, ['money', 'spent'], { code: 'money-sum', found: `${money.spent} ₽ — меньше известных частей (${sum} ₽)`, expected: 'потраченное не меньше суммы известных частей' }));
    }
    if (money.asked !== undefined && money.awarded !== undefined && money.awarded > money.asked) {
      problems.push(at(entry, ['money', 'awarded'], { severity: 'warning', code: 'money-awarded', found: `присуждено ${money.awarded} ₽ при запросе ${money.asked} ₽`, expected: 'не больше запрошенного' }));
    }
    return problems;
  });

const grantFitsTheCap: Rule = ({ entries }) =>
  entries.projects.flatMap((entry) =>
    entry.data.contests.flatMap(({ contest }) => {
      const cap = entries.contests.find((c) => c.id === contest)?.data.figures.find((f) => f.measure === 'maxGrant')?.value;
      const awarded = entry.data.money?.awarded;
      return cap && awarded && awarded > cap
        ? [at(entry, ['money', 'awarded'], { severity: 'warning', code: 'grant-over-cap', found: `${awarded} ₽`, expected: `не больше ${cap} ₽: таков предел конкурса «${contest}»` })]
        : [];
    }),
  );

const contestsAddUp: Rule = ({ entries }) =>
  entries.contests.flatMap((entry) => {
    const last = (measure: string): number | undefined => entry.data.figures.findLast((f) => f.measure === measure)?.value ?? undefined;
    const [applications, tos] = [last('applications'), last('distinctTos')];
    const problems: Problem[] = [];
    if (applications !== undefined && tos !== undefined && tos > applications) {
      problems.push(at(entry, ['figures'], { code: 'contest-figures', found: `${tos} ТОС при ${applications} заявках`, expected: 'ТОС не больше, чем заявок' }));
    }
    if (entry.data.openFrom && entry.data.openTo && dateRange(entry.data.openTo).last < dateRange(entry.data.openFrom).first) {
      problems.push(at(entry, ['openTo'], { code: 'end-before-start', found: entry.data.openTo, expected: `не раньше начала приёма, ${entry.data.openFrom}` }));
    }
    return problems;
  });

const factsAreNotFromTheFuture: Rule = ({ entries }, today) =>
  everyCollection(entries).flatMap((list) =>
    list.flatMap((entry) =>
      datesCalled('asOf', entry.data).flatMap(({ value, path }) =>
        isSurelyAfter(value, today) ? [at(entry, path, { code: 'future-date', found: `«${value}»`, expected: `дата не позже сегодняшней, ${today}` })] : [],
      ),
    ),
  );

const finishedProjectsHaveAName: Rule = ({ entries }) =>
  entries.projects.flatMap((entry) => {
    const status = entry.data.statusHistory.at(-1)!.status as ProjectStatus;
    const needsTos = entry.data.tos.length === 0 && !entry.data.initiator;
    const problems: Problem[] = [];
    if (needsTos) problems.push(at(entry, ['tos'], { severity: 'warning', code: 'no-initiator', found: 'не указано, чей это проект', expected: 'ТОС в поле tos или текст в поле initiator' }));
    if (!FINISHED_STATUSES.includes(status) && entry.data.afterGrant) {
      problems.push(at(entry, ['afterGrant'], { severity: 'warning', code: 'after-grant-early', found: `сведения «что стало потом» при состоянии «${status}»`, expected: 'завершённый проект' }));
    }
    return problems;
  });

const liquidatedTosIsSaid: Rule = ({ entries }) =>
  entries.projects.flatMap((entry) =>
    entry.data.tos.flatMap((id, index) => {
      const tos = entries.tos.find((t) => t.id === id);
      return tos?.data.statusHistory.at(-1)?.status === 'ликвидирован' && !FINISHED_STATUSES.includes(entry.data.statusHistory.at(-1)!.status)
        ? [at(entry, ['tos', index], { severity: 'warning', code: 'liquidated-tos', found: `ТОС «${tos.data.name}» ликвидирован`, expected: 'действующий ТОС у незавершённого проекта' })]
        : [];
    }),
  );

const copiesDoNotCircle: Rule = ({ entries }) => {
  const parents = new Map(entries.projects.map((p) => [p.id, p.data.replicatedFrom]));
  return entries.projects.flatMap((entry) => {
    const seen = new Set<string>();
    const queue = [...entry.data.replicatedFrom];
    for (let id = queue.pop(); id !== undefined && seen.size <= parents.size; id = queue.pop()) {
      if (id === entry.id) return [at(entry, ['replicatedFrom'], { code: 'copy-cycle', found: 'цепочка «взят пример с…» возвращается к этому же проекту', expected: 'пример — более ранний проект' })];
      if (!seen.has(id)) queue.push(...(parents.get(id) ?? []));
      seen.add(id);
    }
    return [];
  });
};

const mosaicCellsAreFree: Rule = ({ entries }) => {
  const seen = new Map<string, Entry>();
  return entries.municipalities.flatMap((entry) => {
    const key = entry.data.cell.join(',');
    const twin = seen.get(key);
    seen.set(key, twin ?? entry);
    return twin ? [at(entry, ['cell'], { code: 'cell-taken', found: `клетка ${key} занята записью ${twin.file}`, expected: 'свободная клетка мозаики' })] : [];
  });
};

const bodyPhotosAreDescribed: Rule = ({ entries }) =>
  entries.projects.flatMap((entry) => {
    const files = entry.data.media.map((m) => m.file);
    return componentsOf(entry.body)
      .filter((c) => c.name === 'Photo' && !files.includes(c.props.file!))
      .map((c) => {
        const guess = nearest(c.props.file!, files);
        return at(entry, ['media'], { code: 'photo-not-described', found: `<Photo file="${c.props.file}" />, а в media такого снимка нет`, expected: 'снимок с подписью, автором и согласием в поле media', hint: guess && `Возможно, вы имели в виду «${guess}».` });
      });
  });

const measuresHaveAPlace: Rule = ({ entries }) =>
  entries.measures.flatMap((entry) =>
    (entry.data.stage === undefined) === (entry.data.sphere === undefined)
      ? [at(entry, [], { code: 'measure-place', found: 'указаны и этап, и сфера или ни то ни другое', expected: 'либо stage, либо sphere' })]
      : [],
  );

const redirectsLead: Rule = ({ redirects, root }) =>
  redirects.filter((r) => r.from === r.to).map((r) => problem({ file: `${root.split(/[\\/]/).at(-1)}/redirects.yaml`, code: 'redirect-loop', found: `${r.from} ведёт сам на себя`, expected: 'другой адрес в поле to' }));

const RULES: readonly Rule[] = [
  idsAreUnique,
  codesAreUnique,
  referencesResolve,
  tosLiesInAMunicipality,
  pointsLieInTheRegion,
  moneyAddsUp,
  grantFitsTheCap,
  contestsAddUp,
  factsAreNotFromTheFuture,
  finishedProjectsHaveAName,
  liquidatedTosIsSaid,
  copiesDoNotCircle,
  mosaicCellsAreFree,
  bodyPhotosAreDescribed,
  measuresHaveAPlace,
  redirectsLead,
];

function everyCollection(entries: Content['entries']): Entry[][] {
  return Object.keys(collections).map((name) => entries[name as CollectionName] as Entry[]);
}

function at(entry: Entry, path: Path, what: Pick<Problem, 'code' | 'found' | 'expected'> & Partial<Pick<Problem, 'severity' | 'hint'>>): Problem {
  return problem({ file: entry.file, ...entry.at(path), field: fieldName(path), ...what });
}

/** Every value under a key of this name, at any depth of plain objects and arrays. */
function datesCalled(key: string, data: unknown, path: Path = []): { value: string; path: Path }[] {
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([name, value]) => {
    const step = Array.isArray(data) ? Number(name) : name;
    return name === key && typeof value === 'string' ? [{ value, path: [...path, step] }] : datesCalled(key, value, [...path, step]);
  });
}
