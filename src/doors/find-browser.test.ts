import { describe, expect, it } from 'vitest';
import { browserFlags, browserPlaces, findBrowser } from './find-browser.ts';

const only = (...paths: string[]) => (path: string): boolean => paths.includes(path);

describe('finding a browser', () => {
  it('takes the user’s own word first', () => {
    const env = { CHROMIUM_PATH: '/opt/brauzer', PATH: '/usr/bin' };
    expect(findBrowser({ platform: 'linux', env, isProgram: only('/opt/brauzer', '/usr/bin/chromium') })).toBe('/opt/brauzer');
  });

  it('does not put another browser in place of one that was named and is gone', () => {
    expect(findBrowser({ platform: 'linux', env: { CHROMIUM_PATH: '/net' }, isProgram: only('/usr/bin/chromium') })).toBeUndefined();
  });

  it('looks in usual places and then along PATH', () => {
    expect(findBrowser({ platform: 'linux', env: { PATH: '/usr/bin' }, isProgram: only('/usr/bin/google-chrome') })).toBe('/usr/bin/google-chrome');
    expect(findBrowser({ platform: 'linux', env: { PATH: '/a:/snap/bin' }, isProgram: only('/snap/bin/chromium') })).toBe('/snap/bin/chromium');
  });

  it('knows macOS and Windows', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser({ platform: 'darwin', env: {}, isProgram: only(mac) })).toBe(mac);
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect(findBrowser({ platform: 'win32', env: { ProgramFiles: 'C:\\Program Files' }, isProgram: only(windows) })).toBe(windows);
  });

  it('says nothing when there is nothing', () => {
    expect(findBrowser({ platform: 'linux', env: {}, isProgram: () => false })).toBeUndefined();
    expect(browserPlaces({ platform: 'linux', env: { PATH: '' } })).not.toContain('/chromium');
  });

  it('gives up the sandbox only as root', () => {
    expect(browserFlags(true)).toContain('--no-sandbox');
    expect(browserFlags(false)).not.toContain('--no-sandbox');
  });
});
