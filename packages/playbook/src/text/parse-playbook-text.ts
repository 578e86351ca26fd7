// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocatedFault } from '@essaim/csv';
import { isMap } from 'yaml';
import type { Playbook } from '../model.ts';
import { assemble } from '../parse/assemble.ts';
import { checkLinks } from '../parse/check-links.ts';
import { readCriterion } from '../parse/read-criteria.ts';
import { readGate } from '../parse/read-gates.ts';
import { readTask } from '../parse/read-tasks.ts';
import { readWaveGate } from '../parse/read-wave-gates.ts';
import type { PlaybookFaultCode } from '../playbook-faults.ts';
import { openDocument } from './open-document.ts';
import { CRITERION, GATE, HEAD, TASK, WAVE_GATE } from './playbook-shape.ts';
import { readCells } from './read-cells.ts';
import { readKeyed, readListed } from './read-entries.ts';
import { readHead, type PlaybookHead } from './read-head.ts';
import { offsetOf, readPairs } from './read-pairs.ts';
import { createReporting } from './report.ts';
import { createTextReader } from './text-reader.ts';

/** As many faults as are told at once. */
const MOST_FAULTS = 200;

/** What the text holds beside its head. */
const PARTS = ['$schema', 'tasks', 'gates', 'waveGates'];

export interface ParsedPlaybookText {
  /** Null as soon as there is one fault. */
  readonly playbook: (PlaybookHead & { readonly content: Playbook }) | null;
  /**
   * In the order of the text; the first 200. A fault of syntax is told alone, for nothing after it
   * can be read; links are looked at once every value can be read, so that none follows from another.
   */
  readonly faults: readonly LocatedFault<PlaybookFaultCode>[];
}

/**
 * Reads a playbook from one YAML text (YAML 1.2 without references and types; JSON is a part of it).
 * Each fault has its line and character.
 * @param file name that the faults give to the text
 */
export const parsePlaybookText = (file: string, written: string): ParsedPlaybookText => {
  const { root, fault, placeOf } = openDocument(written.replace(/^\uFEFF/, ''));
  const reporting = createReporting(file, placeOf);
  const { faults, report } = reporting;
  if (fault) report(fault.offset, null, fault.code, fault.params);
  else if (!isMap(root))
    report(0, null, 'yaml-group-expected', { name: file, allowed: 'format, key, title, tasks' });
  if (fault || !isMap(root)) return { playbook: null, faults };
  const pairs = new Map(
    readPairs(root, '', createReporting(file, placeOf)).map((pair) => [pair.name, pair]),
  );
  const head = readHead(
    createTextReader(
      {
        shape: HEAD,
        path: '',
        offset: offsetOf(root),
        cells: readCells(root, HEAD, '', reporting, PARTS),
        given: {},
      },
      reporting,
    ),
  );
  const isMisspelt = faults.some(({ params }) => params['closest'] === 'tasks');
  if (!pairs.has('tasks') && !isMisspelt)
    report(offsetOf(root), 'tasks', 'yaml-value-missing', { name: 'tasks' });
  const tasks = readKeyed(pairs.get('tasks'), { file, shape: TASK, read: readTask }, reporting);
  const gates = readKeyed(
    pairs.get('gates'),
    { file, shape: GATE, read: readGate, apart: ['criteria'] },
    reporting,
  );
  const criteria = gates.flatMap((gate) =>
    readListed('criteria', gate, { file, shape: CRITERION, read: readCriterion }, reporting),
  );
  const waveGates = readKeyed(
    pairs.get('waveGates'),
    { file, shape: WAVE_GATE, read: readWaveGate },
    reporting,
  );
  const entries = { tasks, gates, criteria, waveGates };
  if (faults.length === 0) checkLinks(entries);
  if (faults.length === 0) return { playbook: { ...head, content: assemble(entries) }, faults };
  const order = ({ line, character = 0 }: LocatedFault) => line * 1e6 + character;
  return {
    playbook: null,
    faults: faults.toSorted((a, b) => order(a) - order(b)).slice(0, MOST_FAULTS),
  };
};
