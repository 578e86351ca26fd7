// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { type RecordedMandate, mandatesOf } from '../../db/mandates.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import type { Asked } from './asked.ts';

export interface Hats {
  /** Memberships of the subtree, of today and to come: what a directory manages. */
  readonly managed: readonly RecordedMandate[];
  /** Every other mandate of today and to come, which no directory touches. */
  readonly others: readonly RecordedMandate[];
  /** Memberships of the subtree that ran out by their own last day, the latest of each place. */
  readonly lapsed: readonly RecordedMandate[];
}

/** A person's mandates, as far as a directory is concerned. */
export const hatsOf = async (trx: Work, { scope, cause }: Asked, personId: Uuid): Promise<Hats> => {
  const mandates = (await mandatesOf(trx, [personId])).get(personId) ?? [];
  const places = await organisationsByIds(
    trx,
    mandates.map(({ organisationId }) => organisationId),
  );
  const isBelow = ({ organisationId }: RecordedMandate) =>
    organisationId === scope.organisationId ||
    (places.get(organisationId)?.ancestors ?? []).includes(scope.organisationId);
  const isManaged = (mandate: RecordedMandate) => mandate.role === 'member' && isBelow(mandate);
  const isLive = ({ from, to }: RecordedMandate) =>
    to === null || (to >= cause.today && to >= from);
  const live = mandates.filter(isLive);
  const managed = live.filter(isManaged);
  const held = new Set(managed.map(({ organisationId }) => organisationId));
  return {
    managed,
    others: live.filter((mandate) => !isManaged(mandate)),
    lapsed: mandates.filter(
      (mandate) =>
        isManaged(mandate) &&
        !isLive(mandate) &&
        mandate.endedAt === null &&
        !held.has(mandate.organisationId),
    ),
  };
};
