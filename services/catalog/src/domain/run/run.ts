// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tier, Uuid } from '@essaim/kernel';

export type RunState = 'awaiting-approval' | 'running' | 'paused' | 'done' | 'stopped' | 'refused';

/**
 * Offers activated for many organisations: once, or by a rule that goes on for those that come
 * later.
 */
export interface ActivationRun {
  readonly id: Uuid;
  readonly version: number;
  readonly kind: 'once' | 'rule';
  readonly name: string;
  /** The organisations are this one and those below it. */
  readonly organisationId: Uuid;
  /** Of a rule: those that it takes in. */
  readonly tiers: readonly Tier[];
  /** One that relies on another comes after it. */
  readonly offerIds: readonly Uuid[];
  readonly message: string | null;
  readonly state: RunState;
  readonly createdBy: Uuid;
  readonly mandateId: Uuid;
  readonly createdAt: string;
  /** Who let it begin, and whether it accepts what it requests. */
  readonly approval: {
    readonly by: Uuid;
    readonly mandateId: Uuid;
    readonly at: string;
    readonly organisationId: Uuid;
    readonly accepts: boolean;
  } | null;
  readonly closed: {
    readonly by: Uuid;
    readonly at: string;
    readonly message: string | null;
  } | null;
}

/** One organisation and one offer of a run. */
export interface RunLine {
  readonly runId: Uuid;
  readonly organisationId: Uuid;
  readonly offerId: Uuid;
  readonly state: 'waiting' | 'done' | 'skipped';
  readonly activationId: Uuid | null;
  readonly reason: RunReason | null;
}

/** A refusal as it was said, to be written in the reader's language. */
export interface RunReason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly details: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
}

/** From how many lines on a second person has to agree. */
export const ALONE_UP_TO = 20;

/** The most lines of one run. */
export const MOST_LINES = 20_000;

/** What may be missing today and there tomorrow: a rule looks again. */
const PASSING: ReadonlySet<string> = new Set(['offer-dependency-missing', 'hoster-full']);

export const mayPass = ({ kind }: Pick<ActivationRun, 'kind'>, { code }: RunReason): boolean =>
  kind === 'rule' && PASSING.has(code);

/**
 * Whether who approved a run also decides the requests of an organisation, as the tier above it.
 * @param ancestors of the organisation
 */
export const decidesFor = (
  { approval }: Pick<ActivationRun, 'approval'>,
  organisation: { readonly id: Uuid; readonly tier: Tier; readonly ancestors: readonly Uuid[] },
): boolean => {
  if (!approval?.accepts) return false;
  const isNation = organisation.tier === 'national' && organisation.id === approval.organisationId;
  return isNation || organisation.ancestors.includes(approval.organisationId);
};
