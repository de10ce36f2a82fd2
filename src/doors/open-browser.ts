/** Opens the browser that the tests use. */
import { chromium, type Browser } from 'playwright-core';
import { browserFlags } from './find-browser.ts';

export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: browserFlags() });
}
