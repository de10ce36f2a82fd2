/** Sheets that our own workbooks add; reading them again, they are passed over. */
export const SUMMARY_SHEET = 'Сводка';
export const GUIDE_SHEET = 'Как заполнять';
export const LISTS_SHEET = 'Списки';
export const OWN_SHEETS: readonly string[] = [SUMMARY_SHEET, GUIDE_SHEET, LISTS_SHEET];
export const REMARKS_TITLE = 'Замечания';
