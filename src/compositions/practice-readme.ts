/** PROCHTI.txt of the archive: what it is and what to do with it. Pure. */
import { formatDate } from '../kernel/dates.ts';
import type { Practice } from './practice-archive.ts';
import { NO_RECIPIENT, type PracticeConfig } from './practice-config.ts';

export function readMeText({ recipient, siteTitle, coordinators }: Pick<PracticeConfig, 'recipient' | 'siteTitle' | 'coordinators'>, { id, data, files }: Practice, day: string): string {
  return `${typeof data.title === 'string' ? data.title : 'Практика без названия'}

Это рассказ о практике ТОС для сайта «${siteTitle}», собран ${formatDate(day)}.

Что внутри
  projects/${id}/index.mdx — сама запись, обычный текст
${files.size > 0 ? `  projects/${id}/*.jpg — снимки, ${files.size} шт.; место съёмки из них удалено\n` : ''}  passport.docx — паспорт проекта: его можно открыть в Word и напечатать

Что дальше
  1. ${recipient ? `Отправьте этот архив целиком: ${recipient}.` : `${NO_RECIPIENT}\n     Муниципалитеты и координаторы: ${coordinators}`}
  2. Редакция проверит сведения, даст записи код и опубликует её.
  3. Исправить что-то можно на той же странице: «Открыть скачанный архив и продолжить».

Редактору атласа
  npm run accept -- praktika-${id}.zip
`;
}
