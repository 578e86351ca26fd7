// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandName } from '@essaim/contracts';

/** The commands that the catalog sends; its events are those of its contract. */
export const SENDS = [
  'identity.ensure-client',
  'identity.grant-access',
  'identity.revoke-access',
] as const satisfies readonly CommandName[];
