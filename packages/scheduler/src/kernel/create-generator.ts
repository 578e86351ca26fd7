// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KernelNetwork } from './kernel-network.ts';
import { createPassState } from './pass-state.ts';
import { runPass, type PassChoices } from './run-pass.ts';

/** Dates of the last pass, by node. The arrays are written again by the next one. */
export interface Generator {
  readonly start: Int32Array;
  readonly workEnd: Int32Array;
  readonly end: Int32Array;
  /** The node that kept each from starting earlier; -1: the release, a floor or a fact. */
  readonly cause: Int32Array;
  /** The wave gate that kept each from being decided earlier; -1: none. */
  readonly held: Int32Array;
  /** Nodes in the order in which they were placed. */
  readonly order: Int32Array;
  /** @returns how many nodes were placed: fewer than there are when the network has a circle */
  run(this: void, choices?: PassChoices): number;
}

/** What led to the dates of a node in a pass: a wave gate, or what it waited for; -1: nothing. */
export const ledBy = ({ cause, held }: Pick<Generator, 'cause' | 'held'>, node: number): number =>
  held[node]! >= 0 ? held[node]! : cause[node]!;

/**
 * Serial schedule generation (Kelley 1963; Kolisch 1996) on a compiled network: nodes are placed one
 * by one, each as early as its predecessors and the room that is left allow. Nothing is allocated
 * by a pass. For the order of the network it gives the dates of `engine/schedule.ts`, which also
 * says why.
 */
export const createGenerator = (network: KernelNetwork): Generator => {
  const state = createPassState(network);
  const { start, workEnd, end, cause, held, order } = state;
  const run = (choices: PassChoices = {}) => runPass(network, state, choices);
  return { start, workEnd, end, cause, held, order, run };
};
