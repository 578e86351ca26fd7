// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag, expectedVersion } from '@essaim/service-kit';
import { grantException } from '../app/freeze/grant-exception.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const grantDerogation =
  ({ app }: Http): Handler<Api['grantDerogation']> =>
  async ({ params, body, headers }, context) => {
    const target = { freezeId: params.freezeId as Uuid, revision: expectedVersion(headers) };
    const freeze = await grantException(
      app,
      target,
      { ...body, organisationId: body.organisationId as Uuid },
      callerOf(context),
    );
    return { status: 200, body: freeze, headers: { etag: entityTag(freeze.revision) } };
  };
