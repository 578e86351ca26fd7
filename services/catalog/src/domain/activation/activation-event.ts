// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Activation, Step, Withdrawal } from './activation.ts';

/** What a step asks of identity when it begins or is tried again. */
export type Ask = 'ensure-client' | 'grant-access' | 'revoke-access';

/** What happens to an activation; each becomes `activation.<type>` with the state after it. */
export type ActivationEvent =
  | { readonly type: 'requested'; readonly activation: Activation }
  | {
      readonly type: 'accepted';
      readonly at: string;
      readonly by: Uuid | null;
      readonly message: string | null;
    }
  | { readonly type: 'refused'; readonly at: string; readonly by: Uuid; readonly message: string }
  | {
      readonly type: 'step-changed';
      readonly at: string;
      readonly step: Step;
      readonly asks: Ask | null;
      readonly firstSignInAt?: string;
    }
  | { readonly type: 'active'; readonly at: string }
  | {
      readonly type: 'suspended';
      readonly suspension: Withdrawal;
      readonly steps: readonly Step[];
    }
  | {
      readonly type: 'resumed';
      readonly at: string;
      readonly by: Uuid;
      readonly message: string | null;
      readonly steps: readonly Step[];
    }
  | {
      readonly type: 'ending';
      readonly end: NonNullable<Activation['end']>;
      readonly steps: readonly Step[];
    }
  | {
      readonly type: 'ended';
      readonly at: string;
      /** Null when it ends by itself. */
      readonly end: Activation['end'];
    };
