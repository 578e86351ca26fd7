// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Permission, Uuid } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';
import type { Identity } from '../app/identity.ts';
import { findClient } from '../db/clients.ts';
import type { Schemas } from './operation.ts';
import { authoriseAt } from './place.ts';
import { clientViews } from './views/client-view.ts';
import { ourCertificate } from './views/provider-view.ts';

/** Lets a request go on that concerns a client, by its hoster; answers the mandate that allows it. */
export const authoriseClient = async (
  identity: Identity,
  context: RequestContext,
  permission: Permission,
  instanceId: string,
): Promise<Uuid> => {
  const client = await findClient(identity.db, instanceId);
  if (!client) throw problem('not-found');
  const hoster = client.hoster_organisation_id;
  return (await authoriseAt(identity, context, permission, hoster)).mandateId;
};

/** A client, as it is now. */
export const clientReply = async (
  identity: Identity,
  instanceId: string,
): Promise<Schemas['Client']> => {
  const client = await findClient(identity.db, instanceId);
  if (!client) throw problem('not-found');
  const certificate = client.saml ? await ourCertificate(identity) : null;
  const [view] = await clientViews(identity, [client], certificate);
  return view as Schemas['Client'];
};
