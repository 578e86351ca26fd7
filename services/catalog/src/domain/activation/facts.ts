// SPDX-License-Identifier: AGPL-3.0-or-later
import type { InstanceClient } from '../instance/instance.ts';

/** What an activation needs to know of the things that it shares with others. */
export interface SharedFacts {
  readonly client: InstanceClient;
  /** The instance's redirect addresses are whole. */
  readonly canHaveClient: boolean;
  /** The hoster installed the configuration, or a sign-in showed that it works. */
  readonly isConfigured: boolean;
  /** The offers that this one relies on are open for the organisation. */
  readonly isDependencyOpen: boolean;
  /** Another activation of the organisation at the same instance needs the access too. */
  readonly isAccessShared: boolean;
}
