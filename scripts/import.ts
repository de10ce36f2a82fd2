/** `npm run import -- ФАЙЛ [--kind tos|applications|observations|population|municipalities --sheet … --contest … --as-of … --source … --remarks … --dry-run]`. */
import { importBoundaries } from '../src/doors/import-boundaries.ts';
import { importRegistry } from '../src/doors/import-registry.ts';
import { readFlags } from '../src/doors/read-flags.ts';
import { settings } from '../src/settings.ts';

const USAGE = 'npm run import -- ФАЙЛ [--kind tos|applications|observations|population|municipalities --sheet ЛИСТ --contest КОНКУРС --as-of 2026-12-31 --source НАЗВАНИЕ --remarks ФАЙЛ --dry-run]';
const HELP = `Вносит таблицу (.xlsx, .xls, .ods, .csv) или контуры (.geojson, .kml) в записи: всё или ничего.
Пишите так: ${USAGE}
  --dry-run   показать, что изменится, и ничего не записать
  --kind      что в таблице: tos, applications, observations, population; у контуров tos или municipalities
  --sheet     имя листа, если таблица не на том, который берётся сам
  --contest   конкурс, чьи это заявки
  --as-of     на какой день верна таблица: 2026-12-31
  --source    как назвать источник читателям сайта: «Реестр ТОС …»
  --remarks   куда положить копию таблицы с замечаниями`;
const text = { type: 'string' } as const;
const { values, words } = readFlags({ kind: text, sheet: text, contest: text, 'as-of': text, source: text, remarks: text, 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } }, USAGE, { words: true });
const [file, ...more] = words;
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if (!file || more.length > 0) {
  console.error(`${file ? `Файл нужен один, а названо ${words.length}.` : 'Какой файл внести? Таблицу .xlsx, .xls, .ods, .csv или контуры .geojson, .kml.'}\nПишите так: ${USAGE}`);
  process.exit(2);
}
const run = settings();
const wish = { kind: values.kind, sheet: values.sheet, contest: values.contest, asOf: values['as-of'], source: values.source, remarks: values.remarks, dry: values['dry-run'] };
// Contours have a door of their own, which prints its words itself; it also refuses what mapping programs save besides.
if (/\.(geojson|json|kml|kmz|shp|dbf|gpkg|gpx|gml|tab|mif|dxf)$/i.test(file)) process.exitCode = await importBoundaries(run, file, { kind: wish.kind, asOf: wish.asOf, source: wish.source, dryRun: wish.dry });
else {
  const outcome = await importRegistry(run, file, wish);
  (outcome.ok ? console.log : console.error)(outcome.text);
  process.exitCode = outcome.ok ? 0 : 1;
}
