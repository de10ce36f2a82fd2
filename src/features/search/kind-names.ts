/** One page of each kind in a word: beside a suggestion. The keys are values of the kind filter. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  proekt: 'проект',
  tos: 'ТОС',
  okrug: 'муниципалитет',
  konkurs: 'конкурс',
  vkladka: 'газетная вкладка',
  napravlenie: 'направление',
  pokazatel: 'показатель',
  zadacha: 'задача стратегии',
  sobytie: 'событие',
  efir: 'выпуск передачи',
  dokument: 'документ',
  rukovodstvo: 'руководство',
  english: 'in English',
  stranica: 'страница',
};
