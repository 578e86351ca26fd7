// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate, MandateRole, Tier, Uuid } from '@essaim/kernel';

interface MandateColumns {
  readonly mandate_id: Uuid | null;
  readonly person_id: Uuid;
  readonly organisation_id: Uuid | null;
  readonly tier: Tier | null;
  readonly role: MandateRole | null;
  readonly scope: 'self' | 'subtree' | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** A joined row as a mandate; null where the person has none. */
export const toMandate = (row: MandateColumns): Mandate | null =>
  row.mandate_id === null ||
  row.organisation_id === null ||
  row.tier === null ||
  row.role === null ||
  row.scope === null ||
  row.valid_from === null
    ? null
    : {
        id: row.mandate_id,
        personId: row.person_id,
        organisationId: row.organisation_id,
        tier: row.tier,
        role: row.role,
        scope: row.scope,
        from: row.valid_from,
        to: row.valid_to,
      };
