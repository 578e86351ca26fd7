// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocatedFault } from '@essaim/csv';
import type { PlaybookFaultCode } from '../playbook-faults.ts';
import type { Place } from './open-document.ts';

/** Reports a fault at an offset of the text. */
export type Report = (
  offset: number,
  path: string | null,
  code: PlaybookFaultCode,
  params?: LocatedFault['params'],
) => void;

export interface Reporting {
  readonly faults: LocatedFault<PlaybookFaultCode>[];
  readonly report: Report;
  readonly placeOf: (offset: number) => Place;
}

/** Collects the faults of a text with their places. */
export const createReporting = (file: string, placeOf: Reporting['placeOf']): Reporting => {
  const faults: Reporting['faults'] = [];
  return {
    faults,
    placeOf,
    report: (offset, column, code, params = {}) => {
      faults.push({ file, column, ...placeOf(offset), code, params });
    },
  };
};
