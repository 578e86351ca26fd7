// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag, expectedVersion } from '@essaim/service-kit';
import { withdrawObjection as withdraw } from '../app/objection/answer-objection.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const withdrawObjection =
  ({ app }: Http): Handler<Api['withdrawObjection']> =>
  async ({ params, headers }, context) => {
    const target = {
      objectionId: params.objectionId as Uuid,
      revision: expectedVersion(headers),
    };
    const objection = await withdraw(app, target, callerOf(context));
    return { status: 200, body: objection, headers: { etag: entityTag(objection.revision) } };
  };
