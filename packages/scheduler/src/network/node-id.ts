// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NodeId } from '../model/problem.ts';

/**
 * The id of a template at an organisation: `D05@dep-53`, and `R09@reg-52#1` where it is repeated
 * for each wave.
 */
export const nodeId = (template: string, organisation: string, wave: number | null): NodeId =>
  wave === null ? `${template}@${organisation}` : `${template}@${organisation}#${wave}`;

/** The id of a wave gate behind a wave: `WO#1`. */
export const waveGateId = (template: string, wave: number): NodeId => `${template}#${wave}`;
