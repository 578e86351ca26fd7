// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise, pageRequest } from '@essaim/service-kit';
import { listResources as list } from '../app/resource/list-resources.ts';
import { readResources } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listResources =
  ({ app }: Http): Handler<Api['listResources']> =>
  async ({ query }, context) => {
    authorise(context, readResources, null);
    const { organisationKey, resource } = query;
    const body = await list(
      app,
      {
        ...(organisationKey !== undefined && { organisationKey }),
        ...(resource !== undefined && { resource }),
        page: pageRequest(query),
      },
      callerOf(context),
    );
    return { status: 200, body };
  };
