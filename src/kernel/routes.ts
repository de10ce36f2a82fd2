/**
 * The only place where an address is spelled. Addresses are promises: they are printed on newsprint.
 * Every function returns a path from the site root with slashes at both ends.
 */

import type { Audience } from './vocabulary.ts';

/** Paper code «П-147» → the segment «p147» of its short address. */
export function codeSlug(code: string): string {
  const letters: Record<string, string> = { П: 'p', Т: 't', В: 'v', Д: 'd', Р: 'r', С: 's', Э: 'e' };
  return code.replace(/^[ПТВДРСЭ]/, (letter) => letters[letter]!).replace('-', '').toLowerCase();
}

/** Feeds of one kind of record for the whole region; «vse» is everything. */
export type FeedKind = 'vse' | 'sobytiya' | 'publikatsii' | 'dokumenty' | 'gazeta' | 'radio';

const AUDIENCE_PAGES: Readonly<Record<Audience, string>> = { жители: '/zhitelyam/', муниципалитеты: '/munitsipalitetam/', 'органы исполнительной власти': '/organam-vlasti/' };

export const routes = {
  home: () => '/',
  map: () => '/karta/',
  projects: () => '/proekty/',
  /** Page 1 is the list itself. */
  projectsPage: (page: number) => (page === 1 ? '/proekty/' : `/proekty/stranitsa/${page}/`),
  project: (id: string) => `/proekty/${id}/`,
  /** The A4 sheet for a notice board. */
  handout: (id: string) => `/proekty/${id}/listovka/`,
  projectsByDirection: (id: string) => `/proekty/napravlenie/${id}/`,
  projectsByYear: (year: number) => `/proekty/god/${year}/`,
  /** Which ТОС covers my street. */
  street: () => '/moya-ulitsa/',
  allTos: () => '/tos/',
  tos: (id: string) => `/tos/${id}/`,
  municipalities: () => '/municipalitety/',
  municipality: (id: string) => `/municipalitety/${id}/`,
  /** The working page of its coordinator. */
  coordinator: (id: string) => `/municipalitety/${id}/koordinatoru/`,
  /** Its records as a table to correct and to send back. */
  coordinatorFile: (id: string) => `/dannye/koordinatoru/${id}.csv`,
  coordinatorProjectsFile: (id: string) => `/dannye/koordinatoru/${id}-proekty.csv`,
  /** What changed in the registry of ТОС from quarter to quarter. */
  registry: () => '/reestr/',
  registrySnapshot: (id: string) => `/reestr/${id}/`,
  snapshotFile: (id: string) => `/dannye/reestr/${id}.csv`,
  /** Publications about ТОС, one line each. */
  mediaLog: () => '/publikatsii/',
  /** What is held and was held; every event has a page of its own. */
  events: () => '/sobytiya/',
  event: (id: string) => `/sobytiya/${id}/`,
  /** iCalendar: of all events, of a municipality («okrug»), of a kind («vid»). The word is no event's id. */
  calendar: (cut?: 'okrug' | 'vid', id?: string) => `/sobytiya/kalendar/${cut && id ? `${cut}/${id}` : 'vse'}.ics`,
  eventCalendar: (id: string) => `/sobytiya/${id}/sobytie.ics`,
  /** Programmes about ТОС, on the radio and on television. */
  radio: () => '/radio/',
  programme: (id: string) => `/radio/#${id}`,
  episode: (id: string) => `/radio/${id}/`,
  /** The sound or the transcript of an episode, beside its page. */
  episodeFile: (id: string, file: string) => `/radio/${id}/${file}`,
  podcast: (programme: string) => `/radio/${programme}.xml`,
  /** The square picture that shops of podcasts ask for. */
  podcastCover: (programme: string) => `/radio/${programme}.png`,
  /** Acts, regulations, samples of papers: one page, an anchor for every document. */
  documents: () => '/dokumenty/',
  document: (id: string) => `/dokumenty/#${id}`,
  documentFile: (id: string, file: string) => `/dokumenty/${id}/${file}`,
  /** A sample of a paper: to read, to take as DOCX and PDF. */
  sample: (id: string) => `/dokumenty/obraztsy/${id}/`,
  sampleFile: (id: string, format: 'docx' | 'pdf') => `/dokumenty/obraztsy/${id}/${id}.${format}`,
  /** Questions whose answers fill samples. */
  wizards: () => '/master/',
  wizard: (id: string) => `/master/${id}/`,
  /** The acts that ТОС live by. */
  legalBase: () => '/zakony/',
  legalAct: (id: string) => `/zakony/#${id}`,
  /** Guides by task stand at the root of the site, like pages of words. */
  guides: () => '/rukovodstva/',
  guide: (id: string) => `/${id}/`,
  glossary: () => '/slovar/',
  term: (id: string) => `/slovar/#${id}`,
  /** What the Strategy gives to one audience. */
  audience: (audience: Audience) => AUDIENCE_PAGES[audience],
  /** Where help is found: guides, samples, the wizard, acts, words, whom to ask. */
  help: () => '/pomoshch/',
  /** Who does what, from the region to a street. */
  people: () => '/kto-est-kto/',
  council: (id: string) => `/kto-est-kto/#${id}`,
  role: (id: string) => `/kto-est-kto/#rol-${id}`,
  /** Parts of that page. */
  councils: () => '/kto-est-kto/#sovety',
  coordinators: () => '/kto-est-kto/#koordinatory',
  chats: () => '/kto-est-kto/#chaty',
  idCards: () => '/kto-est-kto/#udostovereniya',
  /** The registers that the Strategy asks for. */
  registers: () => '/reestry/',
  registerOfTos: () => '/reestry/vzaimodeystvie/',
  registerOfProjects: () => '/reestry/proekty/',
  registerOfInitiatives: () => '/reestry/initsiativy/',
  registerOfAppeals: () => '/reestry/obrashcheniya/',
  history: () => '/istoriya/',
  awards: () => '/nagrady/',
  surveys: () => '/oprosy/',
  survey: (id: string) => `/oprosy/${id}/`,
  /** How to follow: feeds, calendars, digests. */
  subscribe: () => '/podpiska/',
  digests: () => '/novoe/',
  /** What is new in a quarter: «2026-4». */
  digest: (quarter: string) => `/novoe/${quarter}/`,
  /** The same on one A4 sheet for a notice board. */
  digestSheet: (quarter: string) => `/novoe/${quarter}/listovka/`,
  /** Cards for other people's sites. */
  embeds: () => '/vstavka/',
  embed: (kind: 'tos' | 'okrug', id: string) => `/vstavka/${kind}/${id}/`,
  /** The site in another language: practices that have been translated. */
  inLanguage: (language: string) => `/${language}/`,
  translated: (language: string, project: string) => `/${language}/proekty/${project}/`,
  strategy: () => '/strategiya/',
  indicators: () => '/strategiya/pokazateli/',
  indicator: (id: string) => `/strategiya/pokazateli/${id}/`,
  /** All indicators municipality by municipality. */
  strategyPlaces: () => '/strategiya/municipalitety/',
  direction: (id: string) => `/strategiya/napravleniya/${id}/`,
  stages: () => '/strategiya/etapy/',
  tasks: () => '/strategiya/zadachi/',
  task: (id: string) => `/strategiya/zadachi/${id}/`,
  /** What the Strategy promises to whom, with what shows it. */
  results: () => '/strategiya/rezultaty/',
  /** A measure has its place on the page of stages: «#etap-1-03». */
  measure: (id: string) => `/strategiya/etapy/#${id}`,
  /** What the strategy promises to one audience has its place among the results. */
  result: (id: string) => `/strategiya/rezultaty/#${id}`,
  /** The yearly plan of carrying the Strategy out. */
  plan: (id: string) => `/strategiya/plan/${id}/`,
  /** Items are numbered from 1 in the order of the plan. */
  planItem: (id: string, number: number) => `/strategiya/plan/${id}/#punkt-${number}`,
  /** How every indicator is graded, with worked examples. */
  method: () => '/strategiya/metodika/',
  /** The whole progress report, for reading and for printing. */
  report: () => '/strategiya/otchet/',
  reportFile: () => '/strategiya/otchet.pdf',
  strategyText: () => '/strategiya/soderzhanie/',
  needs: () => '/potrebnosti/',
  contests: () => '/konkursy/',
  contest: (id: string) => `/konkursy/${id}/`,
  /** Grants by who receives, for whom and by whose wish; the word is no contest's id. */
  grants: () => '/konkursy/dengi/',
  newspaper: () => '/gazeta/',
  insert: (id: string) => `/gazeta/${id}/`,
  /** What a newspaper takes of an insert: the common edition and the list of the others. */
  insertKit: (id: string) => `/gazeta/${id}/nabor/`,
  insertEdition: (id: string, edition: string) => `/gazeta/${id}/izdanie/${edition}/`,
  /** A file of a kit; `path` is as the kit's manifest says it. */
  kitFile: (id: string, edition: string, path: string) => `/gazeta/${id}/nabor/${edition}/${path.split('/').map(encodeURIComponent).join('/')}`,
  /** Checksums of all its files. */
  kitHashes: (id: string, edition: string) => `/gazeta/${id}/summy/${edition}.txt`,
  /** Will a text fit into a module? The word is no insert's id. */
  simulator: () => '/gazeta/simulyator/',
  /** One take of an insert by a newspaper has its place in the archive. */
  tearSheet: (id: string) => `/gazeta/#vyrezka-${id}`,
  newspaperRow: (id: string) => `/gazeta/#${id}`,
  search: () => '/poisk/',
  fullIndex: () => '/poisk/ukazatel/',
  data: () => '/dannye/',
  /** Passports of the open data in the Russian form: the list, and the folder of each table. */
  passportList: () => '/dannye/pasporta/list.csv',
  passportFile: (table: string, file: string) => `/dannye/pasporta/${table}/${file}`,
  dataFile: (name: string) => `/dannye/${name}`,
  /** The drawn picture of a record for messengers; without an id the one of the whole site. */
  picture: (kind?: string, id?: string) => (kind && id ? `/kartinki/${kind}/${id}.png` : '/kartinki/atlas.png'),
  /** A project's photograph for feed readers. */
  feedPhoto: (id: string) => `/kartinki/snimki/${id}.jpg`,
  /** Fresh projects: of the whole region, of a municipality («okrug») or of a direction («napravlenie»). */
  feed: (format: 'rss' | 'json', cut?: 'okrug' | 'napravlenie', id?: string) => `/lenta/${cut && id ? `${cut}/${id}` : 'proekty'}.${format}`,
  /** New records of one kind, or of all: «/lenta/vse.rss». */
  kindFeed: (format: 'rss' | 'json', kind: FeedKind) => `/lenta/${kind}.${format}`,
  /** Everything new about one municipality. */
  placeFeed: (format: 'rss' | 'json', id: string) => `/lenta/okrug/${id}/vse.${format}`,
  /** Tell of a practice without an account. */
  tellPractice: () => '/dobavit/',
  /** What its lists offer: ТОС, directions, contests. */
  tellChoices: () => '/dobavit/spiski.json',
  /** The same questions as a blank for Word. */
  tellBlank: () => '/dobavit/blank.docx',
  about: () => '/o-proekte/',
  /** A page of words for newspapers; a region may have none. */
  forNewspapers: () => '/dlya-gazet/',
  page: (slug: string) => `/${slug}/`,
  accessibility: () => '/dostupnost/',
  shortCodes: () => '/k/',
  shortCode: (code: string) => `/k/${codeSlug(code)}/`,
  /** The QR mark that leads to the short address. */
  qrMark: (code: string) => `/k/${codeSlug(code)}.svg`,
  qrPicture: (code: string) => `/k/${codeSlug(code)}.png`,
} as const;
