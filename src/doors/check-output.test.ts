import { expect, it } from 'vitest';
import { wantedOutput } from './check-output.ts';

it.each([
  [{}, {}, { format: 'text' }],
  [{}, { GITHUB_ACTIONS: 'true' }, { format: 'annotations' }],
  [{}, { GITLAB_CI: 'true' }, { format: 'gitlab', out: 'gl-code-quality-report.json' }],
  [{ format: 'text' }, { GITHUB_ACTIONS: 'true' }, { format: 'text' }],
  [{ out: 'otchyot.html' }, { GITHUB_ACTIONS: 'true' }, { format: 'html', out: 'otchyot.html' }],
  [{ out: 'otchyot.json' }, {}, { format: 'json', out: 'otchyot.json' }],
  [{ format: 'gitlab', out: 'otchyot.json' }, {}, { format: 'gitlab', out: 'otchyot.json' }],
  [{ format: 'pdf' }, {}, { fault: 'Не понимаю --format pdf.' }],
])('%j in %j is %j', (typed, env, wanted) => expect(wantedOutput(typed, env)).toEqual(wanted));
