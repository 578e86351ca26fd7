// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { findProvider, unannouncedProviders } from '../../db/providers.ts';
import { ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { announceProvider } from './announce-provider.ts';

/** Publishes which providers are in service of which nothing was ever said: those of before there were such events. */
export const announceEnabled = async ({ db, clock }: Identity): Promise<void> => {
  for (const id of await unannouncedProviders(db)) {
    await transaction(db, async (trx) => {
      const provider = await findProvider(trx, id);
      if (provider?.state === 'enabled') await announceProvider(trx, ownCause(clock), provider);
    });
  }
};
