// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from '../../db/database.ts';
import { type RecordedMandate, mandatesByIds } from '../../db/mandates.ts';
import type { Schemas } from '../operation.ts';
import { type Names, readNames } from './refs.ts';

/** Mandates as the API answers them, with the names of people and organisations. */
export const mandateViews = async (
  db: Database,
  mandates: readonly RecordedMandate[],
): Promise<Schemas['Mandate'][]> => {
  const principals = new Map(
    (
      await mandatesByIds(
        db,
        mandates.flatMap(({ substitutesFor }) => substitutesFor ?? []),
      )
    ).map((one) => [one.id, one]),
  );
  const names = await readNames(db, {
    people: [...mandates, ...principals.values()].flatMap(({ personId, grantedBy }) => [
      personId,
      grantedBy,
    ]),
    organisations: mandates.map(({ organisationId }) => organisationId),
  });
  return mandates.map((mandate) => ({
    id: mandate.id,
    person: names.person(mandate.personId),
    organisation: names.organisation(mandate.organisationId),
    role: mandate.role,
    scope: mandate.scope,
    from: mandate.from,
    to: mandate.to,
    grantedBy: names.personOrNull(mandate.grantedBy),
    endedAt: mandate.endedAt,
    endReason: mandate.endReason,
    requiresSecondFactor: mandate.requiresSecondFactor,
    withoutAddress: names.hasNoAddress(mandate.personId),
    substitutesFor: principalView(
      mandate.substitutesFor === null ? undefined : principals.get(mandate.substitutesFor),
      names,
    ),
  }));
};

const principalView = (
  principal: RecordedMandate | undefined,
  names: Names,
): Schemas['Mandate']['substitutesFor'] =>
  principal ? { mandateId: principal.id, person: names.person(principal.personId) } : null;
