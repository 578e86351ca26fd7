// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag, expectedVersion } from '@essaim/service-kit';
import { endException } from '../app/freeze/end-exception.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const endFreezeException =
  ({ app }: Http): Handler<Api['endFreezeException']> =>
  async ({ params, body, headers }, context) => {
    const target = { freezeId: params.freezeId as Uuid, revision: expectedVersion(headers) };
    const freeze = await endException(
      app,
      target,
      params.exceptionId as Uuid,
      body.reason,
      callerOf(context),
    );
    return { status: 200, body: freeze, headers: { etag: entityTag(freeze.revision) } };
  };
