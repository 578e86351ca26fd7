// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { AbsenceRow } from '../../db/absence/absence-rows.ts';

/** An absence as it is answered to the person who is away. */
export const presentAbsence = ({
  id,
  first_day: firstDay,
  last_day: lastDay,
}: AbsenceRow): PlanningApi['components']['schemas']['Absence'] => ({ id, firstDay, lastDay });
