// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SignOn } from '../tool/tool-sheet.ts';
import type { Step, StepKey } from './activation.ts';

const step = (key: StepKey, kind: Step['kind'], dependsOn: readonly StepKey[]): Step => ({
  key,
  kind,
  dependsOn,
  state: 'pending',
  since: null,
  attempts: 0,
  reasonCode: null,
  nextRetryAt: null,
});

/**
 * The graph of an activation. A tool with the network's sign-in needs its client, the
 * organisation's access, the configuration at the hoster, and a first sign-in that shows that it
 * works; one opened from inside another tool, or without an account, only the configuration. An
 * offer that relies on others first waits for them.
 */
export const planSteps = (signOn: SignOn, reliesOnOthers: boolean): readonly Step[] => {
  const first: readonly StepKey[] = reliesOnOthers ? ['dependency'] : [];
  const dependency = reliesOnOthers ? [step('dependency', 'outside', [])] : [];
  if (signOn !== 'single') return [...dependency, step('configuration', 'manual', first)];
  return [
    ...dependency,
    step('client', 'automatic', first),
    step('access', 'automatic', ['client']),
    step('configuration', 'manual', ['client']),
    step('first-sign-in', 'outside', ['access', 'configuration']),
  ];
};

/** The step that takes the access back. */
export const revocationStep = (at: string, nextRetryAt: string): Step => ({
  ...step('revocation', 'automatic', []),
  state: 'in-progress',
  since: at,
  attempts: 1,
  nextRetryAt,
});
