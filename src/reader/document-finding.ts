/** What is said of a document, and the sentences that several kinds of documents share. */

export interface DocumentFinding {
  code: string;
  found: string;
  expected: string;
  hint: string;
  severity: 'error' | 'warning';
}

export const CLEAN_HINT = 'В Word: «Файл → Сведения → Поиск проблем → Инспектор документов»; в LibreOffice: «Файл → Свойства → Сброс свойств».';

/** Names of programs and of nobody are no secret. */
const NOBODY = /^(?:|python-docx|microsoft office user|user|admin|администратор|пользователь|un-named|windows user|libreoffice.*|apache poi|docx)$/i;

export function people(names: readonly string[]): DocumentFinding[] {
  const said = [...new Set(names.map((name) => name.trim()).filter((name) => !NOBODY.test(name)))];
  if (said.length === 0) return [];
  return [warning('document-author', `в свойствах документа записано, кто его делал: «${said.map((name) => `${name.slice(0, 2)}…`).join('», «')}»`, 'документ без имён в свойствах', CLEAN_HINT)];
}

export function warning(code: string, found: string, expected: string, hint: string): DocumentFinding {
  return { code, found, expected, hint, severity: 'warning' };
}

export function error(code: string, found: string, hint: string, expected = 'целый документ'): DocumentFinding {
  return { code, found, expected, hint, severity: 'error' };
}
