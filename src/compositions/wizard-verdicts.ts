/** What the rules say, as a list on the screen: the strongest first, each with where it comes from. */
import { make } from '../features/editing/control.ts';
import { glue } from '../features/editing/glue.ts';
import type { Level, Verdict } from '../features/wizard/verdicts.ts';
import { ruleSource } from '../features/wizard/what-next.ts';
import { formatDate } from '../kernel/dates.ts';

const ORDER: readonly Level[] = ['stop', 'warn', 'told', 'held'];
/** Words before the sentence: a colour alone says nothing. A law of a former year is no verdict of today, so its year is said. */
function named({ level, rule }: Verdict): string {
  if (level === 'warn') return 'Стоит проверить';
  if (level === 'told') return 'Посчитано';
  const by = rule.act === undefined ? '' : `По правилам, записанным на ${formatDate(rule.asOf)}, `;
  return level === 'stop' ? (by === '' ? 'Так нельзя' : `${by}так нельзя, проверьте`) : by === '' ? 'Сходится' : `${by}сходится`;
}

export function verdictList(verdicts: readonly Verdict[], acts: Readonly<Record<string, string>>): HTMLElement {
  const list = make('ul', { className: 'verdicts' });
  list.role = 'list';
  for (const verdict of verdicts.toSorted((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level))) {
    list.append(make('li', { className: verdict.level }, make('p', {}, make('strong', { textContent: `${glue(named(verdict))}.` }), ` ${glue(verdict.text)}`), make('p', { className: 'from', textContent: unbroken(ruleSource(verdict, acts)) })));
  }
  return list;
}

/** «131-ФЗ» stays on one line: our fonts have no unbreakable hyphen, so a word joiner follows ours. */
function unbroken(text: string): string {
  return glue(text).replace(/(\d)-(?=[\dа-яё])/giu, '$1-\u2060');
}
