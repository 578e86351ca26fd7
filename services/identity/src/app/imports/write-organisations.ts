// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '../../db/database.ts';
import { insertOrganisations, updateOrganisation } from '../../db/organisations.ts';
import type { Outcome } from '../../domain/imports/outcome.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Cause } from '../cause.ts';
import { publishOrganisations } from '../publish.ts';

/** Records the organisations of an import that are new or changed, and tells the other services. */
export const writeOrganisations = async (
  trx: Work,
  cause: Cause,
  { created, updated }: Pick<Outcome<Organisation>, 'created' | 'updated'>,
): Promise<void> => {
  await insertOrganisations(trx, created, cause.at);
  for (const organisation of updated) await updateOrganisation(trx, organisation);
  await publishOrganisations(trx, cause, 'organisation.registered', created);
  await publishOrganisations(trx, cause, 'organisation.updated', updated);
};
