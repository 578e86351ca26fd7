// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag, expectedVersion } from '@essaim/service-kit';
import { endFreeze as end } from '../app/freeze/end-freeze.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const endFreeze =
  ({ app }: Http): Handler<Api['endFreeze']> =>
  async ({ params, body, headers }, context) => {
    const target = { freezeId: params.freezeId as Uuid, revision: expectedVersion(headers) };
    const freeze = await end(app, target, body.reason, callerOf(context));
    return { status: 200, body: freeze, headers: { etag: entityTag(freeze.revision) } };
  };
