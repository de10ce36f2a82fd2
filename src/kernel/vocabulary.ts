/**
 * Closed word lists that the product itself understands (filters, statuses, badges).
 * Keys are English, the words are what an editor types. What changes by region or by year
 * (object types, nominations, directions) is content, never a list here.
 */

export const POINT_PRECISIONS = ['дом', 'населённый пункт', 'центр муниципалитета'] as const;
export type PointPrecision = (typeof POINT_PRECISIONS)[number];

/** False when there is no point or it only stands in the middle of its municipality. */
export function isPlaceKnown(point: { precision: PointPrecision } | undefined): boolean {
  return point !== undefined && point.precision !== 'центр муниципалитета';
}

export const PROJECT_STATUSES = [
  'идея',
  'заявка',
  'отклонён',
  'поддержан',
  'в работе',
  'завершён',
  'не завершён',
  'работает спустя год',
] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** Statuses after which the thing exists and can be seen on the ground. */
export const FINISHED_STATUSES: readonly ProjectStatus[] = ['завершён', 'работает спустя год'];

export const TOS_STATUSES = ['создаётся', 'действует', 'приостановлен', 'ликвидирован', 'неизвестно'] as const;

export const TOS_TYPES = [
  'подъезд',
  'многоквартирный дом',
  'группа домов',
  'двор',
  'улица',
  'квартал',
  'микрорайон',
  'деревня',
  'несколько населённых пунктов',
  'иное',
  'неизвестно',
] as const;

export const URBAN_RURAL = ['город', 'село'] as const;

export const MUNICIPALITY_KINDS = ['городской округ', 'муниципальный округ', 'муниципальный район'] as const;
export type MunicipalityKind = (typeof MUNICIPALITY_KINDS)[number];
/** The word that a name like «Луговой» needs to be told from a city; a city needs none. */
export const KIND_WORDS: Readonly<Record<MunicipalityKind, string | undefined>> = { 'городской округ': undefined, 'муниципальный округ': 'округ', 'муниципальный район': 'район' };

export const FUNDING_SOURCES = [
  'федеральный бюджет',
  'региональный бюджет',
  'местный бюджет',
  'жители',
  'бизнес',
  'некоммерческие организации',
  'иное',
] as const;

export const CONTRIBUTION_KINDS = ['деньги', 'имущество', 'труд'] as const;

export const SOURCE_KINDS = ['публикация', 'документ', 'сайт', 'реестр', 'сообщение организации', 'справочник'] as const;

export const CONTEST_LEVELS = ['муниципальный', 'региональный', 'федеральный'] as const;

export const MEDIA_MOMENTS = ['до', 'после', 'в работе', 'общий вид'] as const;
export const PEOPLE_IN_PHOTO = ['нет', 'не узнаваемы', 'узнаваемы', 'дети'] as const;

export const INDICATOR_KINDS = ['доля на дату', 'за год', 'доля за год', 'нарастающим итогом'] as const;
export const DEFINITION_STATES = ['задано', 'предложено', 'не определено'] as const;
export const OBSERVATION_STATES = ['отчётные', 'предварительные', 'оценка', 'расчёт сайта'] as const;
export const MEASURE_STATUSES = ['нет данных', 'не начато', 'идёт', 'выполнено', 'постоянно'] as const;

/** What the site can count from its own records; an indicator names one of them. */
export const COMPUTATIONS = [
  'разные ТОС в конкурсах за год',
  'публикации о ТОС за год',
  'доля ТОС с завершёнными проектами',
  'проекты ТОС за год',
  'мероприятия ТОС за год',
  'доля ТОС, рассказывающих о себе',
  'доля ТОС с планом развития',
] as const;
export type Computation = (typeof COMPUTATIONS)[number];

/** What span an observed number covers, when its source says so. */
export const COUNTED_SPANS = ['за период', 'с начала стратегии'] as const;

export const EVENT_KINDS = ['заседание', 'форум', 'конференция', 'семинар', 'круглый стол', 'обучение', 'встреча', 'собрание', 'субботник', 'праздник', 'соревнование', 'иное'] as const;
/** Fields of life in which the Strategy counts what a ТОС holds. */
export const EVENT_SPHERES = ['благоустройство', 'культура', 'массовый спорт', 'иное'] as const;
/** What became of an event; a moved one stands on its new day. */
export const EVENT_STATES = ['запланировано', 'состоялось', 'перенесено', 'отменено'] as const;
export type EventState = (typeof EVENT_STATES)[number];
/** How an event repeats, as people say it. */
export const EVENT_REPEATS = ['каждую неделю', 'каждые две недели', 'каждый месяц того же числа', 'каждый месяц в тот же день недели', 'каждый год'] as const;
export type EventRepeat = (typeof EVENT_REPEATS)[number];
/** Whom ТОС meet, by office. */
export const EVENT_GUESTS = ['губернатор', 'депутаты', 'глава муниципалитета', 'представители органов власти'] as const;

/** Order of the list on the page: what binds everybody comes first. */
export const DOCUMENT_KINDS = ['стратегия', 'закон', 'постановление', 'положение', 'порядок', 'решение', 'устав', 'протокол', 'отчёт', 'методические материалы', 'форма', 'иное'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const DOCUMENT_STATUSES = ['действует', 'утратил силу', 'проект', 'образец'] as const;

/** How a wizard's question is answered. */
export const QUESTION_KINDS = ['строка', 'текст', 'число', 'дата', 'время', 'выбор', 'да или нет', 'список'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export const YES_OR_NO = ['да', 'нет'] as const;
/** What a wizard can hold answers against; the numbers are data with the law they come from. */
export const WIZARD_RULES = ['не меньше доли', 'больше половины', 'не больше ответа', 'сумма не больше', 'не меньше числа', 'не больше числа', 'дата не раньше', 'дней между датами не меньше', 'такие ответы'] as const;
export type WizardRuleKind = (typeof WIZARD_RULES)[number];
/** What people need a paper for; order of the shelf. */
export const SAMPLE_STAGES = ['создать ТОС', 'вести дела', 'сделать проект', 'отчитаться', 'удостоверение председателя'] as const;
export const ACT_KINDS = ['конституция', 'международный договор', 'федеральный закон', 'указ', 'закон региона', 'постановление', 'решение', 'распоряжение', 'концепция'] as const;
export const ACT_LEVELS = ['международный', 'федеральный', 'региональный', 'муниципальный', 'общественный'] as const;
export const ACT_STATES = ['действует', 'действует в редакции', 'вступает в силу по частям', 'утратил силу частично', 'утратил силу', 'не вступил в силу', 'неизвестно'] as const;
/** For whom the Strategy promises effects. */
export const AUDIENCES = ['жители', 'муниципалитеты', 'органы исполнительной власти'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const PROGRAMME_MEDIA = ['радио', 'телевидение'] as const;
export const COUNCIL_LEVELS = ['регион', 'муниципалитет', 'часть муниципалитета'] as const;
/** Levels on which somebody answers for ТОС, from the top down. */
export const ROLE_LEVELS = [...COUNCIL_LEVELS, 'ТОС'] as const;
export type RoleLevel = (typeof ROLE_LEVELS)[number];
/** How a ТОС and its local government work together: what a source may say of them. */
export const COOPERATION_FORMS = ['соглашение с администрацией', 'представитель в совете ТОС', 'участие в комиссиях и рабочих группах', 'согласование местных вопросов', 'совместные проекты', 'общий план работы', 'иное'] as const;
export type CooperationForm = (typeof COOPERATION_FORMS)[number];
/** Parts of the site that show by themselves how a measure is carried out. */
export const SHOWN_ON = ['реестр взаимодействия', 'реестр проектов', 'реестр инициатив', 'реестр обращений', 'советы', 'координаторы', 'чаты', 'удостоверения'] as const;
export type ShownOn = (typeof SHOWN_ON)[number];
/** How often the open data are brought up to date, if somebody has promised it. */
export const OPEN_DATA_PERIODS = ['ежемесячно', 'ежеквартально', 'раз в полугодие', 'ежегодно', 'по мере изменений'] as const;
export type OpenDataPeriod = (typeof OPEN_DATA_PERIODS)[number];
/** What a survey counts: one person may send several coupons, and one form may speak for a family. */
export const SURVEY_UNITS = ['человек', 'анкета', 'купон', 'письмо', 'семья', 'дом'] as const;
export type SurveyUnit = (typeof SURVEY_UNITS)[number];
export const CHAT_AUDIENCES = ['председатели ТОС', 'муниципальные координаторы', 'активисты'] as const;
export const TRANSLATION_LANGUAGES = ['en'] as const;

export const MEDIA_KINDS = ['газета', 'сайт', 'радио', 'телевидение', 'социальная сеть'] as const;

export const APPLICATION_DECISIONS = ['победа', 'резерв', 'отказ', 'снята', 'неизвестно'] as const;
export type ApplicationDecision = (typeof APPLICATION_DECISIONS)[number];
/** How much of a contest a list of applications holds: needs are read from asked, not from won. */
export const APPLICATION_COVERAGES = ['все заявки', 'часть заявок', 'только победители'] as const;

/** Into whose account the money of winners goes: a grant for neighbours is seldom paid to them. */
export const GRANT_RECIPIENTS = ['бюджет муниципалитета', 'сам ТОС', 'неизвестно'] as const;

export const SNAPSHOT_COVERAGES = ['весь реестр', 'записи атласа'] as const;

/** How a newspaper used a material of an insert; the whole insert is said of the tear sheet itself. */
export const TAKEN_AS = ['полоса', '1/2', '1/4', 'строка', 'пересказ'] as const;
export type TakenAs = (typeof TAKEN_AS)[number];

/** How long the texts of a project for newspapers may be, letters with spaces. */
export const PRINT_TEXT_LIMITS = { short: 400, medium: 900, long: 2500 } as const;

/** A card has two lines for the title of a project; the newspaper, one. */
export const LONGEST_TITLE = 90;

/** A consent that can be found again has a number or a day. */
export function isThinConsent({ people, consent }: { people?: unknown; consent?: unknown }): boolean {
  return typeof consent === 'string' && people !== 'нет' && !/\d/.test(consent);
}
