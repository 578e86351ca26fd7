// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Playbook, TaskTemplate } from '@essaim/playbook';
import type { FrozenAct } from './freeze.ts';

/** Gates that open before a department is in service, as on the map. */
const GATES_TO_LIVE = 3;

/**
 * What beginning a task is, as far as freezes go: those that invite people, that connect or open a tool,
 * or that bring accounts touch users; an activation goes live.
 */
export const actsOfTask = ({ action, phase, demand }: TaskTemplate): FrozenAct[] => {
  const touches = action !== 'none' || phase === 'ouvrir' || demand.hostingUsers > 0;
  return [
    ...(touches ? ['start' as const] : []),
    ...(action === 'activation' ? ['live' as const] : []),
  ];
};

/** What opening a gate is: the third one puts its department in service. */
export const actsOfGate = ({ gates }: Pick<Playbook, 'gates'>, template: string): FrozenAct[] => {
  const index = gates.findIndex(({ key }) => key === template);
  return index === GATES_TO_LIVE - 1 ? ['open', 'live'] : ['open'];
};
