/** Does a story take its words only from the project, in the agreed order? */
import { expect, it } from 'vitest';
import { isSampleImprint, numberText, storyOf, storyText, type Block } from './insert-story.ts';

const block: Block = { project: 'most', role: 'статья', text: 'medium' };
const project = { title: 'Мост', code: 'П-12', lead: 'Вступление', solution: 'Решение', problem: 'Беда', printTexts: { medium: 'Первый абзац.\n\nВторой абзац.' } };

it('prefers the newspaper text of the asked size, then lead, solution, problem', () => {
  expect(storyText(project, 'medium')).toContain('Первый');
  expect(storyText(project, 'short')).toBe('Вступление');
  expect(storyText({ title: 'Мост', code: 'П-1', solution: 'Решение', problem: 'Беда' }, 'short')).toBe('Решение');
  expect(storyText({ title: 'Мост', code: 'П-1', problem: 'Беда' }, 'short')).toBe('Беда');
  expect(storyText({ title: 'Мост', code: 'П-1' }, 'long')).toBeUndefined();
});

it('makes a story with its code and addresses, and no text of its own', () => {
  const story = storyOf(block, project, 'Где-то');
  expect(story).toMatchObject({ headline: 'Мост', code: 'П-12', href: '/proekty/most/', shortHref: '/k/p12/', paragraphs: ['Первый абзац.', 'Второй абзац.'] });
  expect(storyOf({ ...block, headline: 'Мост вместо брода' }, { title: 'Мост', code: 'П-1' }, '')).toMatchObject({ headline: 'Мост вместо брода', paragraphs: [] });
});

it('knows a number from a word and a sample from an imprint', () => {
  expect(numberText('3')).toBe('№\u00A03');
  expect(numberText('пробный')).toBe('пробный номер');
  const real = { title: 'а', founder: 'б', editorInChief: 'в', issueNumber: '1', date: 'г', signedToPress: 'д', printRun: 'е', price: 'ж', addresses: 'з' };
  expect(isSampleImprint(real)).toBe(false);
  expect(isSampleImprint({ ...real, founder: 'ОБРАЗЕЦ: учредитель' })).toBe(true);
});
