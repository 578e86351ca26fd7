// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import type { FreezeRow } from '../../db/freeze/freeze-rows.ts';
import { bumpFreeze, insertException } from '../../db/freeze/freeze-writes.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { note } from '../unit/unit.ts';
import { announceFreeze } from './announce-freeze.ts';
import { type FreezeTarget, changeFreeze } from './change-freeze.ts';

export interface NewException {
  /** The one that may pass; null lifts the freeze for everybody. */
  readonly organisationId: Uuid | null;
  readonly reason: string;
  /** Last day. */
  readonly until: string;
}

const isUnder = (directory: DirectorySnapshot, row: FreezeRow, organisationId: Uuid): boolean => {
  const above = directory.organisation(organisationId)?.ancestors ?? [];
  return [organisationId, ...above].includes(row.organisation_id);
};

/**
 * Lifts a freeze until a day, for everybody (an override) or for one organisation and all below it (a
 * derogation).
 * @throws DomainError `freeze-exception-end`, `derogation-elsewhere` and what `changeFreeze` throws
 */
export const grantException = (
  app: AppContext,
  target: FreezeTarget,
  { organisationId, reason, until }: NewException,
  caller: Caller,
) =>
  changeFreeze(
    app,
    target,
    caller,
    organisationId === null ? [] : [organisationId],
    async (unit, row, directory) => {
      if (until < unit.today || until > row.ends_on) {
        throw problem('freeze-exception-end', { endsOn: row.ends_on });
      }
      if (organisationId !== null && !isUnder(directory, row, organisationId)) {
        throw problem('derogation-elsewhere');
      }
      const id = newId();
      await insertException(unit.trx, {
        id,
        freeze_id: row.id,
        organisation_id: organisationId,
        reason,
        until,
        at: unit.now,
        by: caller.person.personId,
        ended: null as unknown as string,
      });
      const saved = await bumpFreeze(unit.trx, row);
      await announceFreeze(unit, directory, saved, 'freeze.exception-granted');
      note(
        unit,
        organisationId === null ? 'overrideFreeze' : 'grantDerogation',
        { type: 'freeze', id: row.id, organisationId: organisationId ?? row.organisation_id },
        { reason, until, exceptionId: id },
      );
      return saved;
    },
  );
