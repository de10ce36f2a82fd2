/** Programmes and episodes: on air while the programme was, guests by role and with their consent, each episode once. */
import { personName, privateData } from '../kernel/private-data.ts';
import { weighPrivate } from '../kernel/private-told.ts';
import { problem, type Problem } from '../kernel/problems.ts';
import { samePage } from '../kernel/same-page.ts';
import { endsEarly } from '../kernel/time-order.ts';
import { isThinConsent } from '../kernel/vocabulary.ts';
import type { DataOf, Entry } from '../reader/content.ts';
import { at, type Rule } from './rule.ts';

type EpisodeEntry = Entry<DataOf<'episodes'>>;

const episodesFitTheirProgramme: Rule = ({ entries }) => {
  const programmes = new Map(entries.programmes.map(({ id, data }) => [id, data]));
  return [
    ...entries.programmes.flatMap((entry) => (endsEarly(entry.data.since, entry.data.until) ? [at(entry, ['until'], { code: 'end-before-start', found: `«${entry.data.until}»`, expected: `не раньше начала, ${entry.data.since}`, hint: 'Проверьте, не переставлены ли since и until.' })] : [])),
    ...entries.episodes.flatMap((entry) => {
      const { since, until, name } = programmes.get(entry.data.programme) ?? {};
      const { date } = entry.data;
      if (since && endsEarly(since, date)) return [at(entry, ['date'], { code: 'episode-before-programme', found: `«${date}», а передача «${name}» выходит с ${since}`, expected: `день не раньше ${since}`, hint: 'Проверьте дату выпуска и since передачи.' })];
      if (until && endsEarly(date, until)) return [at(entry, ['date'], { code: 'episode-after-programme', found: `«${date}», а передача «${name}» выходила до ${until}`, expected: `день не позже ${until}`, hint: 'Проверьте дату выпуска и until передачи.' })];
      return [];
    }),
  ];
};

/** Words in quotes are names of ТОС and of offices. */
const QUOTED = /«[^»]*»|„[^“]*“|"[^"]*"/g;
const THREE_NAMES = /(?<![\p{L}-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:[\s\u00A0]+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){2}(?![\p{L}-])/u;
const NAME_AND_PATRONYMIC = /(?<![\p{L}-])\p{Lu}\p{Ll}+[\s\u00A0]+\p{Lu}\p{Ll}+(?:вич|вна|чна|ьич)(?![\p{L}-])/u;
const TWO_NAMES = /^\p{Lu}\p{Ll}+[\s\u00A0]+\p{Lu}\p{Ll}+$/u;
const BY_ROLE = 'роль: председатель ТОС, координатор, ведущая';

function namesSomebody(role: string): boolean {
  const bare = role.replace(QUOTED, ' ');
  return personName(bare) || THREE_NAMES.test(bare) || NAME_AND_PATRONYMIC.test(bare) || TWO_NAMES.test(bare.trim());
}

const guestsAreRoles: Rule = ({ entries }) =>
  entries.episodes.flatMap((entry) => [
    ...entry.data.guests.flatMap(({ role }, index) => (namesSomebody(role) ? [at(entry, ['guests', index, 'role'], { severity: 'warning', code: 'guest-name', found: 'похоже на имя человека', expected: BY_ROLE, hint: 'Имён частных лиц атлас не называет: скажите, кто это по должности или делу.' })] : [])),
    ...speakersOf(entry),
  ]);

/** One warning a voice, at its first line. */
function speakersOf({ transcript }: EpisodeEntry): Problem[] {
  if (!transcript) return [];
  const voices = [...new Set(transcript.cues.flatMap(({ speaker }) => speaker ?? []))].filter(namesSomebody);
  return voices.map((voice) => {
    const line = transcript.text.slice(0, Math.max(0, transcript.text.indexOf(voice))).split('\n').length;
    return problem({ file: transcript.file, line, severity: 'warning', code: 'speaker-name', found: 'метка голоса похожа на имя человека', expected: BY_ROLE, hint: 'Напишите, кто говорит, по роли: <v Ведущая>, <v Председатель>.' });
  });
}

/** Voice and words of a person stand here only with a paper that says so. */
const guestsAgreed: Rule = ({ entries }) =>
  entries.episodes.flatMap((entry) => {
    const { guests, audio, transcript } = entry.data;
    const isPublished = audio?.file !== undefined || transcript !== undefined;
    return guests.flatMap(({ consent }, index) => {
      if (consent === undefined) {
        return [at(entry, ['guests', index], { severity: isPublished ? 'error' : 'warning', code: 'guest-consent', found: isPublished ? 'согласия гостя нет, а его голос или слова опубликованы здесь' : 'не сказано, согласен ли гость на публикацию', expected: 'consent: номер и день согласия, где хранится', hint: 'Возьмите согласие на бумаге и впишите его номер; само согласие в хранилище не кладут.' })];
      }
      return isThinConsent({ consent }) ? [at(entry, ['guests', index, 'consent'], { severity: 'warning', code: 'consent-thin', found: `«${consent}»: ни номера, ни даты`, expected: 'номер и дата согласия, у кого хранится', hint: 'Например: Согласие № 3 от 2026-05-12, хранится у издателя.' })] : [];
    });
  });

const transcriptsTellNothingPrivate: Rule = ({ entries }, today) =>
  entries.episodes.flatMap(({ transcript }) =>
    (transcript ? privateData(transcript.text) : []).flatMap(({ kind, what, index, length }) => {
      const severity = weighPrivate(kind, transcript!.text.slice(index, index + length), [], today);
      if (!severity) return [];
      const line = transcript!.text.slice(0, index).split('\n').length;
      return [problem({ file: transcript!.file, line, severity, code: 'personal-in-transcript', found: `похоже на личные сведения: ${what}`, expected: 'слова о делах, без сведений о частных лицах', hint: 'Замените в расшифровке словами «[телефон]», «[адрес]»; если это слышно в записи, вырежьте и там.' })];
    }),
  );

/** The podcast lacks what it cannot describe truly; the editor should know before the listener asks. */
const linkedSoundIsDescribed: Rule = ({ entries }) => {
  const onRadio = new Set(entries.programmes.filter(({ data }) => data.medium === 'радио').map(({ id }) => id));
  return entries.episodes.flatMap((entry) => {
    const { audio, programme } = entry.data;
    if (audio?.url === undefined || !onRadio.has(programme)) return [];
    if (!/\.(mp3|m4a)$/i.test(new URL(audio.url).pathname)) return [at(entry, ['audio', 'url'], { severity: 'warning', code: 'not-in-podcast', found: 'адрес не кончается на .mp3 или .m4a', expected: 'прямой адрес файла звука', hint: 'Если это страница с записью, перенесите адрес в поле url выпуска.' })];
    return audio.bytes === undefined ? [at(entry, ['audio'], { severity: 'warning', code: 'not-in-podcast', found: 'размер записи не назван: в подкаст выпуск не войдёт', expected: 'bytes: размер файла в байтах', hint: 'Размер скажет вещатель; его видно и в свойствах скачанного файла.' })] : [];
  });
};

const episodesStandOnce: Rule = ({ entries }) => {
  const met = new Map<string, EpisodeEntry>();
  return entries.episodes.flatMap((entry) => {
    const { programme, number, url, date, title } = entry.data;
    const keys: { path: (string | number)[]; key: string; code: string; found: string; expected: string }[] = [
      ...(number === undefined ? [] : [{ path: ['number'], key: `${programme} ${number}`, code: 'episode-number-twice', found: `номер ${number} этой передачи`, expected: 'у каждого выпуска свой номер' }]),
      ...(url ? [{ path: ['url'], key: samePage(url), code: 'episode-twice', found: `«${url}»`, expected: 'одна запись на выпуск: по выпускам считается показатель' }] : []),
      { path: ['title'], key: `${programme} ${date} ${title}`, code: 'episode-twice', found: 'выпуск с этим днём и названием', expected: 'одна запись на выпуск: по выпускам считается показатель' },
    ];
    return keys.flatMap(({ path, key, code: what, found, expected }) => {
      const twin = met.get(key);
      met.set(key, twin ?? entry);
      const hint = what === 'episode-twice' ? 'Если это один выпуск, удалите одну из записей; если разные, поправьте день, название или адрес.' : 'Проверьте номер по источнику; если он неизвестен, удалите строку.';
      return twin ? [at(entry, path, { code: what, found: `${found}: уже есть в ${twin.file}`, expected, hint })] : [];
    });
  });
};

const episodesAreAboutSomebody: Rule = ({ entries }) =>
  entries.episodes.flatMap((entry) => {
    const { tos, projects, municipalities, guests } = entry.data;
    if (tos.length + projects.length + municipalities.length > 0 || guests.some((guest) => guest.tos !== undefined)) return [];
    return [at(entry, [], { severity: 'warning', code: 'about-nobody', found: 'не сказано, о ком выпуск', expected: 'ТОС, проект или муниципалитет', hint: 'Впишите tos, projects или municipalities: по ним выпуск найдут на их страницах.' })];
  });

export const radioRules: readonly Rule[] = [episodesFitTheirProgramme, guestsAreRoles, guestsAgreed, transcriptsTellNothingPrivate, linkedSoundIsDescribed, episodesStandOnce, episodesAreAboutSomebody];
