import { expect, test } from 'vitest';
import { headOf } from './site-map.ts';

test('карта сайта читает дату и запрет из головы страницы, а не из её текста', () => {
  expect(headOf('<head><meta property="og:updated_time" content="2026-11-22"></head>')).toEqual({ isHidden: false, lastChanged: '2026-11-22' });
  expect(headOf('<head><meta name="robots" content="noindex"></head>').isHidden).toBe(true);
  expect(headOf('<head><meta http-equiv="refresh" content="0;url=/"></head>').isHidden).toBe(true);
  expect(headOf('<head></head><body><meta name="robots" content="noindex"><meta property="og:updated_time" content="2026-11-22">')).toEqual({ isHidden: false, lastChanged: undefined });
});
