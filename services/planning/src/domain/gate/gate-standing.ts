// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type EvidenceBook,
  type GateTemplate,
  type Playbook,
  evaluateGate,
} from '@essaim/playbook';
import type { CivilDate } from '../act.ts';

/** How many criteria of a gate are met, and whether that is enough to declare it. */
export interface GateStanding {
  readonly met: number;
  readonly total: number;
  readonly isDeclarable: boolean;
  /** Criteria that keep it from being declared; empty when enough are met. */
  readonly missing: readonly string[];
  /** Last day on which all evidence that counts is young enough; null when nothing ages. */
  readonly expiresOn: CivilDate | null;
}

/** Judges the criteria of a gate on a day. */
export const gateStanding = (
  playbook: Playbook,
  gate: GateTemplate,
  book: EvidenceBook,
  day: CivilDate,
): GateStanding => {
  const result = evaluateGate(playbook, gate, book, day);
  const unmet = result.criteria.filter((one) => !one.result.met).map(({ id }) => id);
  const ages = gate.criteria.flatMap(({ id, maxAgeDays }) => {
    const evidence = book[id];
    const isMet = result.criteria.some((one) => one.id === id && one.result.met);
    return evidence && maxAgeDays !== null && isMet
      ? [Temporal.PlainDate.from(evidence.on).add({ days: maxAgeDays }).toString()]
      : [];
  });
  return {
    met: result.metCount,
    total: result.criteria.length,
    isDeclarable: result.met,
    missing: result.met ? [] : mandatoryFirst(result.missingMandatory, unmet),
    expiresOn: ages.sort()[0] ?? null,
  };
};

const mandatoryFirst = (mandatory: readonly string[], unmet: readonly string[]): string[] =>
  mandatory.length > 0 ? [...mandatory] : [...unmet];
