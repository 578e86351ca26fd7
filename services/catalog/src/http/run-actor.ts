// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { placeOf } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, authorise } from '@essaim/service-kit';
import type { ActivationRun } from '../domain/run/run.ts';
import type { RunActor } from '../domain/run/move-run.ts';
import { activateMany, readActivation } from '../domain/permissions.ts';
import type { Http } from './http.ts';
import { organisationAt } from './place-of-organisation.ts';

/**
 * Who acts for an organisation and all below it.
 * @throws DomainError `organisation-unknown`, `forbidden`
 */
export const runActor = async (
  { reads }: Pick<Http, 'reads'>,
  context: Pick<RequestContext, 'actor' | 'today'>,
  organisationId: string,
): Promise<RunActor> => {
  const { organisation } = await organisationAt(reads, organisationId);
  const mandateId = authorise(context, activateMany, placeOf(organisation));
  const mandate = context.actor.mandates.find(({ id }) => id === mandateId);
  if (mandate?.scope !== 'subtree') throw problem('forbidden');
  return {
    personId: context.actor.personId,
    mandateId,
    organisationId: mandate.organisationId,
    accepts: mandate.role === 'coordination',
  };
};

/**
 * A run that the caller may see.
 * @throws DomainError `run-not-found`, `forbidden`
 */
export const visibleRun = async (
  { reads }: Pick<Http, 'reads'>,
  context: Pick<RequestContext, 'actor' | 'today'>,
  id: string,
): Promise<ActivationRun> => {
  const run = await reads.findRun(id as Uuid);
  if (!run) throw problem('run-not-found');
  const { place } = await organisationAt(reads, run.organisationId);
  authorise(context, readActivation, place);
  return run;
};
