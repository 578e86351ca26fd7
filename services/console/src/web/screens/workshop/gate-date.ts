// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

/** The gate after which a department is live. */
export const LIVE_GATE = 'G3';

/** The day on which a department passes a gate, or null when the proposal gives none. */
export function gateDate(row: Planning['ProposalDepartment'], gate: string): string | null {
  return row.gates.find((one) => one.gate === gate)?.date ?? null;
}
