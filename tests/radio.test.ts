/** Would an editor of episodes know what to do? Every fault of sound, transcript and record, and the exact words it causes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TemporaryRoot, type Files } from './minimal-root.ts';

const SOUND = readFileSync('tests/fixtures/vymyshlensk/episodes/o-chyom-molchit-prud/prud.mp3');
const TAIL = 'sources:\n  - title: Проверочный источник\nasOf: 2026-11\n';
const PROGRAMME = `name: Соседи\nmedium: радио\noutlet: Радио\nsince: 2024-03\nuntil: 2026-06\nabout: О соседях.\n${TAIL}`;
const episode = (fields: string, about = 'tos: [rodnik]\n'): string => `programme: sosedi\ntitle: О колодце\ndate: 2025-05-01\nsummary: Как чистили колодец.\n${about}${fields}${TAIL}`;
const vtt = (...cues: string[]): string => ['WEBVTT', '', ...cues].join('\n');
const cue = (from: string, to: string, text: string): string => `${from} --> ${to}\n${text}\n`;

/** Codes with their places, and whether the folder can be published. */
async function told(files: Files): Promise<string[]> {
  using root = new TemporaryRoot({ 'programmes/sosedi.yaml': PROGRAMME, ...files });
  const { problems } = await root.check();
  return problems.map((p) => `${p.severity === 'error' ? '' : '~'}${p.code} ${p.file.replace(/^content\//, '')}:${p.line} ${p.found}`);
}
const one = (fields: string, beside: Files = {}, about?: string): Promise<string[]> => told({ 'episodes/a/index.yaml': episode(fields, about), ...Object.fromEntries(Object.entries(beside).map(([name, bytes]) => [`episodes/a/${name}`, bytes])) });
const AUDIO = 'audio:\n  file: a.mp3\n';

describe('sound beside an episode', () => {
  it('is taken with its true length and size, however the record is silent about them', async () => {
    using root = new TemporaryRoot({ 'programmes/sosedi.yaml': PROGRAMME, 'episodes/a/index.yaml': episode(AUDIO), 'episodes/a/a.mp3': SOUND });
    const { content, problems } = await root.check();
    expect(problems).toEqual([]);
    expect(content.entries.episodes[0]!.data.audio).toEqual({ file: 'a.mp3', bytes: SOUND.length, minutes: '0:48' });
  });
  it('of another length than the record says', async () => {
    expect(await one(`${AUDIO}  minutes: "24:30"\n`, { 'a.mp3': SOUND })).toEqual(['sound-length episodes/a/index.yaml:8 в записи 24:30, а звук длится 0:48']);
    expect(await one(`${AUDIO}  minutes: "0:45"\n`, { 'a.mp3': SOUND })).toEqual([]);
    expect(await one(`${AUDIO}  minutes: 24 минуты\n`, { 'a.mp3': SOUND })).toEqual(['wrong-value episodes/a/index.yaml:8 «24 минуты»']);
    expect(await one(`${AUDIO}  bytes: 48337\n`, { 'a.mp3': SOUND })).toEqual(['sound-bytes episodes/a/index.yaml:8 размер записан рукой']);
  });
  it('that is not there, is empty, broken, or something else under this name', async () => {
    expect(await one(AUDIO)).toEqual(['sound-missing episodes/a/index.yaml:7 файла «a.mp3» рядом с записью нет']);
    expect(await one(AUDIO, { 'a.mp3': '' })).toEqual(['sound-empty episodes/a/index.yaml:7 «a.mp3» пуст (0 байт)']);
    expect(await one(AUDIO, { 'a.mp3': 'RIFF....WAVE' })).toEqual(['sound-kind episodes/a/index.yaml:7 «a.mp3» внутри — это WAV без сжатия']);
    expect(await one(AUDIO, { 'a.mp3': '<!doctype html><p>404' })).toEqual(['sound-kind episodes/a/index.yaml:7 «a.mp3» внутри — это страница сайта, а не звук']);
    expect(await one(AUDIO, { 'a.mp3': 'просто слова' })).toEqual(['sound-kind episodes/a/index.yaml:7 «a.mp3» внутри не звук, который открывает любой браузер']);
    expect(await one('audio:\n  file: a.m4a\n', { 'a.m4a': SOUND })).toEqual(['sound-kind episodes/a/index.yaml:7 «a.m4a» внутри — это MP3']);
    expect(await one(AUDIO, { 'a.mp3': SOUND.subarray(0, 60) })).toEqual(['sound-broken episodes/a/index.yaml:7 «a.mp3» не открывается или в нём нет звука']);
  });
  it('too heavy, and heavy', async () => {
    const padded = (megabytes: number): Buffer => Buffer.concat([SOUND, Buffer.alloc(megabytes * 1024 ** 2)]);
    expect(await one(AUDIO, { 'a.mp3': padded(60) })).toEqual(['sound-big episodes/a/index.yaml:7 «a.mp3» — 60\u00A0МБ']);
    expect(await one(AUDIO, { 'a.mp3': padded(25) })).toEqual(['~sound-heavy episodes/a/index.yaml:7 «a.mp3» — 25\u00A0МБ']);
  });
  it('that no record names, that lies without a record, in another folder, of another kind', async () => {
    expect(await one(AUDIO, { 'a.mp3': SOUND, 'staraya.mp3': SOUND, 'b.vtt': 'WEBVTT' })).toEqual(['~sound-orphan episodes/a/b.vtt:1 файл не назван в записи', '~sound-orphan episodes/a/staraya.mp3:1 файл не назван в записи']);
    expect(await told({ 'episodes/b/b.mp3': SOUND })).toEqual(['no-record episodes/b:1 в папке звук или расшифровка, а записи нет']);
    expect(await told({ 'documents/x/b.mp3': SOUND })).toEqual(['stray-file documents/x/b.mp3:1 «x/b.mp3»']);
    expect(await one('', { 'a.wav': 'RIFF', 'a.srt': '1', 'a.pdf': '%PDF-' })).toEqual(['stray-file episodes/a/a.pdf:1 «a/a.pdf»', 'stray-file episodes/a/a.srt:1 «a/a.srt»', 'stray-file episodes/a/a.wav:1 «a/a.wav»']);
  });
  it('is either ours or linked; a linked one without its size is not in the podcast', async () => {
    expect(await one(`${AUDIO}  url: https://example.org/a.mp3\n`, { 'a.mp3': SOUND })).toEqual(['wrong-value episodes/a/index.yaml:7 вложенные поля']);
    expect(await one('audio:\n  url: https://example.org/a.mp3\n')).toEqual(['~not-in-podcast episodes/a/index.yaml:7 размер записи не назван: в подкаст выпуск не войдёт']);
    expect(await one('audio:\n  url: https://example.org/slushat\n  bytes: 10\n')).toEqual(['~not-in-podcast episodes/a/index.yaml:7 адрес не кончается на .mp3 или .m4a']);
    expect(await one('')).toEqual([]);
  });
});

describe('a transcript beside an episode', () => {
  const TRANSCRIPT = 'transcript: a.vtt\n';
  const faults = (text: string, fields = TRANSCRIPT, beside: Files = {}): Promise<string[]> => one(fields, { 'a.vtt': text, ...beside });
  it('that is right', async () => {
    expect(await faults(vtt(cue('00:00.000', '00:02.000', '<v Ведущая>Добрый вечер.'), cue('00:02.000', '00:04.000', 'Тише &amp; тише.')))).toEqual([]);
  });
  it('with faults of grammar: the line of the file', async () => {
    expect(await faults('1\n00:00:01,000 --> 00:00:02,000\nПривет.\n')).toEqual(['transcript-head episodes/a/a.vtt:1 файл начинается не со слова WEBVTT', expect.stringMatching(/^transcript-head episodes\/a\/a\.vtt:2/), 'transcript-time episodes/a/a.vtt:2 во времени нет точки перед тысячными']);
    expect(await faults(vtt(cue('00:05.000', '00:06.000', 'Потом.'), cue('00:01.000', '00:02.000', 'Сперва.')))).toEqual(['transcript-order episodes/a/a.vtt:6 реплика начинается раньше предыдущей']);
    expect(await faults(vtt(cue('00:05.000', '00:04.000', 'Назад.')))).toEqual(['transcript-order episodes/a/a.vtt:3 реплика кончается не позже, чем начинается']);
    expect(await faults(vtt('00:75.000 --> 00:90.000\nДолго.\n'))).toEqual(['transcript-time episodes/a/a.vtt:3 время записано неверно']);
    expect(await faults(vtt('Слова без времени.\n'))).toEqual(['transcript-time episodes/a/a.vtt:3 у реплики нет строки времени']);
    expect(await faults('WEBVTT\n')).toEqual(['transcript-empty episodes/a/a.vtt:1 в файле ни одной реплики']);
    expect(await one(TRANSCRIPT)).toEqual(['sound-missing episodes/a/index.yaml:6 файла «a.vtt» рядом с записью нет']);
  });
  it('longer than the sound, ours or linked', async () => {
    const long = vtt(cue('00:00.000', '00:02.000', 'Начало.'), cue('00:40.000', '01:02.500', 'Конец.'));
    expect(await faults(long, `${AUDIO}${TRANSCRIPT}`, { 'a.mp3': SOUND })).toEqual(['transcript-long episodes/a/a.vtt:6 реплика кончается в 1:02, а звук длится 0:48']);
    expect(await faults(long, `audio:\n  url: https://example.org/a.mp3\n  bytes: 10\n  minutes: "1:00"\n${TRANSCRIPT}`)).toEqual(['transcript-long episodes/a/a.vtt:6 реплика кончается в 1:02, а звук длится 1:00']);
    expect(await faults(long)).toEqual([]);
  });
  it('with names and telephones of people', async () => {
    expect(await faults(vtt(cue('00:00.000', '00:02.000', '<v Анна Чайникова>Звоните: 8 911 123-45-67.')))).toEqual([
      'personal-in-transcript episodes/a/a.vtt:4 похоже на личные сведения: мобильный телефон',
      '~speaker-name episodes/a/a.vtt:4 метка голоса похожа на имя человека',
    ]);
  });
});

describe('the record of an episode', () => {
  it('before the programme began and after it ended', async () => {
    const dated = (date: string): Promise<string[]> => told({ 'episodes/a/index.yaml': episode('').replace('2025-05-01', date) });
    expect(await dated('2024-02-20')).toEqual(['episode-before-programme episodes/a/index.yaml:3 «2024-02-20», а передача «Соседи» выходит с 2024-03']);
    expect(await dated('2026-07-01')).toEqual(['episode-after-programme episodes/a/index.yaml:3 «2026-07-01», а передача «Соседи» выходила до 2026-06']);
    expect(await dated('2024-03-01')).toEqual([]);
    expect(await dated('2024')).toEqual([]);
  });
  it('guests: by role, with a consent that can be found', async () => {
    const guest = (role: string, consent = '    consent: Согласие № 3 от 2025-04-30\n'): string => `guests:\n  - role: ${role}\n${consent}`;
    expect(await one(guest('председатель ТОС «Иван Чай»'))).toEqual([]);
    for (const name of ['Анна Павловна Чайникова', 'председатель Чайникова Анна Павловна', 'Анна Чайникова', 'координатор А. П. Чайникова']) expect((await one(guest(name))).filter((line) => line.startsWith('~guest-name')), name).toHaveLength(1);
    expect(await one(guest('координатор', ''))).toEqual(['~guest-consent episodes/a/index.yaml:7 не сказано, согласен ли гость на публикацию']);
    expect(await one(`${guest('координатор', '')}${AUDIO}`, { 'a.mp3': SOUND })).toEqual(['guest-consent episodes/a/index.yaml:7 согласия гостя нет, а его голос или слова опубликованы здесь']);
    expect(await one(guest('координатор', '    consent: дал устно\n'))).toEqual(['~consent-thin episodes/a/index.yaml:8 «дал устно»: ни номера, ни даты']);
  });
  it('stands once, and is about somebody', async () => {
    expect(await told({ 'episodes/a/index.yaml': episode('code: Э-1\nnumber: 3\nurl: https://example.org/1\n'), 'episodes/b/index.yaml': episode('code: Э-1\nnumber: 3\nurl: http://www.example.org/1/\n').replace('О колодце', 'О мосте') })).toEqual([
      'duplicate-code episodes/b/index.yaml:6 код Э-1 уже у записи content/episodes/a/index.yaml',
      'episode-number-twice episodes/b/index.yaml:7 номер 3 этой передачи: уже есть в content/episodes/a/index.yaml',
      'episode-twice episodes/b/index.yaml:8 «http://www.example.org/1/»: уже есть в content/episodes/a/index.yaml',
    ]);
    expect(await one('', {}, '')).toEqual(['~about-nobody episodes/a/index.yaml:1 не сказано, о ком выпуск']);
  });
});
