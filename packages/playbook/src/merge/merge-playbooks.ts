// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocatedFault } from '@essaim/csv';
import type { ComparedPlaybook } from '../compare/parts.ts';
import type { Playbook } from '../model.ts';
import { playbookFault } from '../playbook-fault.ts';
import type { PlaybookFaultCode } from '../playbook-faults.ts';
import type { PlaybookHead } from '../text/read-head.ts';
import { parsePlaybookText } from '../text/parse-playbook-text.ts';
import { writeDocument } from '../text/write-playbook-text.ts';
import { gateOf } from './assemble-document.ts';
import { mergeDocuments } from './merge-documents.ts';
import type { MergeDecision, MergeItem } from './merge-item.ts';
import { pathOf } from './path-of.ts';

type Fault = LocatedFault<PlaybookFaultCode>;

export interface MergedPlaybook {
  /** Everything that can be decided, in the order of theirs, then of mine. */
  readonly items: readonly MergeItem[];
  /** The result as one YAML text; what is not decided yet is as in mine. */
  readonly text: string;
  /** Its key and title; null as soon as there is one fault. */
  readonly head: PlaybookHead | null;
  /** Null as soon as there is one fault. */
  readonly playbook: Playbook | null;
  /** What is not decided, then what an import of the text would refuse. */
  readonly faults: readonly Fault[];
}

/**
 * Brings what one side changed since a common base into the other side, thing by thing and field by
 * field. Without decisions what only they changed is taken and what both changed is a fault.
 * @param base the version that both sides come from
 * @param theirs the newer version of the base
 * @param mine what was made of the base; its key is that of the result
 * @param decisions one for each item that is not to go its usual way, in any order; others are ignored
 */
export const mergePlaybooks = (
  base: ComparedPlaybook,
  theirs: ComparedPlaybook,
  mine: ComparedPlaybook,
  decisions: readonly MergeDecision[] = [],
): MergedPlaybook => {
  const { items, document, stray, open } = mergeDocuments(base, theirs, mine, decisions);
  const text = writeDocument(document);
  const parsed = parsePlaybookText('playbook', text);
  const faults = [
    ...open.map((item) => playbookFault(pathOf(item), 'merge-undecided', { key: item.key })),
    ...stray.map(({ kind, key }) =>
      playbookFault(pathOf({ kind, key, unit: null }), 'gate-unknown', { key: gateOf(key) }),
    ),
    ...parsed.faults,
  ];
  const whole = faults.length > 0 ? null : parsed.playbook;
  return {
    items,
    text,
    head: whole && { key: whole.key, title: whole.title },
    playbook: whole && whole.content,
    faults,
  };
};
