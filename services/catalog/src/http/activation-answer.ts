// SPDX-License-Identifier: AGPL-3.0-or-later
import { type RequestContext, entityTag } from '@essaim/service-kit';
import type { Activation } from '../domain/activation/activation.ts';
import type { Http } from './http.ts';
import { activationPresenter } from './present/activation-presenter.ts';

/** An activation as a reply shows it, with its tag. */
export const activationAnswer = async (
  { reads }: Http,
  context: RequestContext,
  activation: Activation,
) => {
  const present = await activationPresenter(reads, [activation], context);
  return { headers: { etag: entityTag(activation.version) }, body: present.whole(activation) };
};
