// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EvidenceAsked } from './evidence-asked.ts';

const BASE = 5;
const A_DOCUMENT = 5;
const ANYTHING_ELSE = 3;

/**
 * Rough time to declare a task, in minutes: five, five more for each document asked for, three for
 * each other piece of evidence. An estimate of ours, to be corrected by use.
 */
export const minutesToDeclare = (asked: readonly EvidenceAsked[]): number =>
  asked.reduce(
    (sum, { type, proofRequired }) =>
      sum + (type === 'free' ? 0 : proofRequired ? A_DOCUMENT : ANYTHING_ELSE),
    BASE,
  );
