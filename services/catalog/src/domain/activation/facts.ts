// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProbeFault } from '../health/health.ts';
import type { InstanceClient } from '../instance/instance.ts';

/**
 * `none`: there is nothing at the address to look at, as in an example; `awaited`: nobody looked yet.
 * A fault is looked at again at an instant.
 */
export type ProbeFact =
  | 'none'
  | 'awaited'
  | 'fine'
  | { readonly fault: ProbeFault; readonly nextAt: string };

/** What an activation needs to know of the things that it shares with others. */
export interface SharedFacts {
  readonly client: InstanceClient;
  /** The instance's redirect addresses are whole. */
  readonly canHaveClient: boolean;
  /** The hoster installed the configuration, or a sign-in showed that it works. */
  readonly isConfigured: boolean;
  /** The offers that this one relies on are open for the organisation. */
  readonly isDependencyOpen: boolean;
  /** What the last look at the instance's address found. */
  readonly probe: ProbeFact;
  /** Another activation of the organisation at the same instance needs the access too. */
  readonly isAccessShared: boolean;
}
