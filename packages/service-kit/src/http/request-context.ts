// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Mandate, Uuid } from '@essaim/kernel';
import type { MachineActor } from '../guard/machine-token.ts';
import type { Logger } from '../log/logger.ts';

/** Who acts. */
export interface Actor {
  readonly personId: Uuid;
  readonly uid: string;
  readonly mandates: readonly Mandate[];
  /** When they last signed in with a second factor, by the provider's clock; null when they did not. */
  readonly secondFactorAt: Temporal.Instant | null;
  /** The hat named in `Essaim-Mandate`; null when none was, and then every mandate counts. */
  readonly active: Mandate | null;
  /** The key with which a machine acts in the person's place; null when they act themselves. */
  readonly machine: MachineActor | null;
}

/** What every handler knows of the request that it serves. */
export interface RequestContext {
  /** The signed-in person. Reading it on an operation without a sign-in throws `token-missing`. */
  readonly actor: Actor;
  readonly correlationId: string;
  readonly language: Language;
  readonly now: Temporal.Instant;
  /** Civil date of the request, `YYYY-MM-DD`. */
  readonly today: string;
  readonly log: Logger;
}
