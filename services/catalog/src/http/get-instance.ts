// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { instancePresenter } from './present/present-instance.ts';

export const getInstance =
  ({ reads }: Http): Handler<Api['getInstance']> =>
  async ({ params }, { language }) => {
    const instance = await reads.findInstance(params.instanceId as Uuid);
    if (!instance) throw problem('instance-not-found');
    const present = await instancePresenter(reads, [instance], language);
    return {
      status: 200,
      headers: { etag: entityTag(instance.version) },
      body: present(instance),
    };
  };
