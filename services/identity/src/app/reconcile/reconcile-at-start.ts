// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { adoptNewGroups } from './adopt-new-groups.ts';
import { desiredState } from './desired-state.ts';
import { resumeRuns } from './run-plan.ts';

/**
 * Brings Keycloak to what essaim wants: at each start, so that the realm is there. What somebody else
 * wrote waits for a decision. Runs that a crash cut short are finished.
 */
export const reconcileAtStart = async (identity: Identity): Promise<void> => {
  const done = await identity.oneAtATime(async () =>
    identity.provider.apply(await desiredState(identity), { reverts: [], deletes: [] }),
  );
  await adoptNewGroups(identity, ownCause(identity.clock), done);
  for (const { kind, key, action } of done) {
    identity.logger.info({ kind, key, action }, 'Keycloak was brought to what it should hold');
  }
  await resumeRuns(identity);
};
