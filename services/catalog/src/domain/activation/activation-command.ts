// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Activation, StepKey } from './activation.ts';
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
  | { readonly kind: 'end'; readonly by: Uuid; readonly message: string };
