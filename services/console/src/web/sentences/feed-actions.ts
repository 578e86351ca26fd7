// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What is done around calendars and files of tasks, in words. */
export const FEED_ACTIONS: Record<string, MessageDescriptor> = {
  declareAbsence: msg`Une absence est notée`,
  withdrawAbsence: msg`Une absence est retirée`,
  createCalendarFeed: msg`Une adresse de calendrier est créée`,
  importTasks: msg`Un fichier de tâches est noté`,
  revokeCalendarFeed: msg`Une adresse de calendrier est retirée`,
};
