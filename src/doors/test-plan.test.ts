import { describe, expect, it } from 'vitest';
import { canRun, chooseSteps, STEPS, type StepName, type Verdict } from './test-plan.ts';

const names = (wanted: string[]): string[] => {
  const choice = chooseSteps(wanted);
  return 'steps' in choice ? choice.steps.map((step) => step.name) : [];
};

describe('test plan', () => {
  it('runs everything, cheapest first, when nothing is named', () => {
    expect(names([])).toEqual(['check', 'types', 'unit', 'build', 'built', 'browser']);
  });

  it('runs one step, and brings the build along for steps over pages', () => {
    expect(names(['unit'])).toEqual(['unit']);
    expect(names(['browser'])).toEqual(['build', 'browser']);
  });

  it('names words it does not know', () => {
    expect(chooseSteps(['unti'])).toEqual({ unknown: ['unti'] });
  });

  it('skips what makes no sense after a failure and nothing else', () => {
    const verdicts = new Map<StepName, Verdict>([['check', 'failed'], ['unit', 'failed']]);
    expect(STEPS.filter((step) => canRun(step, verdicts)).map((step) => step.name)).not.toContain('build');
    expect(canRun(STEPS[1]!, verdicts)).toBe(true);
    expect(canRun(STEPS[4]!, new Map([['build', 'skipped']]))).toBe(false);
  });
});
