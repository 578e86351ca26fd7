// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag } from '@essaim/service-kit';
import { placeFreeze as place } from '../app/freeze/place-freeze.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const placeFreeze =
  ({ app }: Http): Handler<Api['placeFreeze']> =>
  async ({ params, body, headers }, context) => {
    const key = headers['idempotency-key'];
    const freeze = await place(app, params.campaignId as Uuid, body, key, callerOf(context));
    return { status: 201, body: freeze, headers: { etag: entityTag(freeze.revision) } };
  };
