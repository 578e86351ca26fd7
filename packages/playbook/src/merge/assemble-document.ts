// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Part } from '../compare/parts.ts';
import { FORMAT } from '../text/playbook-shape.ts';
import type { WrittenGroup } from '../text/playbook-document.ts';

const keyed = (parts: readonly Part[]): Record<string, WrittenGroup> =>
  Object.fromEntries(parts.map(({ key, group }) => [key, group]));

/** Key of the gate whose criterion has this key: `G1` of `G1.2`. */
export const gateOf = (criterion: string): string =>
  criterion.slice(0, Math.max(0, criterion.lastIndexOf('.')));

const numberOf = ({ group }: Part) => Number(group['number']);

export interface AssembledDocument {
  readonly document: WrittenGroup;
  /** Criteria whose gate is not among the parts; the document cannot hold them. */
  readonly stray: readonly Part[];
}

/** Writes things as one document. */
export const assembleDocument = (key: string, parts: readonly Part[]): AssembledDocument => {
  const of = (kind: Part['kind']) => parts.filter((part) => part.kind === kind);
  const gates = of('gate');
  const criteria = of('criterion').toSorted((a, b) => numberOf(a) - numberOf(b));
  const known = new Set(gates.map((gate) => gate.key));
  const withCriteria = gates.map((gate) => ({
    ...gate,
    group: {
      ...gate.group,
      criteria: criteria.filter((one) => gateOf(one.key) === gate.key).map(({ group }) => group),
    },
  }));
  const waveGates = of('waveGate');
  const [head] = of('playbook');
  return {
    document: {
      format: FORMAT,
      key,
      ...head?.group,
      tasks: keyed(of('task')),
      gates: gates.length === 0 ? undefined : keyed(withCriteria),
      waveGates: waveGates.length === 0 ? undefined : keyed(waveGates),
    },
    stray: criteria.filter((one) => !known.has(gateOf(one.key))),
  };
};
