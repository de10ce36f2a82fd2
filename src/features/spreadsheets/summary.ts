/** Names that our own copy of a workbook adds; reading it again, they are passed over. */
export const SUMMARY_SHEET = 'Сводка';
export const REMARKS_TITLE = 'Замечания';
