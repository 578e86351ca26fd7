// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Reads } from '../../db/reads/index.ts';
import type { KnownProblem } from '../../domain/support/known-problem.ts';
import type { Schemas } from '../http.ts';

/** Writes known problems for a reader. */
export const knownProblemPresenter = async (
  reads: Pick<Reads, 'instancesByIds'>,
  known: readonly KnownProblem[],
): Promise<(one: KnownProblem) => Schemas['KnownProblem']> => {
  const instances = await reads.instancesByIds(known.map(({ instanceId }) => instanceId));
  return ({ publishedBy: _by, hosterOrganisationId: _hoster, ...one }) => ({
    ...one,
    instanceName: instances.get(one.instanceId)?.name ?? '',
  });
};
