// SPDX-License-Identifier: AGPL-3.0-or-later
import { proposedAlias } from '../app/providers/create-provider.ts';
import { manageProviders } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { handoverView, ourCertificate } from './views/provider-view.ts';

export const getProviderHandover: Operation<'getProviderHandover'> =
  (identity) =>
  async ({ query }, context) => {
    const { organisation } = await authoriseAt(
      identity,
      context,
      manageProviders,
      query.organisationId,
    );
    const alias = await proposedAlias(identity.db, organisation);
    return {
      status: 200,
      body: handoverView(identity, alias, await ourCertificate(identity)),
    };
  };
