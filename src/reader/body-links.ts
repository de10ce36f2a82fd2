/** Which addresses a link in a text may have. */

/** What is wrong with the address; undefined when it is fine. */
export function linkFault(href: string): { found: string; hint?: string } | undefined {
  const target = decodeSafely(href).replace(/[\u0000-\u0020]/g, '').toLowerCase();
  if (target === '') return { found: 'ссылка без адреса', hint: 'Впишите адрес в круглые скобки: [слова](https://…).' };
  if (/^(https?:\/\/[^/]|mailto:.|tel:.|\/(?![/\\])|#.)/.test(target) && !/^\/*\\/.test(target)) return undefined;
  if (/^[/\\]{2}/.test(target)) return { found: `адрес без протокола «${cut(href)}»`, hint: 'Допишите «https:» в начало.' };
  if (/^(www\.|[a-zа-яё0-9-]+(\.[a-zа-яё0-9-]+)*\.(ru|рф|su|org|com|net)(\/|$))/.test(target)) return { found: `адрес без протокола «${cut(href)}»`, hint: `Напишите так: https://${cut(href)}.` };
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(target)?.[1];
  return scheme ? { found: `ссылка «${cut(scheme)}:»` } : { found: `адрес «${cut(href)}»`, hint: 'Адрес страницы этого сайта начинается с косой черты: /tos/….' };
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
