/** The answer in words: what is known, how well, and what is not. Pure; plain text, set by the page. */
import { streetText } from '../../kernel/address-words.ts';
import { houseText, spansText } from '../../kernel/houses.ts';
import { countOf, formatNumber, NOUNS, tosTitle } from '../../kernel/text.ts';
import type { Directory, Municipality, Part, Tos } from './directory.ts';
import type { Answer, Hit } from './find.ts';

const NBSP = '\u00A0';

/** The answer in one sentence. */
export function headline({ tier, groups, house, settlement, isStreetUnknown, unread }: Answer): string {
  const hits = groups.flatMap((group) => group.hits);
  const isOne = hits.length === 1;
  const title = hits[0] ? tosTitle(hits[0].tos.name) : '';
  const sure = hits.filter((hit) => hit.tier === tier);
  if (unread.length > 0) return `${unread.length === 1 ? `Слово «${unread[0]}»` : `Слова «${unread.join(' ')}»`} в${NBSP}границах ТОС не${NBSP}${unread.length === 1 ? 'встретилось' : 'встретились'}. Ваш ли это адрес?`;
  if (groups.length > 1 && tier !== 'name' && tier !== 'municipality') return groups.every(({ settlement: own }) => own) ? `Такая улица есть не${NBSP}в${NBSP}одном месте. Какая ваша?` : 'Нашлось в разных муниципалитетах. Какой ваш?';
  switch (tier) {
    case 'house':
      return sure.length === 1 ? `Ваш дом в${NBSP}границах ${title}` : `Ваш дом назван в${NBSP}границах нескольких ТОС`;
    case 'whole-street':
      return house ? `Ваш дом в${NBSP}границах ${title}: улица входит в${NBSP}них целиком` : `Улица целиком в${NBSP}границах ${title}`;
    case 'whole-settlement':
      return house ? `Ваш дом, по${NBSP}описанию границ, в${NBSP}${title}` : `${settlement!.name}: населённый пункт целиком в${NBSP}границах ${title}`;
    case 'house-of-place':
      return hits[0]!.part?.settlement ? `По${NBSP}этому адресу есть ${title}` : `Похожий адрес у${NBSP}${title}. Ваш ли он?`;
    case 'street':
    case 'street-of-place':
      return streetHeadline(hits, house);
    case 'settlement': {
      const found = isOne ? `есть ${title}` : `в${NBSP}атласе ${countOf(hits.length, NOUNS.tos)}`;
      return isStreetUnknown ? `${settlement!.name}: ${found}, но${NBSP}вашей улицы в${NBSP}их описаниях нет` : `${settlement!.name}: ${found}`;
    }
    case 'name':
      return isOne ? `Есть ${title}` : `С${NBSP}такими словами в${NBSP}названии — ${countOf(hits.length, NOUNS.tos)}`;
    case 'municipality':
      return `${groups[0]!.municipality.name}: в${NBSP}атласе ${countOf(hits.length, NOUNS.tos)}`;
    case undefined:
      return settlement ? `${settlement.name}: ТОС здесь нам пока не${NBSP}известен` : `Такого адреса в${NBSP}атласе нет`;
  }
}

function streetHeadline(hits: readonly Hit[], house: Answer['house']): string {
  const kind = hits[0]!.part?.kind ?? '';
  if (!hits[0]!.part?.settlement) return `Улица с${NBSP}таким названием есть у${NBSP}${tosTitle(hits[0]!.tos.name)}. Ваша ли она?`;
  const where = ['', 'микрорайон', 'квартал'].includes(kind) ? 'Здесь' : `На${NBSP}этой улице`;
  const title = tosTitle(hits[0]!.tos.name);
  if (hits.length === 1 && hits[0]!.tos.status === 'ликвидирован') return `${where} был ${title}, он${NBSP}ликвидирован`;
  const isListed = house !== undefined && hits.every(({ part }) => part && part.origin !== 'place' && part.houses.length > 0);
  return `${where} есть ${hits.length === 1 ? title : countOf(hits.length, NOUNS.tos)}${isListed ? `, но${NBSP}дом ${houseText(house)} не${NBSP}назван` : ''}`;
}

/** What is known of one ТОС, in a sentence or two. */
export function hitText({ tos, tier, part }: Hit, { house }: Answer): string {
  const gone = { ликвидирован: 'Этот ТОС ликвидирован: его границы больше не действуют. ', создаётся: 'Этот ТОС ещё создаётся. ', приостановлен: 'Работа этого ТОС приостановлена. ', действует: '', неизвестно: '' }[tos.status];
  const nowhere = part && part.street !== '' && !part.settlement ? ' Населённый пункт в источнике не назван.' : '';
  return gone + tierText(tos, tier, part, house) + nowhere;
}

function tierText(tos: Tos, tier: Hit['tier'], part: Part | undefined, house: Answer['house']): string {
  const street = part && part.street !== '' ? streetText({ kind: part.kind, name: part.street }) : '';
  const houses = part && part.houses.length > 0 ? spansText(part.houses) : '';
  switch (tier) {
    case 'house':
      return `В${NBSP}границах: ${street}, ${houses}.`;
    case 'whole-street':
      return `В${NBSP}границах ${street}, все дома.`;
    case 'whole-settlement':
      return 'По описанию границ сюда входят все улицы и дома.';
    case 'house-of-place':
      return 'Дом назван в адресе ТОС. Границы не опубликованы, какие ещё дома входят — неизвестно.';
    case 'street': {
      if (houses === '') return `Описание границ упоминает: ${street}. Перечня домов в${NBSP}нём нет.`;
      return house ? `Дом ${houseText(house)} в${NBSP}перечне не${NBSP}назван. В${NBSP}перечне: ${street}, ${houses}.` : `В${NBSP}границах: ${street}, ${houses}. Допишите номер дома, и${NBSP}ответ будет точнее.`;
    }
    case 'street-of-place':
      return tos.hasBoundary ? 'Улица названа в адресе ТОС, но не в перечне его границ.' : 'Границы не опубликованы, какие дома входят — неизвестно.';
    case 'settlement':
    case 'name':
    case 'municipality':
      return tos.hasBoundary ? 'Границы описаны на его странице.' : 'Границы не опубликованы.';
  }
}

/** Exact answers need no excuse; all others say what they rest on. */
export function honesty({ tier }: Pick<Answer, 'tier'>, { withBoundary, tos }: Directory): string {
  if (tier === 'house' || tier === 'whole-street' || tier === 'whole-settlement') return 'Окончательно границы устанавливает решение органа местного самоуправления.';
  return `Точного ответа у${NBSP}нас нет: границы опубликованы у${NBSP}${formatNumber(withBoundary)} из${NBSP}${formatNumber(tos.length)} ТОС атласа. Если здесь пусто, это ещё не${NBSP}значит, что ТОС нет.`;
}

/** «3,4 км», «менее 100 м» */
export function distanceText(km: number): string {
  if (km < 0.1) return `менее 100${NBSP}м`;
  if (km < 1) return `${Math.round(km * 10) * 100}${NBSP}м`;
  return `${formatNumber(km < 10 ? Math.round(km * 10) / 10 : Math.round(km))}${NBSP}км`;
}

/** Whom to ask in a municipality: an office, or the way to it. */
export function officeLines({ genitive, contact }: Municipality): readonly string[] {
  return contact ?? [`Служебный контакт координатора ТОС не${NBSP}опубликован. Позвоните в${NBSP}администрацию ${genitive} и${NBSP}спросите, кто занимается территориальным общественным самоуправлением.`];
}
