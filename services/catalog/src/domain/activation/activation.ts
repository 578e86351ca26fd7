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
  | 'probe'
  | 'first-sign-in'
  | 'suspension'
  | 'export'
  | 'receipt'
  | 'revocation'
  | 'accounts'
  | 'retention'
  | 'deletion';

/** Why a use is suspended or ended. */
export type WithdrawalReason =
  | 'no-longer-used'
  | 'other-tool'
  | 'other-hoster'
  | 'too-costly'
  | 'security'
  | 'rules-not-kept'
  | 'organisation-leaves'
  | 'other';

/** Who took something back, when and why; lifted by those of the same organisation or above it. */
export interface Withdrawal {
  readonly at: string;
  readonly by: Uuid;
  readonly message: string;
  readonly reasonCode?: WithdrawalReason;
  /** Where the mandate of who did it is held. */
  readonly organisationId?: Uuid;
}

/** One node of the graph that leads to an active use. Instants are RFC 3339 in UTC. */
export interface Step {
  readonly key: StepKey;
  readonly kind: 'automatic' | 'manual' | 'outside';
  readonly dependsOn: readonly StepKey[];
  readonly state: 'pending' | 'in-progress' | 'waiting' | 'failed' | 'done';
  readonly since: string | null;
  readonly attempts: number;
  readonly reasonCode: string | null;
  /** When it is tried again by itself; of `retention`, when the data need not be kept any more. */
  readonly nextRetryAt: string | null;
  /** Who said that a manual step is done, and with which words. */
  readonly confirmed?: { readonly by: Uuid | null; readonly message: string | null };
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
  readonly suspension: Withdrawal | null;
  /** The last time that a suspension or an ending was lifted. */
  readonly resumed: {
    readonly at: string;
    readonly by: Uuid;
    readonly message: string | null;
  } | null;
  /** `retentionDays`: how long the hoster keeps the data before deleting them. */
  readonly end: (Withdrawal & { readonly retentionDays?: number }) | null;
  readonly firstSignInAt: string | null;
  readonly steps: readonly Step[];
}

/** What a step belongs to: the way in, a suspension, or the end. */
export type Phase = 'opening' | 'pause' | 'end';

const PHASES: Readonly<Record<StepKey, Phase>> = {
  dependency: 'opening',
  client: 'opening',
  access: 'opening',
  configuration: 'opening',
  probe: 'opening',
  'first-sign-in': 'opening',
  suspension: 'pause',
  export: 'end',
  receipt: 'end',
  revocation: 'end',
  accounts: 'end',
  retention: 'end',
  deletion: 'end',
};

export const phaseOf = ({ key }: Pick<Step, 'key'>): Phase => PHASES[key];

const RUNNING: Partial<Record<ActivationState, Phase>> = {
  accepted: 'opening',
  provisioning: 'opening',
  suspended: 'pause',
  ending: 'end',
};

/** The steps that an activation is about now; none while it waits for nobody's steps. */
export const currentSteps = ({ state, steps }: Pick<Activation, 'state' | 'steps'>): Step[] => {
  const phase = RUNNING[state];
  return steps.filter((step) => phaseOf(step) === phase);
};

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

/** Whether people still reach the tool: while an end waits for their data they do. */
export const isReachable = (activation: Pick<Activation, 'state' | 'steps'>): boolean =>
  isOpen(activation) ||
  (activation.state === 'ending' &&
    activation.steps.some(({ key, state }) => key === 'revocation' && state === 'pending'));
