// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type RequestContext, isAuthorised } from '@essaim/service-kit';
import { printPasswordCode as run } from '../app/passwords/print-password-code.ts';
import type { RecordedMandate } from '../db/mandates.ts';
import { findLivingOrganisation, organisationsByIds } from '../db/organisations.ts';
import { placeOf } from '../domain/organisation.ts';
import { giveMandate } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation, Served } from './operation.ts';
import { authoriseAt } from './place.ts';
import { organisationRef, personRef } from './views/refs.ts';

export const printPasswordCode: Operation<'printPasswordCode'> =
  (identity) =>
  async ({ params, body }, context) => {
    const found = await findLivingOrganisation(identity.db, body.organisationId);
    if (!found) throw problem('organisation-unknown');
    const { organisation, mandateId } = await authoriseAt(
      identity,
      context,
      giveMandate(found.tier === 'hoster' ? 'operator' : 'member'),
      found.id,
    );
    const { code, person, expiresAt } = await run(
      identity,
      causeOf(context, mandateId),
      params.personId,
      organisation,
      mayGive(identity, context),
    );
    return {
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: {
        code,
        address: `${identity.consoleUrl}/code`,
        username: person.username,
        person: personRef(person),
        language: person.language,
        organisation: organisationRef(organisation),
        expiresAt: expiresAt.toString(),
      },
    };
  };

/** Whether all of some mandates are such that the request may give them, where each is held. */
const mayGive =
  ({ db }: Served, context: RequestContext) =>
  async (mandates: readonly RecordedMandate[]): Promise<boolean> => {
    const places = await organisationsByIds(
      db,
      mandates.map(({ organisationId }) => organisationId),
    );
    return mandates.every(({ role, organisationId }) => {
      const place = places.get(organisationId);
      return place !== undefined && isAuthorised(context, giveMandate(role), placeOf(place));
    });
  };
