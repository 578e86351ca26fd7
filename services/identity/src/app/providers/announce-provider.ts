// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME } from '@essaim/kernel';
import { appendEvents } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { findOrganisation } from '../../db/organisations.ts';
import { countAnnouncement } from '../../db/providers.ts';
import type { Provider } from '../../domain/providers/provider.ts';
import type { Cause } from '../cause.ts';
import { envelope } from '../publish.ts';

/** Publishes that a provider is in service, or no longer. */
export const announceProvider = async (
  trx: Work,
  cause: Cause,
  { id, organisationId, kind, state }: Provider,
): Promise<void> => {
  const organisation = await findOrganisation(trx, organisationId);
  const isEnabled = state === 'enabled';
  await appendEvents(trx, [
    {
      ...envelope(cause),
      type: isEnabled ? 'provider.enabled' : 'provider.disabled',
      home: organisation?.home ?? NATIONAL_HOME,
      aggregate: 'identity-provider',
      aggregateId: id,
      version: await countAnnouncement(trx, id),
      data: { id, organisationId, kind, enabled: isEnabled, since: cause.at.toString() },
    },
  ]);
};
