// axe with every rule it has, on the whole page.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Result = { violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] };
type Axe = { getRules: () => { ruleId: string }[]; run: (options: object) => Promise<Result> };

/** Each broken rule with the elements that break it. */
export async function brokenRules(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  // From the top: what lies half beneath the strip while somebody scrolls is to axe a target that is too small.
  await page.evaluate(() => scrollTo(0, 0));
  const { violations } = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: Axe };
    // Some rules are off unless they are named.
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    return axe.run({ rules, resultTypes: ['violations'] });
  });
  return violations.map(({ id, help, nodes }) =>
    [`${id}: ${help}`, ...nodes.map(({ html, failureSummary }) => `  ${html.slice(0, 160)} ${failureSummary ?? ''}`)].join('\n'),
  );
}
