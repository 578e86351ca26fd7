// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole } from '@essaim/kernel';
import { isLeading } from './mandate-rules.ts';

/** Of whom a second factor is asked: of everybody, or of those who have one or whose mandate asks for one. */
export type SecondFactorPolicy = 'required' | 'enrolled';

interface Asked {
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

const always = (): boolean => true;
const forLeaders = ({ body }: Asked): boolean =>
  isLeading((body as { readonly role: MandateRole }).role);
const unlessDry = ({ query }: Asked): boolean => query?.['dryRun'] !== true;

/**
 * What takes a second factor of the last ten minutes: making administrators, and touching providers
 * of sign-ins, clients, keys, and what Keycloak holds.
 */
const SENSITIVE: Readonly<Record<string, (asked: Asked) => boolean>> = {
  createInvitation: forLeaders,
  createPrintableInvitation: forLeaders,
  printInvitation: always,
  grantMandate: forLeaders,
  createSubstitute: always,
  printPasswordCode: always,
  requireSecondFactor: always,
  createStructureChange: always,
  importInvitations: unlessDry,
  importPeople: unlessDry,
  createIdentityProvider: always,
  updateIdentityProvider: always,
  enableIdentityProvider: always,
  disableIdentityProvider: always,
  deleteIdentityProvider: always,
  addProviderDomain: always,
  verifyProviderDomain: always,
  removeProviderDomain: always,
  readClientSecret: always,
  rotateClientSecret: always,
  createMachineKey: always,
  rotateMachineKey: always,
  applyReconcilePlan: always,
  approveReconcileRun: always,
  grantApproval: always,
  offboardOrganisation: always,
};

/** Whether a request of an operation takes a recent second factor. */
export const isSensitive = (operationId: string, asked: Asked): boolean =>
  SENSITIVE[operationId]?.(asked) ?? false;
