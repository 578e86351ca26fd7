// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tier, Uuid } from '@essaim/kernel';
import type { SignOn } from '../tool/tool-sheet.ts';

export type ActivationState =
  | 'draft'
  | 'requested'
  | 'accepted'
  | 'provisioning'
  | 'active'
  | 'suspended'
  | 'ending'
  | 'ended'
  | 'refused';

export type StepKey =
  | 'dependency'
  | 'client'
  | 'access'
  | 'configuration'
  | 'first-sign-in'
  | 'revocation';

/** One node of the graph that leads to an active use. Instants are RFC 3339 in UTC. */
export interface Step {
  readonly key: StepKey;
  readonly kind: 'automatic' | 'manual' | 'outside';
  readonly dependsOn: readonly StepKey[];
  readonly state: 'pending' | 'in-progress' | 'waiting' | 'failed' | 'done';
  readonly since: string | null;
  readonly attempts: number;
  readonly reasonCode: string | null;
  readonly nextRetryAt: string | null;
}

/** One organisation's use of an offer, from its request to its end. */
export interface Activation {
  readonly id: Uuid;
  readonly version: number;
  readonly offerId: Uuid;
  readonly instanceId: Uuid;
  readonly organisationId: Uuid;
  readonly tier: Tier;
  /** The organisation above, which decides; null at the top. */
  readonly parentId: Uuid | null;
  /** The national organisation. */
  readonly nationId: Uuid;
  readonly hosterOrganisationId: Uuid;
  readonly toolKey: string;
  readonly toolName: string;
  readonly signOn: SignOn;
  readonly taskId: Uuid | null;
  readonly state: ActivationState;
  readonly since: string;
  readonly requestedBy: Uuid;
  readonly requestedAt: string;
  readonly message: string | null;
  readonly decision: {
    readonly outcome: 'accepted' | 'refused';
    readonly at: string;
    /** Null when the offer asks for nobody's acceptance. */
    readonly by: Uuid | null;
    readonly message: string | null;
  } | null;
  readonly end: { readonly at: string; readonly by: Uuid; readonly message: string } | null;
  readonly firstSignInAt: string | null;
  readonly steps: readonly Step[];
}

const OVER: ReadonlySet<ActivationState> = new Set(['ended', 'refused']);

/** Whether nothing more will come of it. */
export const isOver = ({ state }: Pick<Activation, 'state'>): boolean => OVER.has(state);

export const stepOf = (activation: Activation, key: StepKey): Step | undefined =>
  activation.steps.find((step) => step.key === key);

/**
 * Whether people can open the tool: it is active, or only the first sign-in is missing. Somebody
 * has to be able to make that first sign-in.
 */
export const isOpen = (activation: Pick<Activation, 'state' | 'steps'>): boolean =>
  activation.state === 'active' ||
  (activation.state === 'provisioning' &&
    activation.steps.every(({ key, state }) => state === 'done' || key === 'first-sign-in'));
