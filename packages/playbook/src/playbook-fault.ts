// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocatedFault } from '@essaim/csv';
import type { PlaybookFaultCode } from './playbook-faults.ts';

/**
 * A fault of a playbook that was not read from a file: only its path in the text says where it is.
 * @param column path as the text writes it, such as `tasks.D01.tier`
 */
export const playbookFault = (
  column: string,
  code: PlaybookFaultCode,
  params: LocatedFault<PlaybookFaultCode>['params'],
): LocatedFault<PlaybookFaultCode> => ({ file: 'playbook', line: 1, column, code, params });
