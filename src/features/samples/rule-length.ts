/** How long a rule to write on is: the label tells best what will stand there. Pure. */

/** A number, a day, a count of votes. */
const SHORT_WORDS = /^(за$|против$|воздержались$|число( |$)|номер|дата|день|время|час$|сколько|год|(на|с|по) как(ой|ого) (день|года?)|срок|возраст)/i;
/** A name, an address, a signature. */
const LONG_WORDS = /назван|имя |ТОС|фамили|подпис|должност|адрес|улиц|место|границ|кто |муниципал|администрац|председател|секретар|реквизит/i;
const SHORT = 14;
const USUAL = 28;
const LONG = 44;
const IN_CELL = 24;

/** In underscores. */
export function ruleLength(label: string, isInCell = false): number {
  if (SHORT_WORDS.test(label)) return SHORT;
  if (isInCell) return IN_CELL;
  return LONG_WORDS.test(label) ? LONG : USUAL;
}
