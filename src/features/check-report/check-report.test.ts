/** What programs read of a check: shapes that must not change by themselves, and a page that says only what it may. */
import { describe, expect, it } from 'vitest';
import { problem, type Problem } from '../../kernel/problems.ts';
import { asAnnotations, asGitLab, asJson, type Report } from './formats.ts';
import { asHtml } from './html.ts';

const ERROR = problem({ file: 'content/tos/a b/родник.yaml', line: 3, column: 8, length: 4, field: 'place', code: 'personal-phone', found: 'телефон', expected: 'ничего', hint: 'Удалите <его>.' });
const WARNING = problem({ file: 'content/tos/a b/родник.yaml', line: 5, column: 1, field: 'name', code: 'name-long', found: 'длинно', expected: 'коротко', severity: 'warning' });
const REPORT: Report = { problems: [ERROR, WARNING, { ...WARNING, line: 6 }], silenced: [{ problem: { ...WARNING, line: 9 }, reason: 'так в источнике', until: '2027-03-31' }], fileCount: 12, today: '2026-11-22' };

describe('for programs', () => {
  it('JSON has a version, counts and the rows', () => {
    expect(asJson(REPORT)).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "checkedOn": "2026-11-22",
        "files": 12,
        "errors": 1,
        "warnings": 2,
        "problems": [
          {
            "file": "content/tos/a b/родник.yaml",
            "line": 3,
            "column": 8,
            "length": 4,
            "field": "place",
            "severity": "error",
            "code": "personal-phone",
            "found": "телефон",
            "expected": "ничего",
            "hint": "Удалите <его>."
          },
          {
            "file": "content/tos/a b/родник.yaml",
            "line": 5,
            "column": 1,
            "field": "name",
            "severity": "warning",
            "code": "name-long",
            "found": "длинно",
            "expected": "коротко"
          },
          {
            "file": "content/tos/a b/родник.yaml",
            "line": 6,
            "column": 1,
            "field": "name",
            "severity": "warning",
            "code": "name-long",
            "found": "длинно",
            "expected": "коротко"
          }
        ],
        "silenced": [
          {
            "file": "content/tos/a b/родник.yaml",
            "line": 9,
            "column": 1,
            "field": "name",
            "severity": "warning",
            "code": "name-long",
            "found": "длинно",
            "expected": "коротко",
            "reason": "так в источнике",
            "until": "2027-03-31"
          }
        ]
      }"
    `);
  });

  it('GitLab knows a fault again when lines were added above it', () => {
    const marks = (problems: Problem[]) => (JSON.parse(asGitLab({ ...REPORT, problems })) as { fingerprint: string; severity: string; location: unknown }[]).map(({ fingerprint }) => fingerprint);
    const first = marks([...REPORT.problems]);
    expect(new Set(first).size).toBe(3);
    expect(marks(REPORT.problems.map((p) => ({ ...p, line: p.line + 40 })))).toEqual(first);
    expect(JSON.parse(asGitLab(REPORT))[0]).toMatchObject({ description: 'Поле «place». Найдено: телефон. Ожидается: ничего. Удалите <его>.', check_name: 'personal-phone', severity: 'major', location: { path: 'content/tos/a b/родник.yaml', lines: { begin: 3 } } });
  });

  it('annotations are one command a line', () => expect(asAnnotations(REPORT).split('\n')).toHaveLength(3));
});

describe('the page', () => {
  const lines = ['name: Родник', 'code: Т-1', 'place: 2-01 <двор>', 'type: двор', 'note: да'];
  const html = asHtml({ ...REPORT, title: 'Атлас', linesOf: () => lines, editUrl: 'https://example.org/edit/{path}?a=1' });

  it('shows the line, covers what is private, links to the edit', () => {
    expect(html).toContain('<b>3</b>place: <mark>•-••</mark> &lt;двор&gt;');
    expect(html).toContain('href="https://example.org/edit/content/tos/a%20b/%D1%80%D0%BE%D0%B4%D0%BD%D0%B8%D0%BA.yaml?a=1"');
    expect(html).not.toContain('2-01');
    expect(html).toContain('Удалите &lt;его&gt;.');
    expect(html).toContain('Заглушено исключениями');
  });

  it('asks for nothing and runs nothing', () => expect(html).not.toMatch(/<script|<link|src=|@import|url\(/));
  it('without faults says so', () => expect(asHtml({ problems: [], silenced: [], fileCount: 3, today: '2026-11-22', title: 'Атлас', linesOf: () => undefined })).toContain('Замечаний нет, сайт соберётся.'));
});

it('the page begins with the files that stop the build, and offers to edit only what is in the repository', () => {
  const [first, last] = ['content/a.yaml', '../elsewhere/b.yaml'].map((file) => ({ ...WARNING, file }));
  const html = asHtml({ ...REPORT, problems: [last!, first!, ERROR], title: 'Атлас', linesOf: () => undefined, editUrl: 'https://example.org/edit/{path}' });
  expect([...html.matchAll(/<h2>(\S+?)(?:<\/h2>| )/g)].map(([, name]) => name!.replaceAll('<wbr>', '')).map((name) => name.slice(0, 13))).toEqual(['content/tos/a', '../elsewhere/', 'content/a.yam']);
  expect([...html.matchAll(/href="https:\/\/example\.org\/edit\/([^"]*)"/g)].map(([, path]) => path)).toEqual([expect.stringContaining('content/tos/a%20b/'), 'content/a.yaml']);
});
