// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { verdictSentence } from '../app/activations/verdict-sentence.ts';
import { previewRun } from '../app/runs/preview-run.ts';
import type { Api, Http } from './http.ts';
import { runActor } from './run-actor.ts';
import { runOrder } from './run-order.ts';

export const previewActivationRun =
  (http: Http): Handler<Api['previewActivationRun']> =>
  async ({ body }, context) => {
    const { reads, deps } = http;
    await runActor(http, context, body.organisationId);
    const previews = await deps.inTransaction((unit) => previewRun(unit, runOrder(body)));
    const [offers, places] = await Promise.all([
      reads.offerNames(),
      reads.placeNames(
        previews.flatMap(({ obstacles }) => obstacles.flatMap(({ reason }) => reason.values ?? [])),
      ),
    ]);
    const names = new Map([...offers.values()].map(({ id, name }) => [id, name]));
    const items = previews.map(({ offerId, organisations, ready, obstacles }) => ({
      offerId,
      name: names.get(offerId) ?? '',
      organisations,
      ready,
      obstacles: obstacles.map(({ reason, tier, count, examples }) => ({
        code: reason.code,
        sentence: verdictSentence(reason, { tier, places }, context.language),
        count,
        examples: [...examples],
      })),
    }));
    return { status: 200, body: { items } };
  };
