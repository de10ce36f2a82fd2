/** A browser and the built sites for journeys. Flags keep Chromium from calling home; any foreign request is recorded. */
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve, type Served } from '../../src/doors/static-server.ts';

export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface Stage {
  /** A fresh page in a fresh profile; `foreign` fills with addresses outside the site. */
  open(path: string, options?: BrowserContextOptions): Promise<Page & { foreign: string[] }>;
  url(): string;
}

/** Serves one built site for the tests of a file. */
export function onStage(site: 'dist' | 'dist-vymyshlensk'): Stage {
  let server: Served;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve(join(process.cwd(), site), { port: 0 });
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    url: () => server.url,
    async open(path, options) {
      const context = await browser.newContext({ locale: 'ru-RU', reducedMotion: 'reduce', ...options });
      const page = Object.assign(await context.newPage(), { foreign: [] as string[] });
      const own = new URL(server.url).host;
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.host !== own) page.foreign.push(request.url());
      });
      await page.goto(new URL(path, server.url).href);
      return page;
    },
  };
}

/** One address of each kind of page, of the site on the stage. */
export const PAGE_KINDS: Record<'dist' | 'dist-vymyshlensk', string[]> = {
  dist: [
    '/', '/karta/', '/proekty/', '/proekty/issa-ulichnyy-svet/', '/proekty/napravlenie/blagoustroystvo/', '/proekty/god/2025/', '/tos/', '/tos/lopatovo/', '/municipalitety/', '/municipalitety/pskovsky/',
    '/municipalitety/gdovsky/', '/strategiya/', '/strategiya/pokazateli/', '/strategiya/pokazateli/i04/', '/strategiya/napravleniya/ekologiya/', '/strategiya/etapy/', '/strategiya/soderzhanie/',
    '/strategiya/zadachi/', '/strategiya/zadachi/zadacha-3/', '/strategiya/rezultaty/', '/strategiya/plan/2026/', '/sobytiya/', '/dokumenty/', '/publikatsii/',
    '/strategiya/municipalitety/',
    '/strategiya/metodika/',
    '/strategiya/otchet/', '/kak-sozdat-tos/',
    '/gazeta/', '/gazeta/2026-11/', '/gazeta/2026-11/nabor/', '/gazeta/simulyator/', '/konkursy/', '/konkursy/oblastnoy-2025/', '/poisk/', '/poisk/ukazatel/', '/dannye/', '/o-proekte/', '/404.html',
    '/konkursy/dengi/', '/potrebnosti/',
    '/moya-ulitsa/', '/proekty/issa-ulichnyy-svet/listovka/', '/proekty/bolshoe-zagorye-zakhoroneniya/', '/proekty/?pokaz=karta', '/proekty/?pokaz=tablica&god=2025', '/poisk/?q=площадка',
    '/pomoshch/', '/dokumenty/obraztsy/smeta/', '/zakony/', '/master/sozdat-tos/', '/rukovodstva/', '/kak-sozdat-tos-prosto/', '/slovar/', '/zhitelyam/', '/istoriya/', '/nagrady/', '/oprosy/',
    '/kto-est-kto/', '/reestry/', '/radio/', '/radio/nashi-tosy-2024-10-01/', '/sobytiya/sovet-tos-pervoe-zasedanie-2025/',
    '/podpiska/', '/novoe/', '/novoe/2026-4/', '/novoe/2026-4/listovka/', '/vstavka/', '/vstavka/okrug/pskovsky/', '/en/', '/en/proekty/kachanovo-ograda/',
    '/dobavit/', '/reestr/', '/municipalitety/pskovsky/koordinatoru/',
  ],
  'dist-vymyshlensk': [
    '/', '/karta/', '/proekty/svet-na-chaynoy/', '/proekty/dvenadtsat-skameek/', '/proekty/katok-rastayal/', '/tos/chaynaya-sloboda/', '/municipalitety/nigdeevsky/', '/municipalitety/vymyshlensk/',
    '/strategiya/', '/strategiya/pokazateli/proekty-za-god/', '/strategiya/etapy/', '/strategiya/zadachi/zadacha-opyt/', '/strategiya/rezultaty/', '/strategiya/plan/2026/', '/sobytiya/', '/dokumenty/', '/publikatsii/', '/strategiya/napravleniya/voda-svet-ogon/', '/gazeta/', '/gazeta/sosedi-vypusk-1/', '/gazeta/sosedi-vypusk-1/nabor/', '/gazeta/sosedi-vypusk-2/izdanie/zateynik/', '/gazeta/simulyator/?m=polovina&s=1&z=3900', '/konkursy/sosedi-goda-2024/',
    '/strategiya/pokazateli/dolya-zhiteley-v-tos/',
    '/strategiya/otchet/',
    '/sobytiya/forum-kalitka-2026/', '/radio/o-chyom-molchit-prud/', '/oprosy/chto-nuzhno-dvoram-2025/', '/reestry/vzaimodeystvie/', '/reestry/initsiativy/', '/reestry/obrashcheniya/',
    '/dokumenty/obraztsy/plan-na-god/', '/vstavka/tos/chaynaya-sloboda/', '/en/proekty/sto-beryoz/',
    '/moya-ulitsa/', '/proekty/', '/proekty/sto-beryoz/', '/proekty/dvor-za-pochtoy/', '/proekty/trotuar-do-ostanovki/', '/proekty/dvor-na-kudykinoy-gore/', '/proekty/svet-na-chaynoy/listovka/',
    '/proekty/trotuar-do-ostanovki/listovka/', '/reestr/', '/reestr/2026-06-30/', '/municipalitety/vymyshlensk/koordinatoru/',
  ],
};
