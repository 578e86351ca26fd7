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
 * organisation's access, the configuration at the hoster, a look at its address and its certificate,
 * and a first sign-in that shows that it works; one opened from inside another tool, or without an
 * account, only the configuration and the look. An offer that relies on others first waits for them.
 */
export const planSteps = (signOn: SignOn, reliesOnOthers: boolean): readonly Step[] => {
  const first: readonly StepKey[] = reliesOnOthers ? ['dependency'] : [];
  const dependency = reliesOnOthers ? [step('dependency', 'outside', [])] : [];
  const probe = step('probe', 'automatic', ['configuration']);
  if (signOn !== 'single') return [...dependency, step('configuration', 'manual', first), probe];
  return [
    ...dependency,
    step('client', 'automatic', first),
    step('access', 'automatic', ['client']),
    step('configuration', 'manual', ['client']),
    probe,
    step('first-sign-in', 'outside', ['access', 'configuration', 'probe']),
  ];
};

/** The step of a suspension: the access is taken back, nothing else changes. */
export const pauseSteps = (signOn: SignOn): readonly Step[] =>
  signOn === 'single' ? [step('suspension', 'automatic', [])] : [];

/**
 * The graph of an end. Whoever wants their data gets them first, and says so; then the access is
 * taken back, the accounts are closed, the data kept for a while, and their deletion proven. A use
 * that never opened has only an access to give back.
 */
export const endSteps = (end: {
  readonly hasAccess: boolean;
  readonly wasOpen: boolean;
  readonly wantsExport: boolean;
  readonly closesAccounts: boolean;
}): readonly Step[] => {
  const revocation = (first: readonly StepKey[]) =>
    end.hasAccess ? [step('revocation', 'automatic', first)] : [];
  if (!end.wasOpen) return revocation([]);
  const data = end.wantsExport
    ? [step('export', 'manual', []), step('receipt', 'manual', ['export'])]
    : [];
  const before = [...data, ...revocation(end.wantsExport ? ['receipt'] : [])];
  const accounts =
    end.hasAccess && !end.closesAccounts ? [step('accounts', 'manual', ['revocation'])] : [];
  const all = [...before, ...accounts];
  return [
    ...all,
    step('retention', 'outside', all.map(({ key }) => key).slice(-1)),
    step('deletion', 'manual', ['retention']),
  ];
};
