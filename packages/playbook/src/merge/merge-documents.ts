// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ComparedPlaybook, type Part, partName, partsOf } from '../compare/parts.ts';
import { type AssembledDocument, assembleDocument } from './assemble-document.ts';
import { type MergeDecision, type MergeItem, addressName } from './merge-item.ts';
import { mergePart, type Take } from './merge-parts.ts';

export interface MergedDocument extends AssembledDocument {
  readonly items: readonly MergeItem[];
  /** Conflicts without a decision; they are as in mine. */
  readonly open: readonly MergeItem[];
}

/** Theirs in its order; what only mine has comes after the last of its kind and tier. */
const inOrder = (theirs: readonly Part[], mine: readonly Part[]): Part[] => {
  const known = new Set(theirs.map(partName));
  return mine
    .filter((part) => !known.has(partName(part)))
    .reduce((all, part) => {
      const last = all.findLastIndex(
        ({ kind, group }) => kind === part.kind && group['tier'] === part.group['tier'],
      );
      return all.toSpliced(last < 0 ? all.length : last + 1, 0, part);
    }, theirs.slice());
};

/** Merges three playbooks as they are written, without looking at whether the result is one. */
export const mergeDocuments = (
  base: ComparedPlaybook,
  theirs: ComparedPlaybook,
  mine: ComparedPlaybook,
  decisions: readonly MergeDecision[],
): MergedDocument => {
  const decided = new Map(decisions.map((one) => [addressName(one), one.take]));
  const take: Take = (item) =>
    decided.get(addressName(item)) ?? (item.state === 'proposed' ? 'theirs' : 'mine');
  const [b, t, m] = [base, theirs, mine].map(
    (side) => new Map(partsOf(side).map((part) => [partName(part), part])),
  );
  const merged = inOrder(partsOf(theirs), partsOf(mine)).map((part) => {
    const name = partName(part);
    return mergePart({ base: b?.get(name), theirs: t?.get(name), mine: m?.get(name) }, take);
  });
  const items = merged.flatMap((one) => one.items);
  return {
    items,
    open: items.filter((item) => item.state === 'conflict' && !decided.has(addressName(item))),
    ...assembleDocument(
      mine.head.key,
      merged.flatMap(({ part }) => part ?? []),
    ),
  };
};
