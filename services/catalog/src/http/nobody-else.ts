// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';
import type { Http } from './http.ts';

const ROLES: ReadonlySet<string> = new Set(['coordination', 'technical']);

/** Whether nobody but the caller could approve a run of an organisation, there or above it. */
export const nobodyElse = async (
  { reads }: Pick<Http, 'reads'>,
  { actor, today }: Pick<RequestContext, 'actor' | 'today'>,
  organisationId: string,
): Promise<boolean> => {
  const { holders } = await reads.holdersAround([organisationId as Uuid], today);
  return !holders.some(({ role, personId }) => ROLES.has(role) && personId !== actor.personId);
};
