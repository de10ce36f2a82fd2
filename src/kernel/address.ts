/**
 * Reads addresses as decisions and lists write them: streets with their houses, settlements, whole streets. It takes
 * what it understands and passes over the rest: a territory is never made larger by a word that was not read.
 */
import { NAME_JOINTS, nameAfter, rangeEnd } from './address-ahead.ts';
import { tokensOf, type Token } from './address-tokens.ts';
import { firstForm, fold, isAdjective, isHouseWord, isTerritoryWord, settlementKind, streetKind, type SettlementKind, type StreetKind } from './address-words.ts';
import { compareHouses, isPossible, type HouseSpan, type Side } from './houses.ts';

export interface AddressPart {
  settlement?: { kind: SettlementKind | ''; name: string };
  street?: { kind: StreetKind | ''; name: string };
  houses: HouseSpan[];
  /** The whole street or settlement is named, without a list of houses. */
  isWhole: boolean;
  /** Numbers that name no house: «9–1», «100000». */
  unread?: string[];
}
/** `list`: one line of a list of addresses; `prose`: a description of borders; `place`: where something is. */
export type Manner = 'list' | 'prose' | 'place';

const WHOLE = /^(целиком|полностью|вся|весь|все|всю)$/u;
const ODD = /^нечетн/u;
const EVEN = /^четн/u;
const JOINS = new Set(['и', 'по', 'с', 'от', 'до']);

export function readAddresses(text: string, manner: Manner): AddressPart[] {
  return new AddressReader(tokensOf(text), manner).read();
}

class AddressReader {
  #parts: AddressPart[] = [];
  #tokens: Token[];
  #manner: Manner;
  #at = 0;
  #settlement: AddressPart['settlement'];
  #street: AddressPart | undefined;
  /** «домов 4 и 6 по улице»: houses that came before their street. */
  #waiting: HouseSpan[] = [];
  /** Capital words that may turn out to be a name. */
  #bare: string[] = [];
  #side: Side | undefined;
  /** After «до», «от»: a street named there is a limit, not a part. */
  #isLimit = false;

  constructor(tokens: Token[], manner: Manner) {
    this.#tokens = tokens;
    this.#manner = manner;
  }

  read(): AddressPart[] {
    for (; this.#at < this.#tokens.length; this.#at++) {
      const token = this.#tokens[this.#at]!;
      if (token.kind === 'house') this.#house();
      else if (token.kind === 'long') this.#passOver(token.text);
      else if (token.kind === 'word') this.#word(token.text, token.isCapital);
      else {
        this.#isLimit = false;
        if (token.kind === 'dash') continue;
        this.#settleBare();
        if (token.kind === 'stop') this.#endSentence();
      }
    }
    this.#settleBare();
    const isWhole = (part: AddressPart): boolean =>
      part.isWhole || (this.#manner === 'list' && part.houses.length === 0 && !part.unread && (part.street !== undefined || !this.#parts.some((p) => p.street && p.settlement === part.settlement)));
    return this.#parts.map((part) => ({ ...part, isWhole: isWhole(part) }));
  }

  #word(text: string, isCapital: boolean): void {
    const folded = fold(text);
    const next = this.#tokens[this.#at + 1];
    if (ODD.test(folded) || EVEN.test(folded)) return this.#parity(ODD.test(folded) ? 'odd' : 'even');
    if (WHOLE.test(folded) && this.#parts.length > 0 && !isCapital) {
      if (this.#bare.length === 0) this.#parts.at(-1)!.isWhole ||= !/^все$/u.test(folded) || !this.#street || this.#street.houses.length === 0;
      return;
    }
    if (isHouseWord(text) && (folded !== 'д' || next?.kind !== 'word')) return;
    const street = streetKind(text);
    if (street && !(isCapital && this.#isNameOfAnother())) return this.#openStreet(street, text);
    const settlement = text.length === 1 && isCapital ? undefined : settlementKind(text);
    if (settlement) {
      const name = this.#nameAhead();
      if (name) return this.#openSettlement(settlement, name);
    }
    if (isTerritoryWord(text)) return this.#territory(text);
    if (folded === 'до' || folded === 'от') this.#isLimit = next?.kind === 'word' && !isHouseWord(next.text);
    const goesOn = this.#bare.length > 0 && (NAME_JOINTS.has(folded) || (this.#manner === 'list' && folded.length > 2));
    if (isCapital || goesOn) this.#bare.push(text);
    else this.#bare = [];
  }

  /** «улица Набережная», «Набережная улица»: here the word is a name. */
  #isNameOfAnother(): boolean {
    const next = this.#tokens[this.#at + 1];
    return next?.kind === 'word' && !next.isCapital && streetKind(next.text) !== undefined;
  }

  #openStreet(kind: StreetKind, text: string): void {
    const before = this.#bare.toReversed();
    const adjectives = before.slice(0, before.findIndex((word) => !isAdjective(word)) >>> 0).toReversed();
    const ahead = adjectives.length > 0 && (this.#manner !== 'place' || this.#bare.length === adjectives.length) ? '' : this.#nameAhead();
    const behind = ahead ? [] : adjectives.length > 0 ? this.#bare : this.#bare.slice(-2);
    const isOblique = fold(text) !== fold(kind) && fold(text).length > 3;
    const name = ahead || behind.map((word) => (isOblique ? firstForm(word, kind) : word)).join(' ');
    if (ahead && this.#bare.length > 0 && !this.#settlement && this.#manner !== 'prose') this.#openSettlement('', this.#bare.join(' '));
    this.#bare = [];
    if (name) this.#add(kind, name);
    else if (kind === 'набережная') this.#add('', 'Набережная');
    else this.#street = undefined;
  }

  /** «Вязкая волость» is a name for many settlements; districts and regions are known from the record's folder. */
  #territory(text: string): void {
    const isSmall = /^(волост|сельсовет|поселени)/u.test(fold(text));
    if (isSmall && this.#bare.length > 0 && this.#manner !== 'prose') this.#parts.push({ settlement: { kind: '', name: `${this.#bare.join(' ')} ${fold(text)}` }, houses: [], isWhole: false });
    this.#bare = [];
  }

  #add(kind: StreetKind | '', name: string): void {
    if (this.#isLimit && this.#manner !== 'prose') return;
    this.#street = { settlement: this.#settlement, street: { kind, name }, houses: this.#waiting, isWhole: false };
    this.#waiting = [];
    this.#side = undefined;
    this.#parts.push(this.#street);
  }

  #openSettlement(kind: SettlementKind | '', name: string): void {
    this.#bare = [];
    this.#street = undefined;
    this.#settlement = { kind, name };
    this.#parts.push({ settlement: this.#settlement, houses: [], isWhole: false });
  }

  #nameAhead(): string {
    const ahead = nameAfter(this.#tokens, this.#at);
    this.#at = ahead.at;
    return ahead.name;
  }

  #house(): void {
    const token = this.#tokens[this.#at] as Extract<Token, { kind: 'house' }>;
    const following = this.#tokens[this.#at + 1];
    const before = this.#tokens[this.#at - 1];
    if (before?.kind === 'word' && /^(подъезд|кв$|квартир|этаж|офис|пом)/u.test(fold(before.text))) return;
    if (following?.kind === 'word' && /^(год|г$|квартир|подъезд|этаж|метр|км$|м$)/u.test(fold(following.text))) return;
    const end = rangeEnd(this.#tokens, this.#at);
    this.#at = end?.at ?? this.#at;
    const span: HouseSpan = { from: token.house, to: end?.house ?? token.house };
    // Somebody who asks of «5-3» means house 5; in a list it would be a range the wrong way round.
    const isRead = this.#manner === 'place' || ((!end || end.house !== undefined) && isPossible(span));
    if (this.#side && compareHouses(span.from, span.to!) !== 0) span.side = this.#side;
    if (this.#bare.length > 0) this.#add('', this.#bare.join(' '));
    this.#bare = [];
    if (!isRead) this.#passOver(`${token.text}–${end?.text}`);
    else if (this.#street) this.#street.houses.push(span);
    else this.#waiting.push(span);
  }

  /** The street keeps in mind that more was said of it than was understood: it is not the whole of it. */
  #passOver(text: string): void {
    if (this.#street) (this.#street.unread ??= []).push(text);
  }

  #parity(side: Side): void {
    const ahead = this.#tokens.slice(this.#at + 1, this.#at + 5);
    const number = ahead.findIndex((t) => t.kind === 'house');
    // «чётная сторона Чайной улицы»: said of the street that follows.
    const stop = ahead.findIndex((t) => t.kind !== 'word');
    if (ahead.slice(0, stop < 0 ? ahead.length : stop).some((t) => t.kind === 'word' && streetKind(t.text))) return void this.#waiting.push({ from: { number: 1, letter: '', part: '' }, side });
    const isBeforeNumbers = number >= 0 && ahead.slice(0, number).every((t) => t.kind === 'word' && (isHouseWord(t.text) || JOINS.has(t.text)));
    this.#side = isBeforeNumbers ? side : undefined;
    if (isBeforeNumbers) return;
    const spans = this.#street?.houses ?? this.#waiting;
    const undecided = spans.filter((span) => span.to && !span.side && compareHouses(span.from, span.to) !== 0);
    for (const span of undecided) span.side = side;
    if (undecided.length === 0) spans.push({ from: { number: 1, letter: '', part: '' }, side });
  }

  /** A name that stayed alone: first the settlement of a place, then a part of it; in prose a word like any other. */
  #settleBare(): void {
    if (this.#bare.length === 0) return;
    const next = this.#tokens[this.#at + 1];
    const isBeforeHouse = next?.kind === 'house' || (next?.kind === 'word' && isHouseWord(next.text) && this.#tokens[this.#at + 2]?.kind === 'house');
    const name = this.#bare.join(' ');
    this.#bare = [];
    if (isBeforeHouse && (this.#settlement || this.#manner !== 'prose')) return this.#add('', name);
    if (this.#manner === 'prose') return;
    if (this.#manner === 'place' && !this.#settlement && this.#parts.length === 0) this.#openSettlement('', name);
    else this.#add('', name);
  }

  #endSentence(): void {
    this.#street = undefined;
    this.#waiting = [];
    this.#side = undefined;
  }
}
