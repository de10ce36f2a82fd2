/** A register of a whole country's size over generated records: as many of its rows as there are records say what they say, the rest are new. */
import { Random } from './random.ts';
import { NAMES, PLACES } from './words.ts';

export const REGISTER_ROWS = 12_000;

/** @param places names of municipalities; @param known names of the generated ТОС with their municipalities */
export function generateRegister(places: readonly string[], known: readonly { name: string; municipality: string; residents: number }[], rows = REGISTER_ROWS): string[][] {
  const random = new Random(12_000);
  const head = ['№ п/п', 'Муниципальное образование', 'Наименование ТОС', 'Где находится', 'Вид ТОС', 'Статус', 'Дата регистрации устава', 'Количество жителей', 'Рег. номер'];
  const old = known.slice(0, rows).map(({ name, municipality, residents }, index) => [String(index + 1), municipality, `ТОС «${name}»`, '', '', 'действующий', '', String(index % 10 === 0 ? residents + 1 : residents), '']);
  const fresh = Array.from({ length: rows - old.length }, (_, index) => {
    const n = old.length + index + 1;
    return [String(n), random.pick(places), `ТОС "${random.pick(NAMES)} ${n}"`, `деревня Нагрузкино-${n}, ${random.pick(PLACES)}`, 'деревня', 'действует', `${String(random.whole(1, 28)).padStart(2, '0')}.0${random.whole(1, 9)}.${random.whole(2015, 2025)}`, ` ${random.whole(10, 900)} `, `Н-${n}`];
  });
  return [head, ...old, ...fresh];
}
