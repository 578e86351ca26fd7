// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemCode } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { ActivationState } from '../activation/activation.ts';
import type { Ineligibility } from '../eligibility/evaluate-eligibility.ts';
import type { Attribute } from '../eligibility/expression.ts';

/** An activation that stands for an organisation: its own, or one of an organisation above it. */
export interface StandingActivation {
  readonly activationId: Uuid;
  readonly state: ActivationState;
  readonly organisationId: Uuid;
  readonly organisationName: string;
}

/** One reason why an offer cannot be requested; `values` are to be named in the reader's words. */
export interface VerdictReason {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string>>;
  readonly attribute?: Attribute;
  readonly values?: readonly string[];
}

export interface Verdict {
  readonly eligible: boolean;
  readonly requestable: boolean;
  readonly reasons: readonly VerdictReason[];
  readonly activation: StandingActivation | null;
}

export interface VerdictInput {
  readonly organisationName: string;
  readonly obstacles: readonly Ineligibility[];
  readonly own: StandingActivation | null;
  /** An activation of an organisation above that people below use too. */
  readonly covering: StandingActivation | null;
  /** Names of the offers that are needed first and were not requested. */
  readonly missing: readonly string[];
  readonly hoster: { readonly name: string; readonly state: 'open' | 'limited' | 'full' };
}

const WANTED: Record<Attribute, ProblemCode> = {
  tier: 'tier-not-eligible',
  region: 'region-not-eligible',
  department: 'department-not-eligible',
  key: 'organisation-not-eligible',
};

/** Whether an organisation may request an offer now, and everything that stands in the way. */
export const verdictOf = (input: VerdictInput): Verdict => {
  const { obstacles, own, covering, missing, hoster } = input;
  const reasons: VerdictReason[] = obstacles.map(({ attribute, kind, values }) => ({
    code: kind === 'wanted' ? WANTED[attribute] : 'organisation-excluded',
    params: {},
    attribute,
    values,
  }));
  if (own) {
    reasons.push({
      code: 'activation-already-open',
      params: { organisation: input.organisationName },
    });
  } else if (covering) {
    reasons.push({
      code: 'activation-covered-by-above',
      params: { organisation: covering.organisationName },
    });
  }
  for (const offer of missing)
    reasons.push({ code: 'offer-dependency-missing', params: { offer } });
  if (hoster.state === 'full')
    reasons.push({ code: 'hoster-full', params: { hoster: hoster.name } });
  return {
    eligible: obstacles.length === 0,
    requestable: reasons.length === 0,
    reasons,
    activation: own ?? covering,
  };
};
