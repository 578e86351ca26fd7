// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { WorkRow } from '../../db/proposal/work-rows.ts';

type WorkState = PlanningApi['components']['schemas']['WorkState'];

/** Where a work stands for those who look at it. */
export const workState = (row: WorkRow | undefined): WorkState => {
  if (!row) return 'none';
  return row.state === 'running' && row.is_stop_asked ? 'stopping' : row.state;
};
