/**
 * The corpus of bad and odd tables: what an office may send, and the exact words it gets back. To add a case, add a line
 * here, run `npx vitest run --project unit tests/workbooks.test.ts -u` and read the difference as an official would.
 */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readColumnBook } from '../src/doors/column-book.ts';
import { readWorkbook, readWorkbookBytes } from '../src/doors/read-workbook.ts';
import { asMeaning } from '../src/features/spreadsheets/cells.ts';
import type { ImportKind } from '../src/features/spreadsheets/fields.ts';
import { findTable } from '../src/features/spreadsheets/find-table.ts';
import type { Remark } from '../src/kernel/remark.ts';
import { cell, day, HEADINGS, madeBook, RODNIK, windows1251, withParts, type MadeSheet } from './made-workbook.ts';

const columns = readColumnBook('tests/fixtures/vymyshlensk').columns;
const SHEET = 'xl/worksheets/sheet1.xml';

interface Case {
  name: string;
  bytes: () => Uint8Array;
  file?: string;
  kind?: ImportKind;
  sheet?: string;
}

const table = (...rows: MadeSheet['rows']): MadeSheet => ({ rows: [[...HEADINGS], ...rows] });
const book = (sheet: MadeSheet, more: Record<string, MadeSheet> = {}): Uint8Array => madeBook({ Реестр: sheet, ...more });
const sound = (): Uint8Array => book(table([...RODNIK]));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const CSV = 'Название ТОС;Муниципальный округ;Жителей\r\n"ТОС ""Родник""";Луговой;120\r\n"Ключ\r\nи мост";Луговой;"1 234,5"\r\n';

/** An empty OLE2 file whose directory names one stream. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set([...stream].flatMap((letter) => [letter.charCodeAt(0), 0]), 1024);
  return bytes;
}

/** The sizes that the list at the end declares, made larger or smaller than they are. */
function lying(bytes: Uint8Array, unpacked: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, unpacked, true);
  return copy;
}

const CASES: readonly Case[] = [
  { name: '91 нулевой файл', bytes: () => new Uint8Array() },
  { name: '91 страница HTML под именем .xlsx', bytes: () => utf8('<html><body><table><tr><td>Название</td></tr></table>') },
  { name: '91 страница HTML под именем .xls', file: 'реестр.xls', bytes: () => utf8('\uFEFF  <!DOCTYPE html><table>') },
  { name: '91 разметка XML под именем .xls', file: 'реестр.xls', bytes: () => utf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>') },
  { name: '91 текст под именем .xlsx', bytes: () => utf8(CSV) },
  { name: '91 документ PDF', bytes: () => utf8('%PDF-1.7 ...') },
  { name: '91 документ Word', file: 'реестр.docx', bytes: () => zipSync({ 'word/document.xml': utf8('<w:document/>') }) },
  { name: '91 простой архив', file: 'реестр.zip', bytes: () => zipSync({ 'реестр.txt': utf8('а') }) },
  { name: '91 двоичный мусор', bytes: () => Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251) },
  { name: '92 обрезанный архив', bytes: () => sound().slice(0, 3000) },
  { name: '92 испорченная часть', bytes: () => { const bytes = sound().slice(); bytes[200]! ^= 1; return bytes; } },
  { name: '93 бомба: объявлено больше ста мегабайт', bytes: () => lying(sound(), 60_000_000) },
  { name: '93 бомба: сжато в тысячу раз', bytes: () => zipSync({ 'xl/workbook.xml': new Uint8Array(20_000_000) }, { level: 9 }) },
  { name: '93 бомба: объявлено меньше, чем внутри', bytes: () => lying(sound(), 50) },
  { name: '93 пять тысяч частей', bytes: () => zipSync(Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`a${index}`, new Uint8Array()]))) },
  { name: '94 внешняя сущность', bytes: () => withParts(sound(), { [SHEET]: (text) => text.replace('?>', '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>') }) },
  { name: '94 миллиард смешинок', bytes: () => withParts(sound(), { 'xl/sharedStrings.xml': () => `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>` }) },
  { name: '96 книга под паролем', bytes: () => ole('EncryptedPackage') },
  { name: '96 архив под паролем', bytes: () => { const bytes = sound().slice(); const view = new DataView(bytes.buffer); for (let at = 0; at < bytes.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true); return bytes; } },
  { name: '96 .ods под паролем', file: 'реестр.ods', bytes: () => withParts(madeBook({ Реестр: table([...RODNIK]) }, 'ods'), { 'META-INF/manifest.xml': (text) => text.replace('</manifest:manifest>', '<manifest:encryption-data/></manifest:manifest>') }) },
  { name: '97 книга .xls', file: 'реестр.xls', bytes: () => madeBook({ Реестр: table([...RODNIK], ['Ключ', 'Луговой', 'действует', day(43536), 50, null]) }, 'biff8') },
  { name: '97 документ OLE2 без таблицы', file: 'реестр.xls', bytes: () => ole('WordDocument') },
  { name: '97 обрезанная .xls', file: 'реестр.xls', bytes: () => madeBook({ Реестр: table([...RODNIK]) }, 'biff8').slice(0, 2600) },
  { name: '97 книга .ods', file: 'реестр.ods', bytes: () => madeBook({ Реестр: table([...RODNIK]) }, 'ods') },
  { name: '97 двоичная книга .xlsb', file: 'реестр.xlsb', bytes: () => madeBook({ Реестр: table([...RODNIK]) }, 'xlsb') },
  { name: '98 макросы', file: 'реестр.xlsm', bytes: () => withParts(sound(), { 'xl/vbaProject.bin': () => 'x' }) },
  { name: '98 ссылки на другие книги', bytes: () => withParts(sound(), { 'xl/externalLinks/externalLink1.xml': () => '<externalLink/>' }) },
  { name: '100 переименованный столбец', bytes: () => book({ rows: [['Название ТОС', 'Муницыпалитет', 'Жителей'], ['Родник', 'Луговой', 120]] }) },
  { name: '100 нет обязательного столбца', bytes: () => book({ rows: [['Название ТОС', 'Жителей', 'Состояние', 'ФИО председателя'], ['Родник', 120, 'действует', 'не читается']] }) },
  { name: '100 столбец дважды, спорят', bytes: () => book({ rows: [['Название ТОС', 'Наименование', 'Район'], ['Родник', 'Ручей', 'Луговой']] }) },
  { name: '100 столбец дважды, не спорят', bytes: () => book({ rows: [['Название ТОС', 'Наименование', 'Район'], ['Родник', null, 'Луговой'], [null, 'Ручей', 'Луговой']] }) },
  { name: '100 заголовков нет вовсе', bytes: () => book({ rows: [['Родник', 'Луговой', 120]] }) },
  { name: '100 два листа с таблицей', bytes: () => book(table([...RODNIK]), { 'Реестр 2024': table([...RODNIK]) }) },
  { name: '100 два листа, один назван', sheet: 'Реестр 2024', bytes: () => book(table([...RODNIK]), { 'Реестр 2024': table([...RODNIK]) }) },
  { name: '100 листа с таким именем нет', sheet: 'Реестор', bytes: sound },
  { name: '100 таблица на скрытом листе', bytes: () => madeBook({ Титул: { rows: [['Реестр ТОС']] }, Данные: { ...table([...RODNIK]), isHidden: true } }) },
  { name: '100 шапка в две строки с объединениями', bytes: () => book({ rows: [['Реестр ТОС на 01.01.2026'], [], ['№ п/п', 'Сведения о ТОС', null, 'Устав', null, 'Кол-во жителей, чел.'], [null, 'Наименование', 'Муници-\nпальное образование', '№', 'дата', null], [1, 2, 3, 4, 5, 6], [1, 'Родник', 'Луговой', '12', '12.03.2019', 120]], merges: ['A1:F1', 'A3:A4', 'B3:C3', 'D3:E3', 'F3:F4'] }) },
  { name: '100 муниципалитет подзаголовком', bytes: () => book({ rows: [['Название ТОС', 'Состояние', 'Жителей'], ['Луговой муниципальный округ'], ['Родник', 'действует', 120], ['Тихий район'], ['Ключ', 'действует', 50]], merges: ['A2:C2', 'A4:C4'] }) },
  { name: '101 скрытые и отфильтрованные строки, скрытый столбец', bytes: () => book({ ...table([...RODNIK], ['Ключ', 'Луговой', 'действует', '2020', 50, null], ['Мост', 'Луговой', 'действует', '2020', 50, null]), hiddenRows: [3, 4], hiddenColumns: [4], isFiltered: true }) },
  { name: '101 объединённые клетки, итоги, повтор шапки, подписи', bytes: () => book({ rows: [[...HEADINGS], [...RODNIK], ['Ключ', null, 'действует', '2020', 50, null], [...HEADINGS], ['Мост', 'Тихий', 'действует', '2020', 30, null], [null, null, null, null, cell(200, { f: 'SUM(E2:E5)' }), null], ['Итого по области', null, null, null, 200, null], [], ['* по данным на 01.01.2026'], ['Начальник отдела', null, null, '____________', null, 'Подпись']], merges: ['B2:B3'] }) },
  { name: '103 формулы без значения и ошибки', bytes: () => withParts(book(table(['Родник', 'Луговой', 'действует', '2019', cell(0, { t: 'e', v: 0x17 }), null], ['Ключ', 'Луговой', '#Н/Д', '2020', 7, null])), { [SHEET]: (text) => text.replace(/<c r="E3"[^>]*><v>7<\/v><\/c>/, '<c r="E3"><f>E2*2</f></c>') }) },
  { name: '105 номера, потерявшие цифры', bytes: () => book(table(['А', 'Луговой', 'действует', '2019', 1, 6.01e9], ['Б', 'Луговой', 'действует', '2019', 1, '6,01E+12'], ['В', 'Луговой', 'действует', '2019', 1, 26000000011], ['Г', 'Луговой', 'действует', '2019', 1, 1026000000000], ['Д', 'Луговой', 'действует', '2019', 1, cell(26000000011, { z: '0000000000000' })])) },
  { name: 'даты всех видов', bytes: () => book({ rows: [['Название', 'Район', 'Дата регистрации устава', 'Дата создания'], ['А', 'Луговой', day(43536), '12.03.19'], ['Б', 'Луговой', 'март 2019', '2019 г.'], ['В', 'Луговой', '2019-03-12', '31.02.2024'], ['Г', 'Луговой', 43536, 'весной'], ['Д', 'Луговой', '12 марта 2019 г.', cell(43525, { z: 'mmmm yyyy' })], ['Е', 'Луговой', 2019, 'н/д']] }) },
  { name: 'даты книги с эпохой 1904 года', bytes: () => madeBook({ Реестр: table(['Родник', 'Луговой', 'действует', day(42074), 120, null]) }, 'xlsx', true) },
  { name: 'числа всех видов', bytes: () => book({ rows: [['Название', 'Район', 'Жителей'], ...['  120 ', '1\u00A0234,5', '57,8', 'около 120', '240 тыс.', '1.234', '12-15', '—', '12+8', 'сто'].map((value, index) => [`ТОС ${index}`, 'Луговой', value]), ['Доля', 'Луговой', cell(0.578, { z: '0.0%' })]] }) },
  { name: 'слова: латиница, пробелы, синонимы, ошибки', bytes: () => book({ rows: [['Haзвание ТОС', 'Рaйон', 'Статус', 'Тип', 'Юридическое лицо'], ['\u00A0Род\u200Bник \n ', 'Лyговой', 'Действующее', 'МКД', '+'], ['Ключ', 'Луговой', 'дейстует', 'мкр.', '-'], ['Мост', 'Луговой', 'спит', 'улица', 'может быть']] }) },
  { name: '108 стражи размера: 20 001 строка', bytes: () => book({ rows: [[...HEADINGS], ...Array.from({ length: 20_001 }, (_, index) => [`ТОС ${index}`, 'Луговой'])] }) },
  { name: '108 больше ста столбцов', bytes: () => book({ rows: [[...HEADINGS, ...Array.from({ length: 100 }, (_, index) => `Ещё ${index}`)], [...RODNIK, ...Array.from({ length: 100 }, () => 1)]] }) },
  { name: '108 шестьдесят листов', bytes: () => madeBook(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`Лист ${index}`, { rows: [['а']] }]))) },
  { name: 'клетка в последнем углу листа', bytes: () => withParts(sound(), { [SHEET]: (text) => text.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>') }) },
  { name: '109 CSV: точка с запятой, кавычки через строку', file: 'реестр.csv', bytes: () => utf8(CSV) },
  { name: '109 CSV: метка UTF-8 и запятые', file: 'реестр.csv', bytes: () => utf8(`\uFEFF${CSV.replaceAll(';', ',').replace('"1 234,5"', '"1 234,5"')}`) },
  { name: '109 CSV: Windows-1251', file: 'реестр.csv', bytes: () => windows1251(CSV) },
  { name: '109 CSV: UTF-16 с табуляцией', file: 'реестр.csv', bytes: () => new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CSV.replaceAll(';', '\t'), 'utf16le')])) },
  { name: '109 CSV: кавычка не закрыта', file: 'реестр.csv', bytes: () => utf8('Название ТОС;Район\r\n"Родник;Луговой\r\nКлюч;Луговой\r\n') },
  { name: '109 CSV: строка sep= и одни заголовки', file: 'реестр.csv', bytes: () => utf8('sep=;\r\nНазвание ТОС;Район\r\n') },
  { name: 'заявки на конкурс', kind: 'applications', bytes: () => book({ rows: [['№', 'Наименование проекта', 'Муниципальное образование', 'Заявитель', 'Запрашиваемая сумма, руб.', 'Результат'], ['1', 'Двор', 'Луговой', 'ТОС «Родник»', '240 000,50', 'победитель'], ['2', 'Мост', 'Луговой', 'ТОС «Ключ»', 100000, 'отклонена']] }) },
  { name: 'показатели под подзаголовками целей и районов', kind: 'observations', bytes: () => book({ rows: [['№', 'Показатель', 'Год', 'Значение'], ['Цель 1. Больше ТОС'], [1, 'Доля', 2025, 12], ['Луговой район'], [2, 'Доля', 2025, 13], ['Заречье'], [3, 'Доля', 2025, 14]], merges: ['A2:D2', 'A4:D4', 'A6:D6'] }) },
  { name: 'единица над таблицей и в заголовке показателей', kind: 'observations', bytes: () => book({ rows: [['Показатель', 'Год', 'Значение, тыс. чел.'], ['Доля', 2025, 12]] }) },
  { name: 'единица строкой над таблицей', bytes: () => book({ rows: [['Реестр'], [null, null, 'тыс. чел.'], ['Название ТОС', 'Район', 'Жителей'], ['Родник', 'Луговой', '1,2']] }) },
  { name: 'население', kind: 'population', bytes: () => book({ rows: [['Численность постоянного населения'], ['Муниципальное образование', 'Численность населения', 'По состоянию на'], ['Луговой округ', '7 210', '01.01.2026'], ['Всего', '7 210', null]] }) },
];

const say = ({ severity, address, row, text }: Remark): string => `${severity.padEnd(8)} ${(address ?? (row === undefined ? '' : `стр. ${row}`)).padEnd(7)} ${text}`;

describe('the corpus of tables', () => {
  it('every case ends with its words', { timeout: 120_000 }, async () => {
    const told: string[] = [];
    for (const { name, bytes, file = 'реестр.xlsx', kind = 'tos', sheet } of CASES) {
      const read = await readWorkbookBytes(bytes(), file, sheet === undefined ? {} : { sheet });
      told.push(`=== ${name}`, ...(read.ok ? meanings(read, kind, sheet) : read.remarks.map(say)), '');
    }
    await expect(told.join('\n')).toMatchFileSnapshot('fixtures/workbooks/_expected.txt');
  });

  it('a file that is not there, a folder, a file too large', async () => {
    expect([await readWorkbook('tests/net-takogo.xlsx'), await readWorkbook('tests')].map((read) => (read.ok ? '' : read.remarks[0]!.text))).toMatchInlineSnapshot(`
      [
        "Файла «tests/net-takogo.xlsx» нет. Проверьте имя и папку.",
        "«tests» — папка, а нужен файл.",
      ]
    `);
    const large = await readWorkbookBytes(new Uint8Array(31 * 1024 * 1024).fill(80), 'a.xlsx');
    expect(large.ok ? '' : large.remarks[0]!.text).toMatchInlineSnapshot(`"Файл весит 31 МБ, а читаются книги до 30 МБ. Удалите из книги картинки и лишние листы."`);
  });
});

function meanings(read: Extract<Awaited<ReturnType<typeof readWorkbookBytes>>, { ok: true }>, kind: ImportKind, sheet?: string): string[] {
  const found = findTable(read.book, columns, kind, sheet === undefined ? {} : { sheet });
  const rows = (found.table?.rows ?? []).filter((_, __, all) => all.length < 100).flatMap(({ number, cells }) => {
    const parsed = [...cells].map(([field, seen]) => [field, asMeaning(seen, columns[kind].find((column) => column.field === field)!)] as const);
    const values = parsed.map(([field, said]) => `${field}=${'fault' in said ? '✗' : JSON.stringify(said.value)}${'approximate' in said ? '≈' : ''}`);
    return [`  ${number}: ${values.join(' ')}`, ...parsed.flatMap(([, said]) => ('fault' in said ? [said.fault] : said.remark ? [said.remark] : [])).map((remark) => `    ${say(remark)}`)];
  });
  return [...found.remarks.map(say), ...rows];
}
