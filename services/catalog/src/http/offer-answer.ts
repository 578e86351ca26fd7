// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, entityTag } from '@essaim/service-kit';
import type { Http } from './http.ts';
import { offerPresenter } from './present/offer-presenter.ts';

/** An offer as it stands now, with its tag. */
export const offerAnswer = async ({ reads }: Http, { language }: RequestContext, id: Uuid) => {
  const [view] = await reads.findOffers({ id });
  if (!view) throw problem('offer-not-found');
  const present = await offerPresenter(reads, [view], language, undefined);
  return { headers: { etag: entityTag(view.offer.version) }, body: present(view) };
};
