/** How the rule itself has changed: a mark of last year can only be understood by the rule of last year. */
export interface MethodVersion {
  version: string;
  /** Year and month in which it came into force. */
  since: string;
  changes: readonly string[];
}

/** Newest first. */
export const METHOD_VERSIONS: readonly MethodVersion[] = [
  {
    version: '2',
    since: '2026-11',
    changes: [
      'Из двух чисел за одно время при равных датах публикации берётся меньшее.',
      'Годовое число, посчитанное раньше конца года или с начала Стратегии, показано, но не оценивается.',
      'Если неясно, на что делить, оценивается каждое прочтение, а показатель получает худшую из оценок.',
      'Сайт считает часть показателей сам; неполный счёт может доказать только достижение цели.',
      'Прямая к цели отсчитывается в годах и долях года, а не в днях: так примеры сходятся на бумаге.',
    ],
  },
  { version: '1', since: '2026-11', changes: ['Первое правило: семь оценок, прямой путь к цели, полтора года до устаревания.'] },
];
