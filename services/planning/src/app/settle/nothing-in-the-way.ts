// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskFacts } from '../../domain/task/task-command.ts';
import { NO_BRAKE } from '../brake/present-brake.ts';
import { type Unit, momentOf } from '../unit/unit.ts';

/** The facts of a step that the product takes by itself: whatever could hold it was looked at before. */
export const nothingInTheWay = (unit: Unit): TaskFacts => ({
  ...momentOf(unit),
  ...NO_BRAKE,
  waits: '',
  endWaits: '',
  reliedOn: '',
  heldUntil: null,
  isExpired: false,
  isPlanned: true,
});
