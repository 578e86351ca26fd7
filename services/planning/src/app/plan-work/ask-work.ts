// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import { askWorkRow } from '../../db/proposal/work-rows.ts';
import type { WorkKind } from '../../db/work-tables.ts';
import type { Unit } from '../unit/unit.ts';

export interface AskedWork {
  readonly kind: WorkKind;
  readonly proposalId: Uuid;
  /** Who answers for it when nobody is signed in any more. */
  readonly askedBy: Uuid;
  readonly size: number;
  /** Of what comes of it, where that has one. */
  readonly name?: string;
}

/** Asks for a long computation; nothing when it is under way already. It begins a moment later. */
export const askWork = (
  { trx, now, actor, correlationId }: Unit,
  { kind, proposalId, askedBy, size, name }: AskedWork,
): Promise<void> =>
  askWorkRow(trx, {
    id: newId(),
    kind,
    proposal_id: proposalId,
    state: 'waiting',
    size,
    asked_at: now.toString(),
    asked_by: askedBy,
    mandate_id: actor?.mandateId ?? null,
    correlation_id: correlationId,
    name: name ?? null,
  });
