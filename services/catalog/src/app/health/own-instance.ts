// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { UnitOfWork } from '../ports.ts';

/**
 * Checks that a hoster is known, and that an instance that is named is one of its own.
 * @throws DomainError `hoster-not-found`, `instance-not-found`, `instance-of-another-hoster`
 */
export const ownInstance = async (
  unit: UnitOfWork,
  hosterOrganisationId: Uuid,
  instanceId: Uuid | null,
): Promise<void> => {
  const hoster = await unit.hosters.find(hosterOrganisationId);
  if (!hoster) throw problem('hoster-not-found');
  if (instanceId === null) return;
  const instance = await unit.instances.lock(instanceId);
  if (!instance) throw problem('instance-not-found');
  if (instance.hosterOrganisationId !== hosterOrganisationId) {
    throw problem('instance-of-another-hoster', { hoster: hoster.name });
  }
};
