/**
 * Where the reader is. Asked only after the reader's own click; the answer stays in the page: it is never stored, put
 * into an address or sent.
 */
export interface Whereabouts {
  lat: number;
  lng: number;
}

export type WhereaboutsFault = 'denied' | 'unavailable' | 'timeout' | 'unsupported';

export class WhereaboutsError extends Error {
  readonly fault: WhereaboutsFault;
  constructor(fault: WhereaboutsFault) {
    super(fault);
    this.fault = fault;
  }
}

/** What to tell the reader; each sentence says what to do instead. */
export const WHEREABOUTS_WORDS: Readonly<Record<WhereaboutsFault, string>> = {
  denied: 'Вы не разрешили узнать место. Выберите муниципалитет или населённый пункт в списке.',
  unavailable: 'Телефон не смог определить место. Выберите муниципалитет или населённый пункт в списке.',
  timeout: 'Место не определилось за 15 секунд. Попробуйте ещё раз или выберите место в списке.',
  unsupported: 'Этот браузер не умеет определять место или страница открыта не по https. Выберите место в списке.',
};

const PATIENCE_MS = 15_000;

/** @throws WhereaboutsError */
export function askWhereabouts(): Promise<Whereabouts> {
  return new Promise((resolve, reject) => {
    const { geolocation } = navigator;
    if (!geolocation || !isSecureContext) return reject(new WhereaboutsError('unsupported'));
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lng: coords.longitude }),
      ({ code }) => reject(new WhereaboutsError(({ 1: 'denied', 2: 'unavailable', 3: 'timeout' } as const)[code as 1 | 2 | 3] ?? 'unavailable')),
      { timeout: PATIENCE_MS, maximumAge: 600_000 },
    );
  });
}
