import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const dark = /prefers-color-scheme: dark\)\s*\{\s*:root\s*\{([^}]*)\}/.exec(css)![1]!;
const light = /\n:root\s*\{([^}]*)\}/.exec(css)![1]!;

function tokens(...blocks: string[]): (name: string) => string {
  const map = new Map(blocks.flatMap((block) => [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1]!, m[2]!.trim()] as const)));
  const resolve = (name: string): string => {
    const value = map.get(name);
    if (value === undefined) throw new Error(`нет краски --${name}`);
    const inner = /^var\(--([\w-]+)\)$/.exec(value);
    return inner ? resolve(inner[1]!) : value;
  };
  return resolve;
}

/** WCAG 2.2 relative luminance and contrast ratio of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, bl] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * bl!;
  };
  const [x, y] = [luminance(a), luminance(b)].toSorted((m, n) => n - m);
  return (x! + 0.05) / (y! + 0.05);
}

const INKS = ['color-text', 'color-soft', 'color-accent', 'color-warn', 'color-done', 'direction-1', 'direction-2', 'direction-3', 'direction-4', 'direction-5'];
const GROUNDS = ['color-page', 'color-panel', 'color-land'];

describe.each([
  ['светлая тема', tokens(light)],
  ['тёмная тема', tokens(light, dark)],
])('%s', (_, color) => {
  test.each(INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground])))('%s на %s читается: не меньше 4,5:1', (ink, ground) => {
    expect(contrast(color(ink!), color(ground!))).toBeGreaterThanOrEqual(4.5);
  });
  test('текст на воде и на кнопке читается', () => {
    expect(contrast(color('color-text'), color('color-water'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color('color-on-accent'), color('color-accent'))).toBeGreaterThanOrEqual(4.5);
  });
});
