/** Runs the chosen steps one after another, prints what each asked, and sums up. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMS, runNode } from './child.ts';
import { ensureBrowser } from './install-browser.ts';
import { seconds } from './progress.ts';
import { canRun, type Step, type StepName, type Verdict } from './test-plan.ts';

/** The fictional region lives in one fixed day, so that its pages never change by themselves. */
const FIXTURE = { CONTENT_DIR: 'tests/fixtures/vymyshlensk', OUT_DIR: 'dist-vymyshlensk', TODAY: '2026-11-22' };

/** True when every step passed. */
export async function runTests(steps: readonly Step[], projectRoot: string, { fresh = false } = {}): Promise<boolean> {
  const verdicts = new Map<StepName, Verdict>();
  const lines: string[] = [];
  for (const step of steps) {
    const started = performance.now();
    if (!canRun(step, verdicts)) {
      verdicts.set(step.name, 'skipped');
      lines.push(`  –  ${step.title} Пропущено: не прошёл шаг, без которого смысла нет.`);
      continue;
    }
    console.log(`\n━━ ${step.title}  (${step.name})\n`);
    const passed = await WORK[step.name](projectRoot, fresh);
    verdicts.set(step.name, passed ? 'passed' : 'failed');
    lines.push(`  ${passed ? '✓' : '✗'}  ${step.title} ${seconds(performance.now() - started)}`);
  }
  console.log(`\n━━ Итог\n\n${lines.join('\n')}\n`);
  return [...verdicts.values()].every((verdict) => verdict === 'passed');
}

const WORK: Record<StepName, (projectRoot: string, fresh: boolean) => Promise<boolean>> = {
  check: (root) => run(root, 'scripts/check.ts', ['--format', 'text']),
  types: (root) => run(root, PROGRAMS.astro, ['check', '--minimumFailingSeverity', 'error', '--minimumSeverity', 'warning']),
  unit: (root) => vitest(root, 'unit'),
  build: async (root, fresh) => {
    const flags = fresh ? [] : ['--if-changed'];
    const real = await run(root, 'scripts/build.ts', flags);
    console.log('');
    const fixture = await run(root, 'scripts/build.ts', flags, FIXTURE);
    return real && fixture;
  },
  built: (root) => vitest(root, 'built'),
  browser: async (root) => {
    const browser = ensureBrowser(process.env);
    return browser ? vitest(root, 'browser', { CHROMIUM_PATH: browser }) : false;
  },
};

function vitest(root: string, project: string, env: Record<string, string> = {}): Promise<boolean> {
  return run(root, PROGRAMS.vitest, ['run', '--project', project], env);
}

async function run(projectRoot: string, script: string, args: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  if (!existsSync(join(projectRoot, script))) {
    console.error(`Нет программы ${script}: повторите npm install.`);
    return false;
  }
  const { code } = await runNode(script, args, { projectRoot, env });
  if (code === 130) process.exit(130);
  return code === 0;
}
