// SPDX-License-Identifier: AGPL-3.0-or-later
import { entityTag } from '@essaim/service-kit';
import type { KnownProblem } from '../domain/support/known-problem.ts';
import type { Http } from './http.ts';
import { knownProblemPresenter } from './present/known-problem-presenter.ts';

/** One known problem as an answer, with its tag. */
export const knownProblemAnswer = async ({ reads }: Http, known: KnownProblem) => {
  const present = await knownProblemPresenter(reads, [known]);
  return { headers: { etag: entityTag(known.version) }, body: present(known) };
};
