// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';
import type { IssuedKey } from '../app/machine-keys/change-keys.ts';
import type { Identity } from '../app/identity.ts';
import { findKey } from '../db/machine-keys.ts';
import { manageKeys, manageProgramKeys } from '../domain/permissions.ts';
import type { Schemas } from './operation.ts';
import { authoriseAt } from './place.ts';
import { machineKeyViews } from './views/machine-key-view.ts';

/**
 * Finds a key and lets the request go on when its organisation's keys may be managed.
 * @throws DomainError `not-found`, `forbidden`
 */
export const authoriseKey = async (
  identity: Identity,
  context: RequestContext,
  id: string,
): Promise<{ id: Uuid; mandateId: Uuid }> => {
  const key = await findKey(identity.db, id);
  if (!key) throw problem('not-found');
  const permission = key.service === 'api' ? manageProgramKeys : manageKeys;
  const { mandateId } = await authoriseAt(identity, context, permission, key.organisation_id);
  return { id: key.id, mandateId };
};

/** A key as it is now. */
export const machineKeyReply = async (
  { db, clock }: Identity,
  id: Uuid,
): Promise<Schemas['MachineKey']> => {
  const key = await findKey(db, id);
  if (!key) throw problem('not-found');
  const [view] = await machineKeyViews(db, [key], clock.now());
  return view as Schemas['MachineKey'];
};

/** A new key with its secret, for the one who asked and for no cache. */
export const issuedKeyReply = async (identity: Identity, { id, secret }: IssuedKey) => ({
  status: 201 as const,
  headers: { 'cache-control': 'no-store' },
  body: { key: await machineKeyReply(identity, id), secret },
});
