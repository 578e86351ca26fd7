// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const raised = msg`Une région s’oppose à une date`;
const withdrawn = msg`Une région retire son objection`;

/** What is done around objections to dates, in words. */
export const OBJECTION_ACTIONS: Record<string, MessageDescriptor> = {
  raiseObjection: raised,
  'objection.raised': raised,
  takeObjection: msg`Une objection est retenue`,
  declineObjection: msg`Une objection est déclinée`,
  'objection.answered': msg`Une objection a sa réponse`,
  withdrawObjection: withdrawn,
  'objection.withdrawn': withdrawn,
};
