/**
 * Configuration of the editor at /admin/, made of the same schemas as the check: what is asked there is what a record
 * may say, and nothing else. Pure.
 */
import type { CmsConfig, Collection, EntryCollection, Field } from '@sveltia/cms';
import { collections } from '../../collections.ts';
import { COLLECTIONS, SLUG, type CollectionName } from '../../kernel/fields.ts';
import { typeset } from '../../kernel/typography.ts';
import type { Region } from '../../region-schema.ts';
import { cmsFields } from './cms-field.ts';
import { formFields } from './form-field.ts';
import { BODY } from './record-text.ts';

export interface CmsSources {
  region: Pick<Region, 'siteTitle' | 'repository'>;
  municipalities: readonly { id: string; nameShort: string }[];
  siteUrl: string;
  /** Content folder from the root of the repository. */
  contentFolder: string;
  /** Next free paper code of a collection. */
  nextCodes?: Partial<Record<CollectionName, string>>;
}

interface Offer {
  label: string;
  /** One of them. */
  one: string;
  icon: string;
  /** Field that the name of the file is proposed from; records without one are only corrected. */
  nameFrom?: string;
  about?: string;
}

/** What editors write, in the order of the menu. The rest of the collections is grammar: directions, indicators, words. */
export const OFFERED: Partial<Record<CollectionName, Offer>> = {
  projects: { label: 'Проекты и практики', one: 'Проект', icon: 'handshake', nameFrom: 'title', about: 'Что соседи сделали. Короткой записи хватает названия, места, состояния и источника; чем больше полей, тем легче повторить.' },
  events: { label: 'События', one: 'Событие', icon: 'event', nameFrom: 'title', about: 'Обучение, форум, субботник: что было, когда и откуда это известно.' },
  mediaLog: { label: 'Публикации', one: 'Год публикаций', icon: 'newsmode', nameFrom: 'year', about: 'Журнал публикаций о ТОС: по файлу на год.' },
  episodes: { label: 'Выпуски передач', one: 'Выпуск', icon: 'radio', nameFrom: 'title', about: 'Радио и телевидение о ТОС: о чём, кто в гостях по роли, запись и расшифровка рядом.' },
  contests: { label: 'Конкурсы', one: 'Конкурс', icon: 'trophy', nameFrom: 'nameShort' },
  newspapers: { label: 'Газеты', one: 'Газета', icon: 'newspaper', nameFrom: 'name' },
  inserts: { label: 'Газетные вкладки', one: 'Вкладка', icon: 'auto_stories', nameFrom: 'title' },
  documents: { label: 'Документы', one: 'Документ', icon: 'description', nameFrom: 'title', about: 'Положения, решения, образцы: файл кладут рядом с записью или дают ссылку.' },
  legalActs: { label: 'Законы', one: 'Акт', icon: 'gavel', nameFrom: 'titleShort', about: 'Акт не стирают, когда он утратил силу: добавляют новое состояние с датой.' },
  samples: { label: 'Образцы бумаг', one: 'Образец', icon: 'draft', nameFrom: 'title' },
  guides: { label: 'Руководства', one: 'Руководство', icon: 'menu_book', nameFrom: 'title' },
  terms: { label: 'Словарь', one: 'Слово', icon: 'dictionary', nameFrom: 'name' },
  surveys: { label: 'Опросы', one: 'Опрос', icon: 'poll', nameFrom: 'title' },
  councils: { label: 'Советы', one: 'Совет', icon: 'groups', nameFrom: 'name', about: 'Кто входит — по ролям и числам, без имён.' },
  chats: { label: 'Чаты', one: 'Чат', icon: 'forum', nameFrom: 'title' },
  appeals: { label: 'Обращения', one: 'Обращения за период', icon: 'mail', nameFrom: 'title', about: 'Только числа и темы: сами обращения идут по официальному каналу.' },
  milestones: { label: 'История', one: 'Веха', icon: 'flag', nameFrom: 'title' },
  programmes: { label: 'Передачи', one: 'Передача', icon: 'podcasts', nameFrom: 'name' },
  translations: { label: 'Переводы', one: 'Перевод', icon: 'translate', nameFrom: 'title' },
  municipalities: { label: 'Муниципалитеты', one: 'Муниципалитет', icon: 'map', about: 'Население, число ТОС и другие значения: новое добавляют в конец, старые не стирают.' },
};
const TOS: Offer = { label: 'ТОС', one: 'ТОС', icon: 'cottage', nameFrom: 'name' };

/** Beginning of the names of the lists of ТОС: one for each municipality, since its folder says whose it is. */
export const TOS_OF = 'tos-';

/** Stands for the municipality in the way to a file; no record has such a field. */
const FOLDER = 'municipality';
/** A measure has no title but its own words. */
const TITLES = ['title', 'nameShort', 'name', 'year', 'text'];
const NAME_HINT = 'Латиницей, через дефис: rodnik-zarechye. Имя станет адресом страницы и больше не меняется, даже если сменится название.';

export function cmsConfig(sources: CmsSources): CmsConfig {
  const { region, municipalities, siteUrl, contentFolder } = sources;
  const offered = (Object.entries(OFFERED) as [CollectionName, Offer][]).filter(([name]) => name in collections);
  const shown: (Collection | { divider: true; name: string })[] = offered.map(([name, offer]) => shownCollection(name, offer, sources));
  shown.push({ divider: true, name: 'tos-divider' });
  for (const { id, nameShort } of municipalities.toSorted((a, b) => a.nameShort.localeCompare(b.nameShort, 'ru'))) {
    const { path: _, ...list } = shownCollection('tos', { ...TOS, label: `ТОС: ${nameShort}` }, sources);
    shown.push({ ...list, name: `${TOS_OF}${id}`, folder: `${contentFolder}/${collections.tos.folder}/${id}` });
  }
  for (const name of Object.keys(collections) as CollectionName[]) if (!offered.some(([one]) => one === name)) shown.push(hiddenCollection(name, sources));
  return {
    load_config_file: false,
    backend: backendOf(region.repository.backend),
    ...(region.repository.backend?.workflow && region.repository.backend.name !== 'gitea' && { publish_mode: 'editorial_workflow' }),
    media_folder: `${contentFolder}/projects`,
    public_folder: `/${contentFolder}/projects`,
    media_libraries: {
      default: { config: { max_file_size: 40_000_000, slugify_filename: true, transformations: { raster_image: { format: 'webp', quality: 88, width: 2400, height: 2400 } } } },
      stock_assets: { providers: [] },
    },
    app_title: region.siteTitle,
    site_url: siteUrl,
    display_url: siteUrl,
    logo: { src: '/favicon.svg', show_in_header: true },
    show_preview_links: false,
    editor: { preview: false },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 60 },
    // Empty fields are dropped by our own writer, which knows which of them must be said as null.
    output: { omit_empty_optional_fields: false },
    collections: shown,
  } as CmsConfig;
}

function shownCollection(name: CollectionName, { label, one, icon, nameFrom, about }: Offer, sources: CmsSources): EntryCollection {
  const { layout, schema } = collections[name];
  const code = sources.nextCodes?.[name];
  const fields = cmsFields(formFields(schema), titleOf).map((field) => (field.name === 'code' && code ? ({ ...field, default: code } as Field) : field));
  return {
    ...placeOf(name, sources),
    label: typeset(label),
    label_singular: typeset(one),
    icon,
    ...(about && { description: typeset(about) }),
    create: nameFrom !== undefined,
    delete: false,
    identifier_field: titleOf(name),
    sortable_fields: [titleOf(name)],
    slug: { template: `{{${nameFrom ?? titleOf(name)}}}`, editable: nameFrom === undefined ? false : ['create'], hint: typeset(NAME_HINT), pattern: [SLUG.source, 'Нужны строчные латинские буквы, цифры и дефисы: rodnik-zarechye'] },
    ...(layout.endsWith('-folder') && { media_folder: '', public_folder: '' }),
    fields: layout.startsWith('mdx') ? [...fields, bodyField()] : fields,
  };
}

/** A collection that records refer to and that is not edited here: its titles are read, its files are left alone. */
function hiddenCollection(name: CollectionName, sources: CmsSources): EntryCollection {
  const title = titleOf(name);
  return { ...placeOf(name, sources), label: COLLECTIONS[name], hide: true, create: false, delete: false, identifier_field: title, slug: { template: `{{${title}}}`, editable: false }, fields: (collections[name].layout === 'yaml-by-municipality' ? [title, FOLDER] : [title]).map((field) => ({ name: field, label: field, widget: 'string', readonly: true })) };
}

function placeOf(name: CollectionName, { contentFolder }: CmsSources): Pick<EntryCollection, 'name' | 'folder' | 'path' | 'format'> {
  const { folder, layout } = collections[name];
  const paths = { yaml: undefined, mdx: undefined, 'yaml-by-municipality': `{{${FOLDER}}}/{{slug}}`, 'mdx-folder': '{{slug}}/index', 'yaml-folder': '{{slug}}/index' };
  const path = paths[layout as keyof typeof paths];
  return { name, folder: `${contentFolder}/${folder}`, ...(path && { path }), format: formatOf(name) };
}

/** Every collection has a format of its own: the writer must know whose fields they are. */
export function formatOf(name: CollectionName): string {
  return `atlas-${name}`;
}

function titleOf(name: CollectionName): string {
  const names = formFields(collections[name].schema).map((field) => field.name);
  return TITLES.find((title) => names.includes(title)) ?? names[0]!;
}

function bodyField(): Field {
  return { name: BODY, label: 'Текст страницы', widget: 'text', required: false, use_emoji_autocomplete: false, hint: typeset('Абзацы разделяет пустая строка, «## » начинает подзаголовок, «- » — строку списка. Строки в угловых скобках — вставки сайта: их не меняйте.') };
}

function backendOf(backend: CmsSources['region']['repository']['backend']): CmsConfig['backend'] {
  // Without a host only the folder is offered; the editor still wants to hear of some repository.
  if (!backend) return { name: 'gitea', repo: 'papka/atlas', auth_methods: ['token'] };
  const { name, repo, branch, baseUrl, apiRoot, authEndpoint, appId } = backend;
  return {
    name,
    repo,
    ...(branch && { branch }),
    ...(baseUrl && { base_url: baseUrl }),
    ...(apiRoot && { api_root: apiRoot }),
    ...(name === 'gitlab' && baseUrl && { graphql_api_root: new URL('/api/graphql', baseUrl).href }),
    ...(authEndpoint && { auth_endpoint: authEndpoint }),
    ...(appId && { app_id: appId }),
    ...(name === 'gitlab' && appId && { auth_type: 'pkce' }),
    commit_messages: { create: '{{collection}}: добавлено «{{slug}}»', update: '{{collection}}: исправлено «{{slug}}»', uploadMedia: 'Добавлены файлы', deleteMedia: 'Удалены файлы', delete: '{{collection}}: удалено «{{slug}}»' },
  } as CmsConfig['backend'];
}
