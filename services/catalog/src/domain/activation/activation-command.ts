// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Activation, StepKey, WithdrawalReason } from './activation.ts';
import type { SharedFacts } from './facts.ts';

/** What a request names; the rest of the activation follows from it. */
export type RequestedActivation = Pick<
  Activation,
  | 'id'
  | 'offerId'
  | 'instanceId'
  | 'organisationId'
  | 'tier'
  | 'parentId'
  | 'nationId'
  | 'hosterOrganisationId'
  | 'toolKey'
  | 'toolName'
  | 'signOn'
  | 'taskId'
  | 'requestedBy'
  | 'message'
> & {
  readonly reliesOnOthers: boolean;
  /** Whether the offer asks for nobody's acceptance. */
  readonly isAutomatic: boolean;
};

/** Who takes something back and why. */
export interface WithdrawalOrder {
  readonly by: Uuid;
  /** Where the mandate that allows it is held. */
  readonly organisationId: Uuid;
  readonly message: string;
  readonly reasonCode: WithdrawalReason;
}

export type ActivationCommand =
  | { readonly kind: 'request'; readonly requested: RequestedActivation }
  | { readonly kind: 'accept'; readonly by: Uuid; readonly message: string | null }
  | { readonly kind: 'refuse'; readonly by: Uuid; readonly message: string }
  /** Something that is shared with other activations may have changed. */
  | { readonly kind: 'observe'; readonly facts: SharedFacts }
  | { readonly kind: 'see-sign-in'; readonly facts: SharedFacts; readonly signInAt: string }
  | { readonly kind: 'hear-granted'; readonly facts: SharedFacts }
  | { readonly kind: 'hear-revoked' }
  | { readonly kind: 'hear-refused'; readonly reasonCode: string }
  /** Time passed: what got no answer is asked again. */
  | { readonly kind: 'tick' }
  | { readonly kind: 'retry'; readonly key: StepKey }
  /** Somebody did what a manual step asks for. */
  | {
      readonly kind: 'confirm';
      readonly key: StepKey;
      readonly by: Uuid | null;
      readonly message: string | null;
    }
  | (WithdrawalOrder & { readonly kind: 'suspend' })
  | { readonly kind: 'resume'; readonly by: Uuid; readonly message: string | null }
  | (WithdrawalOrder & {
      readonly kind: 'end';
      /** Whether people want their data before they lose the access. */
      readonly wantsExport: boolean;
      readonly retentionDays: number;
      /** Whether the tool closes accounts by itself once the access is taken back. */
      readonly closesAccounts: boolean;
    });
