/** Keeps the choice of events in the address, tells how many are left, and folds headings that two choices left empty. */
class EventFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const asked = new URLSearchParams(location.search);
    for (const input of form.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
      if (input.value !== '' && asked.get(input.name) === input.value) input.checked = true;
    }
    form.addEventListener('change', () => this.tell(form, true));
    if (asked.size > 0) this.tell(form, false);
  }

  private tell(form: HTMLFormElement, isChosen: boolean): void {
    const chosen = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
    const entries = [...document.querySelectorAll<HTMLElement>('[data-vid]')];
    const isLeft = (entry: HTMLElement): boolean => chosen.every(([name, value]) => (entry.getAttribute(`data-${name}`) ?? '').split(' ').includes(value));
    const left = entries.filter(isLeft);
    for (const section of document.querySelectorAll<HTMLElement>('[data-sobytiya]')) section.hidden = !left.some((entry) => section.contains(entry));
    form.querySelector('[role="status"]')!.textContent = chosen.length === 0 ? `Показаны все: ${entries.length}.` : left.length > 0 ? `Показано ${left.length} из ${entries.length}.` : 'Таких событий в записях нет.';
    if (isChosen) history.replaceState(null, '', `${location.pathname}${chosen.length > 0 ? `?${new URLSearchParams(chosen)}` : ''}${location.hash}`);
  }
}
customElements.define('event-filter', EventFilter);
