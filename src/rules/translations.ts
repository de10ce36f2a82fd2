/** Translations: named after the practice and the language, in that language indeed, not older than what they translate. */
import { isSurelyAfter } from '../kernel/dates.ts';
import { at, type Rule } from './rule.ts';

/** One file for one practice in one language: the name says both, so a second translation cannot stand beside the first. */
const namesSayPracticeAndLanguage: Rule = ({ entries }) =>
  entries.translations.flatMap((entry) => {
    const name = `${entry.data.project}-${entry.data.language}`;
    if (entry.id === name) return [];
    return [at(entry, ['project'], { code: 'translation-name', found: `файл «${entry.id}.mdx», а внутри практика «${entry.data.project}» на языке «${entry.data.language}»`, expected: `файл с именем ${name}.mdx`, hint: 'Имя файла перевода — имя папки практики, дефис и язык. Переименуйте файл или исправьте project и language.' })];
  });

/** Letters of each alphabet: a name in quotation marks may stay Russian, a sentence may not. */
const isMostlyRussian = (text: string): boolean => (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > (text.match(/\p{Script=Latin}/gu)?.length ?? 0);

const fieldsAreTranslated: Rule = ({ entries }) =>
  entries.translations.flatMap((entry) =>
    (['title', 'lead', 'place'] as const).flatMap((field) =>
      isMostlyRussian(entry.data[field]) ? [at(entry, [field], { code: 'not-translated', found: `«${entry.data[field].slice(0, 60)}»: больше русских букв, чем латинских`, expected: 'текст на языке перевода', hint: 'Чего ещё не перевели, лучше не писать вовсе: необязательные поля страница покажет по-русски сама. Названия деревень пишут латиницей.' })] : [],
    ),
  );

const translationsKeepUp: Rule = ({ entries }) => {
  const practices = new Map(entries.projects.map((entry) => [entry.id, entry.data]));
  return entries.translations.flatMap((entry) => {
    const practice = practices.get(entry.data.project);
    if (!practice) return [];
    if (practice.draft) return [at(entry, ['project'], { severity: 'warning', code: 'translation-of-draft', found: `практика «${entry.data.project}» — черновик`, expected: 'перевод опубликованной практики', hint: 'Страница перевода появится, когда черновик станет записью.' })];
    if (!isSurelyAfter(practice.asOf, entry.data.asOf)) return [];
    return [at(entry, ['asOf'], { severity: 'warning', code: 'translation-stale', found: `перевод на ${entry.data.asOf}, а русская запись уже на ${practice.asOf}`, expected: `перевод не старее русской записи: ${practice.asOf}`, hint: 'Сверьте перевод с записью и поставьте её asOf. До тех пор страница предупреждает читателя.' })];
  });
};

export const translationRules: readonly Rule[] = [namesSayPracticeAndLanguage, fieldsAreTranslated, translationsKeepUp];
