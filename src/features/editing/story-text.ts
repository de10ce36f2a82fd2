/**
 * A story typed as plain text ↔ the body of a record. Signs that the markup would understand are escaped, so that «{» and «<»
 * stay what they are; a line is a paragraph. Subheadings («## …») and lists («- …») at the beginning of a line stay markup. Pure.
 */

const MARKS = /[\\`*_{}[\]<>|~&@#!$^=:]/g;
const HEAD = /^(?:## (?=\S)|- (?=\S))/;

/** Typed text → body. Twice the same letters give the same body. */
export function storyToBody(typed: string): string {
  return typed
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[\t\u00A0 ]+/g, (blank) => (blank.includes('\u00A0') ? '\u00A0' : ' ')).trim())
    .filter((line) => line !== '')
    .map(escapeLine)
    .join('\n\n');
}

/** Body → the text for the field; what other hands have marked up is shown as it stands. */
export function bodyToStory(body: string): string {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/\\([!-/:-@[-`{-~])/g, '$1'))
    .join('\n');
}

function escapeLine(line: string): string {
  const head = HEAD.exec(line)?.[0] ?? '';
  const rest = line.slice(head.length).replace(MARKS, '\\$&');
  return head + firstSign(rest).replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`);
}

/** What would begin a list, a rule, a table or a program. */
function firstSign(text: string): string {
  if (/^(?:import|export)/.test(text)) return `&#${text.codePointAt(0)};${text.slice(1)}`;
  return text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+]/, '\\$&');
}
