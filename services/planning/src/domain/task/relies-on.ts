// SPDX-License-Identifier: AGPL-3.0-or-later
import { type LinkType, goesByEnd, holdsEnd } from '@essaim/playbook';

const BEGUN = new Set(['in-progress', 'blocked', 'declared', 'accepted', 'opened']);
const ENDED = new Set(['declared', 'accepted', 'opened']);

/** Whether what waits for the end of a task has gone on because of it. */
export const reliesOn = (type: LinkType, successorState: string): boolean =>
  goesByEnd(type) && (holdsEnd(type) ? ENDED : BEGUN).has(successorState);
