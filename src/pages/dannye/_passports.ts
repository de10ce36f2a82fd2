/** The folder of passports: for every public table its passport, its structure and its data under the name of the standard. */
import type { Catalogue } from '../../catalogue.ts';
import { passportList, passportOf, type Passport, type PassportInput, type Publisher } from '../../features/open-data/passport.ts';
import { routes } from '../../kernel/routes.ts';
import { publicData } from './_package.ts';

export interface Passports {
  byTable: ReadonlyMap<string, Passport>;
  publisher: Publisher;
  /** Every file by its path inside the folder. */
  files: ReadonlyMap<string, string>;
}

const made = new WeakMap<Catalogue, Passports>();

export function passportsOf(catalogue: Catalogue): Passports {
  const known = made.get(catalogue);
  if (known) return known;
  const { tables, indicators } = publicData(catalogue);
  const input = passportInput(catalogue);
  const all = [...tables, ...indicators].map((table) => ({ table, passport: passportOf(table, input) }));
  const files = new Map<string, string>([['list.csv', passportList(all.map(({ table, passport }) => ({ ...passport, title: table.title })), input.address)]]);
  for (const { table, passport } of all) {
    files.set(`${table.name}/${passport.files.meta}`, passport.meta);
    files.set(`${table.name}/${passport.files.structure}`, passport.structure);
    files.set(`${table.name}/${passport.files.data}`, table.files.find(({ format }) => format === 'csv')!.body);
  }
  const passports = { byTable: new Map(all.map(({ passport }) => [passport.table, passport])), publisher: input.publisher, files };
  made.set(catalogue, passports);
  return passports;
}

function passportInput({ region, today }: Catalogue): PassportInput {
  const { publisher } = region;
  const { contact, period, published } = publisher.openData;
  return {
    publisher: { name: publisher.name, inn: publisher.inn, office: contact?.office ?? publisher.contact?.office, phone: contact?.phone, email: contact?.email ?? publisher.contact?.email, period, published },
    keywords: ['ТОС', 'территориальное общественное самоуправление', region.name],
    today,
    address: (table, file) => new URL(routes.passportFile(table, file), region.siteUrl).href,
  };
}
