// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CsvSource, LocatedFault } from '@essaim/csv';
import type { Playbook } from '../model.ts';
import type { PlaybookFaultCode } from '../playbook-faults.ts';
import { assemble } from './assemble.ts';
import { checkLinks } from './check-links.ts';
import type { Faults } from './entries.ts';
import { readCriteria } from './read-criteria.ts';
import { readGates } from './read-gates.ts';
import { readTasks } from './read-tasks.ts';
import { readWaveGates } from './read-wave-gates.ts';

/** The four files of a playbook. */
export interface PlaybookSources {
  readonly tasks: CsvSource;
  readonly gates: CsvSource;
  readonly criteria: CsvSource;
  readonly waveGates: CsvSource;
}

export interface ParsedPlaybook {
  /** Null as soon as there is one fault. */
  readonly playbook: Playbook | null;
  /** Every fault of the four files, file by file, in order of line. */
  readonly faults: readonly LocatedFault<PlaybookFaultCode>[];
}

/**
 * Reads a playbook from its four CSV files (comma or semicolon, UTF-8, one line of headings, lists
 * separated by `|`). It never stops at the first fault: the result is also the dry run.
 */
export const parsePlaybook = (sources: PlaybookSources): ParsedPlaybook => {
  const faults: Faults = [];
  const tasks = readTasks(sources.tasks, faults);
  const gates = readGates(sources.gates, faults);
  const criteria = readCriteria(sources.criteria, faults);
  const waveGates = readWaveGates(sources.waveGates, faults);
  checkLinks({ tasks, gates, criteria, waveGates });
  if (faults.length > 0) {
    const files = [sources.tasks, sources.gates, sources.criteria, sources.waveGates].map(
      ({ name }) => name,
    );
    const order = (fault: LocatedFault) => files.indexOf(fault.file) * 1e6 + fault.line;
    return { playbook: null, faults: faults.toSorted((a, b) => order(a) - order(b)) };
  }
  return { playbook: assemble({ tasks, gates, criteria, waveGates }), faults };
};
