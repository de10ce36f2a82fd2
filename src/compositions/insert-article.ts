/** A practice as a newspaper article: its texts, what it cost and who paid, its pictures, its short address. Pure. */
import type { Catalogue, ProjectRec } from '../catalogue.ts';
import type { Block } from '../features/paper/issue/contract.ts';
import { projectTotal } from '../features/projects/money.ts';
import { currentStatus } from '../features/projects/projections.ts';
import type { Project } from '../features/projects/schema.ts';
import { formatDate } from '../kernel/dates.ts';
import { routes } from '../kernel/routes.ts';
import { afterColon, countOf, formatRoublesShort, municipalityInList, NOUNS, tosTitle } from '../kernel/text.ts';
import { FINISHED_STATUSES } from '../kernel/vocabulary.ts';
import type { StockArticle, StockPicture } from './insert-stock-schema.ts';
import { textsOf } from './insert-texts.ts';
import { onPaper } from './insert-words.ts';

/** What is known of a picture's bytes; undefined when there is no such file. */
export type PictureLookup = (project: string, file: string) => Pick<StockPicture, 'inside' | 'sha256' | 'widthPx' | 'heightPx'> | undefined;

export function articleOf(catalogue: Catalogue, project: ProjectRec, body: readonly Block[], pictures: PictureLookup): StockArticle {
  const data = project.data as Project<string>;
  const place = catalogue.get('municipalities', data.municipality).data;
  const { siteUrl } = catalogue.region;
  const short = routes.shortCode(data.code);
  return {
    id: project.id,
    source: project.file,
    municipalities: [...catalogue.municipalitiesOf(project)],
    rubric: onPaper(catalogue.get('directions', data.direction).data.nameShort),
    headline: onPaper(data.title),
    where: onPaper([municipalityInList(place), data.tos.map((id) => tosTitle(catalogue.get('tos', id).data.name)).join(', ') || data.initiator].filter(Boolean).join(' · ')),
    municipality: onPaper(place.nameShort),
    texts: textsOf(data, body),
    facts: factsOf(data).map(({ label, value }) => ({ label, value: onPaper(value) })),
    pictures: picturesOf(project.id, data.media, pictures),
    code: data.code,
    shortAddress: new URL(short, siteUrl).href.replace(/^https?:\/\//, '').replace(/\/$/, ''),
    link: new URL(short, siteUrl).href,
  };
}

interface Fact {
  label: string;
  value: string;
}

/** What is not known is left out; the source stands last, so that a reader may ask it. */
function factsOf(project: Project): Fact[] {
  const { money, year, beneficiaries, sources } = project;
  const status = currentStatus(project);
  const when = [year === null ? '' : String(year), FINISHED_STATUSES.includes(status) ? '' : status].filter(Boolean).join(', ');
  const source = sources[0]!;
  return [
    ...costOf(money),
    ...(when ? [{ label: 'Когда', value: when }] : []),
    ...(beneficiaries ? [{ label: 'Кому стало лучше', value: `${countOf(beneficiaries.value, NOUNS.person)}: ${afterColon(beneficiaries.how)}` }] : []),
    ...payersOf(money),
    { label: 'Источник', value: [source.publisher ?? source.title, source.date && formatDate(source.date)].filter(Boolean).join(', ') },
  ];
}

/** A grant is no cost: without the sum spent, or at least two known parts, only what was awarded is told, by its name. */
function costOf(money: Project['money']): Fact[] {
  if (!money) return [];
  const known = money.parts.filter(({ amount }) => amount !== null);
  const { amount, isPartial, isApproximate } = projectTotal(money);
  if (amount !== undefined && (money.spent !== undefined || known.length > 1)) {
    return [{ label: 'Сколько стоило', value: `${isPartial ? 'не\u00A0меньше ' : isApproximate ? 'около\u00A0' : ''}${formatRoublesShort(amount)}` }];
  }
  return money.awarded === undefined ? [] : [{ label: 'Присудил конкурс', value: formatRoublesShort(money.awarded) }];
}

/** Each payer of money once, with what is known of its sum; work and things, whoever gave them, together. */
function payersOf(money: Project['money']): Fact[] {
  if (!money || money.parts.length === 0) return [];
  const byPayer = Map.groupBy(money.parts, ({ source, kind }) => (kind === 'деньги' ? source : 'трудом и\u00A0вещами'));
  const parts = [...byPayer].map(([payer, list]) => {
    const known = list.filter(({ amount }) => amount !== null);
    if (known.length === 0) return payer;
    const sum = formatRoublesShort(known.reduce((total, { amount }) => total + amount!, 0));
    return `${payer} — ${known.length < list.length ? 'не\u00A0меньше ' : known.some(({ approximate }) => approximate) ? 'около\u00A0' : ''}${sum}`;
  });
  return [{ label: 'Кто платил', value: parts.join('; ') }];
}

/** The after-picture tells most, then the one it is compared with. */
const MOMENT_ORDER: readonly string[] = ['после', 'до', 'общий вид', 'в работе'];

function picturesOf(id: string, media: Project<string>['media'], lookup: PictureLookup): StockPicture[] {
  return media
    .flatMap(({ file, moment, alt, caption, author, consent }): StockPicture[] => {
      const facts = lookup(id, file);
      if (!facts) return [];
      return [{ key: `${id}/${file}`, ...facts, alt: onPaper(alt), ...(caption && { caption: onPaper(caption) }), author: onPaper(author), moment, ...(consent && { consent }) }];
    })
    .toSorted((a, b) => MOMENT_ORDER.indexOf(a.moment) - MOMENT_ORDER.indexOf(b.moment));
}
