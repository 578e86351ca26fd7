// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { presentHoster } from './present/present-hoster.ts';

export const getHoster =
  ({ reads }: Http): Handler<Api['getHoster']> =>
  async ({ params }, { today }) => {
    const hoster = await reads.findHoster(params.organisationId as Uuid);
    if (!hoster) throw problem('hoster-not-found');
    return {
      status: 200,
      headers: { etag: entityTag(hoster.version) },
      body: presentHoster(hoster, today),
    };
  };
