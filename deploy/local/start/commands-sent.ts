// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Service } from '@essaim/dev-infra';

/** The commands that each service may send; NATS refuses every other one. */
export const COMMANDS_SENT = {
  identity: [],
  catalog: ['identity.ensure-client', 'identity.grant-access', 'identity.revoke-access'],
  planning: [],
  console: [],
} as const satisfies Record<Service, readonly string[]>;
