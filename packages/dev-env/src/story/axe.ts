// SPDX-License-Identifier: AGPL-3.0-or-later
import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** What axe finds wrong with the page as it is, one line a place; empty when all is well. */
export const axeFaults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const violations = (await page.evaluate(async () => {
    const engine = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations: found } = await engine.run(
      { exclude: [] },
      { resultTypes: ['violations'] },
    );
    return found.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => ({
        target,
        failureSummary: failureSummary ?? '',
      })),
    }));
  })) as Violation[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary}`,
    ),
  );
};
