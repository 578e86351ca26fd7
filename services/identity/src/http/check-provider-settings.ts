// SPDX-License-Identifier: AGPL-3.0-or-later
import { checkSettings } from '../app/providers/check-settings.ts';
import { proposedAlias, refuseIncomplete } from '../app/providers/create-provider.ts';
import { manageProviders } from '../domain/permissions.ts';
import { secretOfRequest, settingsOf } from './new-provider-request.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { checkView } from './views/provider-view.ts';

export const checkProviderSettings: Operation<'checkProviderSettings'> =
  (identity) =>
  async ({ body }, context) => {
    const { organisation } = await authoriseAt(
      identity,
      context,
      manageProviders,
      body.organisationId,
    );
    await proposedAlias(identity.db, organisation);
    const settings = settingsOf(body);
    const secret = secretOfRequest(body);
    refuseIncomplete(settings, secret !== null);
    const { check } = await checkSettings(identity, body.alias, settings, secret);
    return { status: 200, body: checkView(check, context.language) };
  };
