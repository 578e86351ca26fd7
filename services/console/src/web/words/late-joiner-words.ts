// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Planning } from '../api/schemas.ts';

/** What happens to departments that match the query of a campaign after its snapshot. */
export const LATE_JOINERS: Record<Planning['LateJoinerPolicy'], MessageDescriptor> = {
  'next-wave': msg`Ils rejoignent la première vague qui n’a pas commencé`,
  'last-wave': msg`Ils attendent la dernière vague`,
  nation: msg`La nation décide pour chacun`,
};
