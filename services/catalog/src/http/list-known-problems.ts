// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, pageRequest } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { knownProblemPresenter } from './present/known-problem-presenter.ts';

export const listKnownProblems =
  ({ reads }: Http): Handler<Api['listKnownProblems']> =>
  async ({ query }) => {
    const { items, ...page } = await reads.listKnownProblems(
      query.instanceId as Uuid | undefined,
      pageRequest(query),
    );
    const present = await knownProblemPresenter(reads, items);
    return { status: 200, body: { ...page, items: items.map(present) } };
  };
