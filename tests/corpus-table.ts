/**
 * Bad input that concerns content, one row a fault: its number in the list of faults of the project (a letter marks a case of the same
 * kind that the list does not name), how it is made, what must come of it. «E» stops the build, «W» warns, «F» is read as if it were
 * typed well.
 */
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { project, PROJECT_FIELDS, REGION, TOS, type Files } from './minimal-root.ts';

export interface Fault {
  no: string;
  what: string;
  outcome: 'E' | 'W' | 'F';
  /** Codes that must be told, among others. */
  codes?: readonly string[];
  files?: Files | (() => Promise<Files>);
  /** What Git cannot keep. */
  make?: (root: string) => void;
  /** Root reads everything. */
  notForRoot?: boolean;
}

const RECORD = 'tos/zarechensky/rodnik.yaml';
const STORY = 'projects/kolodets/index.mdx';
const tos = (more: string, base = TOS): Files => ({ [RECORD]: base + more });
const story = (body: string): Files => ({ [STORY]: project(`${body}\n`) });
const fields = (more: string): Files => ({ [STORY]: project('Текст.\n', PROJECT_FIELDS + more) });
const replaced = (from: string, to: string): Files => ({ [STORY]: project('Текст.\n', PROJECT_FIELDS.replace(from, to)) });
const second = (more: string, name = 'klyuch', base = TOS.replace('Родник', 'Ключ').replace('Т-1', 'Т-2')): Files => ({ [`tos/zarechensky/${name}.yaml`]: base + more });
const ring = (points: string): string => `boundary:\n  text: Деревня целиком.\n  precision: оцифровано\n  polygon: ${points}\n`;
const square = (lng: number, size = 0.01): string => `[[${lng}, 61.1], [${lng + size}, 61.1], [${lng + size}, 61.11], [${lng}, 61.11], [${lng}, 61.1]]`;
const point = (lat: unknown, lng: unknown): string => `point: {lat: ${String(lat)}, lng: ${String(lng)}, precision: дом}\n`;
const LETTERS = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';
const in1251 = (text: string): Buffer => Buffer.from([...text].map((letter) => (LETTERS.includes(letter) ? 0xc0 + LETTERS.indexOf(letter) : letter.charCodeAt(0))));
const utf16 = (text: string, littleEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
};

const MEDIA = (file: string, more = ''): string => `media:\n  - {file: ${file}, moment: после, alt: Колодец под крышей, author: Автор, people: нет${more}}\n`;
const photo = (bytes: string | Uint8Array, file = 'a.jpg', more = ''): Files => ({ ...fields(MEDIA(file, more)), [`projects/kolodets/${file}`]: bytes });
const blank = (width: number, height: number, colour = '#789'): Sharp => sharp({ create: { width, height, channels: 3, background: colour } });
const jpeg = (width = 1300, height = 900, colour?: string): Promise<Buffer> => blank(width, height, colour).jpeg().toBuffer();
const shared = async (count: number): Promise<Files> => {
  const same = await jpeg();
  return Object.assign({}, ...Array.from({ length: count }, (_, n) => ({ [`projects/p${n}/index.mdx`]: project('Текст.\n', PROJECT_FIELDS.replace('П-1', `П-${n + 2}`).replace('Колодец', `Колодец ${n}`) + MEDIA('a.jpg')), [`projects/p${n}/a.jpg`]: same }))) as Files;
};
const document = (file: string, bytes: Uint8Array | string): Files => ({ 'documents/ustav/index.yaml': `title: Устав\nkind: устав\nfile: ${file}\nsources:\n  - title: Проверочный источник\nasOf: 2026-11\n`, [`documents/ustav/${file}`]: bytes });

export const CORPUS: readonly Fault[] = [
  // Encoding, names, file system
  { no: '1', what: 'Windows-1251', outcome: 'E', codes: ['encoding'], files: { [STORY]: in1251(project('Текст у дороги.\n')) } },
  { no: '2', what: 'UTF-16 LE', outcome: 'E', codes: ['encoding'], files: { [RECORD]: utf16(TOS, true) } },
  { no: '2', what: 'UTF-16 BE', outcome: 'E', codes: ['encoding'], files: { [RECORD]: utf16(TOS, false) } },
  { no: '3', what: 'метка BOM', outcome: 'F', files: { [RECORD]: `\uFEFF${TOS}` } },
  { no: '4', what: 'концы строк CRLF', outcome: 'F', files: { [RECORD]: TOS.replaceAll('\n', '\r\n'), [STORY]: project('Текст.\n').replaceAll('\n', '\r\n') } },
  { no: '4а', what: 'концы строк CR', outcome: 'F', files: { [RECORD]: TOS.replaceAll('\n', '\r') } },
  { no: '6', what: 'нулевой байт', outcome: 'E', codes: ['encoding'], files: { [RECORD]: TOS.replace('Родник', 'Род\0ник') } },
  { no: '7', what: 'испорченный UTF-8', outcome: 'E', codes: ['encoding'], files: { [RECORD]: Buffer.concat([Buffer.from(TOS), Buffer.from([0xd0, 0x0a])]) } },
  { no: '8', what: '0 байт', outcome: 'E', codes: ['empty-file'], files: { [STORY]: '' } },
  { no: '8а', what: 'одни пробелы', outcome: 'E', codes: ['empty-file'], files: { [RECORD]: ' \n\t\n' } },
  { no: '8б', what: 'метки незавершённого слияния', outcome: 'E', codes: ['merge-conflict'], files: { [RECORD]: `<<<<<<< HEAD\n${TOS}=======\n${TOS}>>>>>>> b\n` } },
  { no: '9', what: 'имена NFC и NFD', outcome: 'E', codes: ['duplicate-id'], files: { ...second('', 'ручей'.normalize('NFC')), ...second('', 'ручей'.normalize('NFD')) } },
  { no: '11', what: 'имя с пробелом и кириллицей', outcome: 'E', codes: ['bad-id'], files: second('', 'Сад отдыха') },
  { no: '12', what: '«Rodnik» и «rodnik»', outcome: 'E', codes: ['duplicate-id', 'bad-id'], files: second('', 'Rodnik') },
  { no: '13', what: 'один ТОС в двух папках', outcome: 'E', codes: ['duplicate-id'], files: { 'tos/lugovoy/rodnik.yaml': TOS.replace('Т-1', 'Т-2') } },
  { no: '13а', what: 'один код у двух записей', outcome: 'E', codes: ['duplicate-code'], files: second('', 'klyuch', TOS.replace('Родник', 'Ключ')) },
  { no: '14', what: 'ссылка на файл, которого нет', outcome: 'E', codes: ['broken-link'], make: (root) => symlinkSync('net.yaml', join(root, 'tos/zarechensky/a.yaml')) },
  { no: '14а', what: 'ссылка наружу', outcome: 'E', codes: ['link-outside'], make: (root) => symlinkSync('/etc/hosts', join(root, 'tos/zarechensky/a.yaml')) },
  { no: '16', what: 'круг ссылок', outcome: 'E', codes: ['broken-link', 'link-to-folder'], make: (root) => (symlinkSync('a.yaml', join(root, 'tos/zarechensky/a.yaml')), symlinkSync('..', join(root, 'tos/zarechensky/b'))) },
  { no: '17', what: '.DS_Store, ~$реестр.xlsx, Thumbs.db, *.bak', outcome: 'F', files: { '.DS_Store': 'x', 'tos/~$реестр.xlsx': 'x', 'projects/kolodets/Thumbs.db': 'x', 'tos/zarechensky/rodnik.yaml.bak': 'x' } },
  { no: '17а', what: 'таблица среди записей', outcome: 'E', codes: ['stray-file'], files: { 'tos/zarechensky/реестр.xlsx': 'x' } },
  { no: '18', what: 'файл без права на чтение', outcome: 'E', codes: ['unreadable'], notForRoot: true, make: (root) => chmodSync(join(root, RECORD), 0) },
  { no: '18а', what: 'папка на месте файла', outcome: 'E', codes: ['missing'], files: { 'region.json': null, 'region.json/x': 'x' } },
  { no: '19', what: 'путь длиннее 260 знаков', outcome: 'E', codes: ['path-too-long'], files: { [`projects/${'dlinnoe-imya-'.repeat(17)}a/${'o'.repeat(40)}.jpg`]: 'x' } },
  { no: '19а', what: 'папка на десятом уровне', outcome: 'E', codes: ['too-deep'], files: { 'tos/a/b/c/d/e/f/g/h/i/j.yaml': TOS } },
  { no: '21', what: 'имена, занятые в Windows: con, aux', outcome: 'E', codes: ['reserved-name'], files: { 'pages/con.mdx': '---\ntitle: О проекте\ndescription: О чём\nasOf: 2026-11\n---\nТекст.\n', ...second('', 'aux') } },
  { no: '23', what: 'указатель Git LFS вместо снимка', outcome: 'E', codes: ['picture-lfs'], files: photo('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n') },
  { no: '23а', what: 'указатель Git LFS вместо записи', outcome: 'E', codes: ['lfs-pointer'], files: { [RECORD]: 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n' } },

  // YAML and the grammar of records
  { no: '24', what: 'title: А: Б', outcome: 'E', codes: ['yaml-block-as-implicit-key'], files: tos('note: Дом: ремонт\n') },
  { no: '25', what: 'отступ табуляцией', outcome: 'E', codes: ['yaml-tab-as-indent'], files: tos('charter:\n\tregNo: "1"\n') },
  { no: '25а', what: 'отступ неразрывным пробелом', outcome: 'E', files: tos('charter:\n\u00A0\u00A0regNo: "1"\n') },
  { no: '26', what: 'поле дважды', outcome: 'E', codes: ['yaml-duplicate-key'], files: tos('name: Ключ\n') },
  { no: '27', what: 'опечатка в имени поля', outcome: 'E', codes: ['unknown-key'], files: replaced('title:', 'titel:') },
  { no: '29', what: 'бомба из ссылок YAML', outcome: 'E', codes: ['yaml-too-many-aliases'], files: tos(`a: &a [1,2,3,4,5,6,7,8,9]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]\n`) },
  { no: '29а', what: 'значение внутри самого себя', outcome: 'E', codes: ['yaml-too-many-aliases'], files: { 'strategy/directions/blagoustroystvo.yaml': '&a [*a]' } },
  { no: '30', what: 'два документа в файле', outcome: 'E', codes: ['yaml-multiple-docs'], files: { [RECORD]: `${TOS}---\n${TOS}` } },
  { no: '30', what: 'нет второй строки «---»', outcome: 'E', codes: ['frontmatter'], files: { [STORY]: `---\n${PROJECT_FIELDS}Текст.\n` } },
  { no: '31', what: '!!js/function', outcome: 'E', codes: ['yaml-tag-resolve-failed'], files: tos('note: !!js/function "function(){}"\n') },
  { no: '32', what: 'число вместо текста и текст вместо числа', outcome: 'E', codes: ['wrong-type'], files: { ...tos('regNo: 0123\n'), ...replaced('year: 2025', 'year: "2025"') } },
  { no: '34', what: 'десятичная запятая', outcome: 'E', codes: ['wrong-type'], files: tos(point('"61,1"', '41.1')) },
  { no: '35', what: '31 февраля', outcome: 'E', codes: ['wrong-value'], files: tos('founded: 2024-02-31\n') },
  { no: '35', what: '31.12.2024', outcome: 'E', codes: ['wrong-value'], files: tos('founded: 31.12.2024\n') },
  { no: '35', what: '2024-13-45', outcome: 'E', codes: ['wrong-value'], files: tos('founded: 2024-13-45\n') },
  { no: '35', what: 'дата из будущего', outcome: 'E', codes: ['future-date'], files: tos('founded: 2031\n') },
  { no: '36', what: 'конец раньше начала', outcome: 'E', codes: ['end-before-start'], files: { 'events/prazdnik.yaml': 'title: Праздник деревни\nkind: иное\nsphere: иное\ndate: 2026-08-02\ndateTo: 2026-08-01\nheldByTos: false\nsources:\n  - title: Проверочный источник\nasOf: 2026-11\n' } },
  { no: '37', what: 'сумма меньше нуля', outcome: 'E', files: fields('money: {asOf: 2025, source: {title: Отчёт}, spent: -1}\n') },
  { no: '37', what: 'бюджет в триллион', outcome: 'E', files: fields('money: {asOf: 2025, source: {title: Отчёт}, spent: 1000000000000}\n') },
  { no: '37', what: 'части не сходятся с целым', outcome: 'E', codes: ['money-sum'], files: fields('money: {asOf: 2025, source: {title: Отчёт}, spent: 100000, parts: [{source: жители, amount: 30000}, {source: местный бюджет, amount: 60000}]}\n') },
  { no: '37а', what: 'бесконечность и не число', outcome: 'E', files: fields('money: {asOf: 2025, source: {title: Отчёт}, spent: .inf, awarded: .nan}\n') },
  { no: '39', what: 'обязательный текст из пробелов', outcome: 'E', files: tos('', TOS.replace('place: деревня Заречье', 'place: " \u00A0 "')) },
  { no: '40', what: 'название на 1 МБ', outcome: 'E', codes: ['too-big'], files: tos('', TOS.replace('Родник', 'я'.repeat(1_000_000))) },
  { no: '40а', what: 'название в 50 000 знаков', outcome: 'E', files: tos('', TOS.replace('Родник', 'я'.repeat(50_000))) },
  { no: '42', what: 'запись новее программы: поле schemaVersion', outcome: 'E', codes: ['unknown-key'], files: tos('schemaVersion: 9\n') },
  { no: '43', what: 'ссылка на ТОС, которого нет', outcome: 'E', codes: ['dangling-reference'], files: replaced('[rodnik]', '[rodnikk]') },
  { no: '44', what: 'круг «повторено с»', outcome: 'E', codes: ['copy-cycle'], files: { ...fields('replicatedFrom: [most]\n'), 'projects/most/index.mdx': project('Текст.\n', `${PROJECT_FIELDS.replace('П-1', 'П-2').replace('Колодец', 'Мост')}replicatedFrom: [kolodets]\n`) } },
  { no: '45', what: 'дело ликвидированного ТОС', outcome: 'W', codes: ['liquidated-tos'], files: { ...tos('', TOS.replace('статус', '').replace('  - status: действует', '  - status: действует\n    date: 2020\n  - status: ликвидирован\n    date: 2024')), ...replaced('завершён', 'в работе') } },
  { no: '46', what: 'два первых места', outcome: 'W', codes: ['place-twice'], files: async () => ({ 'contests/sosedi.yaml': 'name: Соседи года\nnameShort: Соседи\nyear: 2025\nlevel: муниципальный\nseries: Соседи\nsources:\n  - title: Проверочный источник\nasOf: 2026-11\n', ...fields('contests: [{contest: sosedi, outcome: призовое место, place: 1}]\n'), 'projects/most/index.mdx': project('Текст.\n', `${PROJECT_FIELDS.replace('П-1', 'П-2').replace('Колодец', 'Мост')}contests: [{contest: sosedi, outcome: призовое место, place: 1}]\n`) }) },
  { no: '46а', what: 'награда моложе своего источника', outcome: 'W', codes: ['award-after-source'], files: replaced('  - title: Проверочный источник\n', '  - title: Проверочный источник\n    date: 2021\nawards: [{title: Приз, year: 2025}]\n') },
  { no: '48', what: 'направление переименовано', outcome: 'E', codes: ['dangling-reference'], files: { 'strategy/directions/blagoustroystvo.yaml': null, 'strategy/directions/blagoustroystvo-territorii.yaml': 'order: 1\nsection: "4.1"\ntitle: Благоустройство\nnameShort: Благоустройство\n' } },

  // MDX and HTML
  { no: '49', what: 'import и export', outcome: 'E', codes: ['mdx-code'], files: story('import fs from "node:fs"') },
  { no: '50', what: '{process.env.X}', outcome: 'E', codes: ['mdx-expression'], files: story('Секрет: {process.env.X}') },
  { no: '52', what: 'выражение в свойстве', outcome: 'E', codes: ['mdx-expression'], files: story('<Note title={process.env.X}>\n\nа\n\n</Note>') },
  { no: '53', what: '<script>', outcome: 'E', codes: ['mdx-html'], files: story('<script>alert(1)</script>') },
  { no: '54', what: 'onerror=', outcome: 'E', codes: ['mdx-html'], files: story('<img src="x" onerror="alert(1)" />') },
  { no: '55', what: 'javascript:, data:, //host', outcome: 'E', codes: ['unsafe-link'], files: story('[а](javascript:alert(1)) [б](data:text/html,x) [в](//example.org)') },
  { no: '55а', what: 'vbscript: и скрытые знаки в адресе', outcome: 'E', codes: ['unsafe-link'], files: story('[а](vbscript:x) [б](java&#115;cript:alert(1))') },
  { no: '57', what: '{ и < как текст', outcome: 'E', files: story('Если a < b и { то') },
  { no: '58', what: 'iframe и embed', outcome: 'E', codes: ['mdx-html'], files: story('<iframe src="https://example.org"></iframe>\n\n<embed src="x" />') },
  { no: '59', what: 'SVG с программой под видом снимка', outcome: 'E', codes: ['picture-drawing'], files: photo('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'a.png') },
  { no: '59а', what: 'SVG рядом с записью', outcome: 'E', codes: ['stray-file'], files: { 'projects/kolodets/a.svg': '<svg/>' } },
  { no: '62', what: '5000 уровней цитат', outcome: 'E', codes: ['body-too-large'], files: story(`${'> '.repeat(5000)}а`) },
  { no: '62', what: 'документ на 5 МБ', outcome: 'E', codes: ['too-big'], files: story('слово '.repeat(500_000)) },
  { no: '62а', what: '5000 уровней YAML', outcome: 'E', codes: ['yaml-resource-exhaustion'], files: tos(`note: ${'['.repeat(5000)}\n`) },
  { no: '62б', what: '5000 уровней JSON', outcome: 'E', codes: ['json'], files: { 'region.json': `{"map": ${'['.repeat(5000)}` } },

  // Geometry in records
  { no: '63', what: 'широта и долгота переставлены', outcome: 'E', codes: ['swapped-coordinates'], files: tos(point(41.1, 61.1)) },
  { no: '65', what: 'точка 0, 0', outcome: 'E', codes: ['point-outside'], files: tos(point(0, 0)) },
  { no: '66', what: 'градусы и минуты словами', outcome: 'E', codes: ['wrong-type'], files: tos(point('61°06′', '41°06′')) },
  { no: '67', what: 'контур не замкнут', outcome: 'E', files: tos(ring('[[41.1, 61.1], [41.11, 61.1], [41.11, 61.11], [41.1, 61.11]]')) },
  { no: '67', what: 'контур пересекает себя', outcome: 'E', files: tos(ring('[[41.2, 61.1], [41.21, 61.11], [41.21, 61.1], [41.2, 61.11], [41.2, 61.1]]')) },
  { no: '67', what: 'обход по часовой стрелке', outcome: 'F', files: tos(ring('[[41.1, 61.1], [41.1, 61.11], [41.11, 61.11], [41.11, 61.1], [41.1, 61.1]]')) },
  { no: '67', what: 'контур из одной точки', outcome: 'E', files: tos(ring('[[41.1, 61.1]]')) },
  { no: '68', what: 'два ТОС на одной земле', outcome: 'W', codes: ['contours-overlap'], files: { ...tos(ring(square(41.1))), ...second(ring(square(41.105))) } },
  { no: '69', what: 'ТОС вне своего муниципалитета', outcome: 'W', codes: ['contour-elsewhere'], files: { ...tos(ring(square(41.5))), 'geo/municipalities.geojson': JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { id: 'zarechensky' }, geometry: { type: 'Polygon', coordinates: [[[41, 61], [41.2, 61], [41.2, 61.2], [41, 61.2], [41, 61]]] } }] }) } },
  { no: '71', what: 'метры EPSG:3857 в записи', outcome: 'E', codes: ['out-of-range'], files: tos(point(8_640_000, 4_575_000)) },
  { no: '71', what: 'метры EPSG:3857 в контуре', outcome: 'E', files: tos(ring('[[4575000, 8640000], [4576000, 8640000], [4576000, 8641000], [4575000, 8640000]]')) },
  { no: '72', what: 'NaN и строки в слое карты', outcome: 'E', files: { 'geo/lakes.geojson': '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[["41.1","61.1"],[41.2,61.1],[41.2,61.2],[null,61.1]]]}}]}' } },

  // Pictures and documents
  { no: '73', what: 'снимок 0 байт', outcome: 'E', codes: ['picture-empty'], files: photo('') },
  { no: '74', what: 'обрезанный JPEG', outcome: 'E', codes: ['picture-broken'], files: async () => photo((await blank(1300, 900).jpeg().toBuffer()).subarray(0, 3000)) },
  { no: '75', what: 'текст под именем .jpg', outcome: 'E', codes: ['picture-broken'], files: photo('просто слова, а не снимок') },
  { no: '75а', what: 'PNG под именем .jpg', outcome: 'W', codes: ['picture-extension'], files: async () => photo(await blank(1300, 900).png().toBuffer()) },
  { no: '77', what: 'снимок тяжелее 40 МБ', outcome: 'E', codes: ['picture-too-big'], files: photo(new Uint8Array(41 * 1024 * 1024)) },
  { no: '78', what: '20 000 × 20 000 точек в одном мегабайте', outcome: 'E', codes: ['picture-too-big'], files: photo(hugePng(20_000, 20_000), 'a.png') },
  { no: '79', what: 'снимок 1 × 1', outcome: 'W', codes: ['picture-small'], files: async () => photo(await jpeg(1, 1)) },
  { no: '79', what: 'снимок меньше 600 точек', outcome: 'W', codes: ['picture-small'], files: async () => photo(await jpeg(500, 400)) },
  { no: '80', what: 'снимка нет', outcome: 'E', codes: ['picture-missing'], files: fields(MEDIA('a.jpg')) },
  { no: '80', what: 'Foto.JPG и foto.jpg', outcome: 'E', codes: ['picture-missing'], files: async () => ({ ...fields(MEDIA('foto.jpg')), 'projects/kolodets/Foto.JPG': await jpeg() }) },
  { no: '82', what: 'место съёмки в снимке', outcome: 'W', codes: ['picture-gps'], files: async () => photo(await blank(1300, 900).withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '61/1 6/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '41/1 6/1 0/1' } }).jpeg().toBuffer()) },
  { no: '82а', what: 'владелец и номер аппарата', outcome: 'W', codes: ['picture-owner'], files: async () => photo(await blank(1300, 900).withExif({ IFD2: { BodySerialNumber: '1234567', CameraOwnerName: 'Masha' } }).jpeg().toBuffer()) },
  { no: '83', what: 'снимок на боку (EXIF 6)', outcome: 'F', files: async () => photo(await blank(900, 1300).withMetadata({ orientation: 6 }).jpeg().toBuffer()) },
  { no: '84', what: 'CMYK', outcome: 'F', files: async () => photo(await blank(1300, 900).toColourspace('cmyk').jpeg().toBuffer()) },
  { no: '84', what: '16 бит на цвет', outcome: 'F', files: async () => photo(await blank(1300, 900).toColourspace('rgb16').png().toBuffer(), 'a.png') },
  { no: '84', what: 'движущийся WebP', outcome: 'E', codes: ['picture-moves'], files: async () => photo(await sharp([await jpeg(), await jpeg(1300, 900, '#012')], { join: { animated: true } }).webp().toBuffer(), 'a.webp') },
  { no: '84а', what: 'HEIC с айфона', outcome: 'E', codes: ['picture-heic'], files: photo(Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(200)])) },
  { no: '85', what: 'дети без согласия', outcome: 'E', codes: ['missing'], files: async () => ({ ...fields(MEDIA('a.jpg').replace('people: нет', 'people: дети')), 'projects/kolodets/a.jpg': await jpeg() }) },
  { no: '85а', what: '«людей нет», а в описании дети', outcome: 'W', codes: ['people-unsaid'], files: async () => ({ ...fields(MEDIA('a.jpg').replace('Колодец под крышей', 'Дети у колодца')), 'projects/kolodets/a.jpg': await jpeg() }) },
  { no: '87', what: 'один снимок в пяти записях', outcome: 'W', codes: ['picture-repeated'], files: () => shared(5) },
  { no: '87а', what: 'снимок не назван в записи', outcome: 'W', codes: ['picture-orphan'], files: async () => ({ 'projects/kolodets/a.jpg': await jpeg() }) },
  { no: '88', what: 'PDF без разметки', outcome: 'W', codes: ['document-untagged'], files: async () => document('ustav.pdf', await pdf(true)) },
  { no: '88', what: 'скан без текста', outcome: 'W', codes: ['document-scan'], files: async () => document('ustav.pdf', await pdf(false)) },
  { no: '88а', what: 'PDF обрывается', outcome: 'E', codes: ['document-broken'], files: document('ustav.pdf', '%PDF-1.7\n') },
  { no: '89', what: 'DOCX с автором и примечаниями', outcome: 'W', codes: ['document-author', 'document-comments'], files: async () => document('ustav.docx', await docx()) },

  // Words
  { no: '152-ФЗ', what: 'телефон жителя в тексте', outcome: 'E', codes: ['personal-phone'], files: story('Звоните Марии: +7 900 000-00-01.') },
  { no: '152-ФЗ', what: 'СНИЛС, ИНН, паспорт', outcome: 'E', codes: ['personal-snils', 'personal-inn', 'personal-document'], files: story('СНИЛС 112-233-445 95, ИНН 500100732259, паспорт 58 07 123456.') },
  { no: '152-ФЗ', what: 'телефон учреждения в служебном контакте', outcome: 'F', files: tos('contact: {office: Администрация, phone: 8 (81100) 2-00-01, email: okrug@mail.ru, asOf: 2026-11, source: {title: Сайт округа}}\n') },
  { no: 'набор', what: 'латинская буква в русском слове', outcome: 'W', codes: ['typing-latin-letter'], files: story('Колодец в Зapечье.') },
  { no: 'набор', what: 'прямые кавычки', outcome: 'W', codes: ['typing-straight-quotes'], files: story('ТОС "Родник".') },

  // The folder itself
  { no: 'общее', what: 'нет region.json', outcome: 'E', codes: ['missing'], files: { 'region.json': null } },
  { no: 'общее', what: 'region.json обрывается', outcome: 'E', codes: ['json'], files: { 'region.json': JSON.stringify(REGION).slice(0, 200) } },
  { no: 'общее', what: 'исключение без нужды', outcome: 'E', codes: ['exception-needless'], files: { 'exceptions.yaml': `- {file: ${RECORD}, code: picture-small, reason: давно исправлено, until: 2027-01-01}\n` } },
  { no: 'общее', what: 'файл без окончания', outcome: 'E', codes: ['stray-file'], files: { 'tos/zarechensky/пустышка': '' } },
];

/** Says that it is huge and has hardly a byte: only the header is looked at before it is refused. */
function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', Buffer.from('789c6360000000020001', 'hex')), chunk('IEND', Buffer.alloc(0))]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

async function pdf(hasWords: boolean): Promise<Uint8Array> {
  const { PDFDocument, StandardFonts } = await import('@cantoo/pdf-lib');
  const made = await PDFDocument.create();
  const page = made.addPage([300, 300]);
  if (hasWords) page.drawText('Ustav', { font: await made.embedFont(StandardFonts.Helvetica) });
  return made.save();
}

async function docx(): Promise<Uint8Array> {
  const { Document, Packer, Paragraph } = await import('docx');
  const made = new Document({ creator: 'Мария', lastModifiedBy: 'Мария', comments: { children: [{ id: 0, author: 'М', date: new Date(0), children: [new Paragraph('проверить')] }] }, sections: [{ children: [new Paragraph('Устав')] }] });
  return new Uint8Array(await Packer.toBuffer(made));
}
