// SPDX-License-Identifier: AGPL-3.0-or-later
import { appendHistory } from '../../db/append-history.ts';
import { type GateRow, toGate, wordColumns } from '../../db/gate/gate-row.ts';
import type { GateEvent } from '../../domain/gate/decide-gate.ts';
import { evolveGate } from '../../domain/gate/evolve-gate.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Unit } from '../unit/unit.ts';
import { announceGate } from './announce-gate.ts';

/** Writes what was said of a gate: its row, its history, its event. */
export const applyGateEvent = async (
  unit: Unit,
  directory: DirectorySnapshot,
  row: GateRow,
  event: GateEvent,
): Promise<GateRow> => {
  const saved = await unit.trx
    .updateTable('gate')
    .set({
      ...wordColumns(evolveGate(toGate(row), event)),
      revision: row.revision + 1,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await appendHistory(unit.trx, row.id, event, event.message);
  announceGate(unit, directory, saved, event.type);
  return saved;
};
