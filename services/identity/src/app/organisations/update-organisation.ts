// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { listCommunes } from '../../db/communes.ts';
import { findDuplicates } from '../../db/duplicates.ts';
import type { Work } from '../../db/database.ts';
import { lockOrganisation, updateOrganisation } from '../../db/organisations.ts';
import { communesOf, departmentOfCommune, isCommuneCode } from '../../domain/commune.ts';
import { type Numbers, readNumbers } from '../../domain/numbers.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { isEmailAddress } from '../../domain/person.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { publishOrganisations } from '../publish.ts';

export type OrganisationChange = Partial<
  Pick<
    Organisation,
    | 'name'
    | 'shortName'
    | 'mailDomain'
    | 'contactEmail'
    | 'members'
    | 'employees'
    | 'volunteers'
    | 'readiness'
    | 'readinessScore'
    | 'pilot'
    | 'siren'
    | 'siret'
    | 'rna'
    | 'communeCode'
  >
>;

/**
 * Changes what an organisation says of itself.
 * @param expectedVersion the version that the caller saw
 * @throws DomainError `organisation-unknown`, `version-conflict`, `address-invalid`,
 *   `organisation-merged`, `commune-code-invalid`, and those of `readNumbers`
 */
export const changeOrganisation = async (
  { db }: Identity,
  cause: Cause,
  organisationId: string,
  expectedVersion: number,
  change: OrganisationChange,
): Promise<Organisation> => {
  const { contactEmail } = change;
  if (contactEmail && !isEmailAddress(contactEmail)) {
    throw problem('address-invalid', { email: contactEmail });
  }
  return transaction(db, async (trx) => {
    const before = await lockOrganisation(trx, organisationId);
    if (!before) throw problem('organisation-unknown');
    if (before.version !== expectedVersion) throw problem('version-conflict');
    if (before.status === 'merged') throw problem('organisation-merged', { name: before.name });
    const after: Organisation = {
      ...before,
      ...change,
      ...numbersOf(before, change),
      version: before.version + 1,
    };
    if (change.communeCode) await checkCommune(trx, after);
    await updateOrganisation(trx, after);
    if (after.tier === 'local') await findDuplicates(trx, [after.id], cause.at);
    await publishOrganisations(trx, cause, 'organisation.updated', [after]);
    await note(trx, cause, {
      action: 'updateOrganisation',
      resourceType: 'organisation',
      resourceId: after.id,
      organisationId: after.id,
      summary: { fields: Object.keys(change) },
    });
    return after;
  });
};

/** The numbers after a change: those that are given are checked; a new SIRET brings its SIREN along. */
const numbersOf = (before: Organisation, change: OrganisationChange): Partial<Numbers> => {
  const { siren, siret, rna } = change;
  if (siren === undefined && siret === undefined && rna === undefined) return {};
  const follows = siret ? null : before.siren;
  return readNumbers({
    siren: siren === undefined ? follows : siren,
    siret: siret === undefined ? before.siret : siret,
    rna: rna === undefined ? before.rna : rna,
  });
};

const checkCommune = async (trx: Work, { communeCode, territory }: Organisation): Promise<void> => {
  const value = String(communeCode);
  const department = territory?.departmentCode ?? null;
  const communes = communesOf(await listCommunes(trx, [departmentOfCommune(value)]));
  const known = communes.find(value);
  const lies = known?.departmentCode ?? departmentOfCommune(value);
  const isUnknown = !isCommuneCode(value) || (!known && communes.covers(lies));
  if (isUnknown || (department !== null && lies !== department)) {
    throw problem('commune-code-invalid', { value });
  }
};
