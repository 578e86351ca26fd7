// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What is done around loans of means, in words. */
export const LOAN_ACTIONS: Record<string, MessageDescriptor> = {
  lendResource: msg`Un prêt de moyens est proposé à une autre structure`,
  acceptLoan: msg`Un prêt de moyens est accepté`,
  declineLoan: msg`Un prêt de moyens est refusé`,
  endLoan: msg`Un prêt de moyens prend fin avant son jour`,
};
