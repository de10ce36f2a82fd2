/** One set of words for what nobody has named, so that the same gap is not called by five names. */

export const NO_YEAR_NAMED = 'год не назван';
export const NO_COST_NAMED = 'стоимость не названа';
export const NO_SUM_NAMED = 'сумма не названа';
export const NO_DATE_NAMED = 'дата не названа';
