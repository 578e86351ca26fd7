// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME } from '@essaim/kernel';
import type { LoanRow } from '../../db/loan/loan-rows.ts';
import { loanState } from '../../domain/loan/loan.ts';
import type { Unit } from '../unit/unit.ts';
import { toLoan } from './loan-sides.ts';

const HUNDREDTHS = 100;

/** Tells of how a loan stands now; both sides hear it, wherever they are. */
export const announceLoan = (unit: Unit, row: LoanRow): void => {
  const state = loanState(toLoan(row));
  unit.events.push({
    type: `loan.${state}`,
    home: NATIONAL_HOME,
    aggregate: 'loan',
    aggregateId: row.id,
    version: row.version,
    data: {
      id: row.id,
      resource: row.resource,
      fromId: row.from_id,
      toId: row.to_id,
      perWeek: row.hundredths / HUNDREDTHS,
      firstDay: row.first_day,
      lastDay: row.last_day,
      state,
    },
    actor: unit.actor,
    correlationId: unit.correlationId,
    at: unit.now,
  });
};
