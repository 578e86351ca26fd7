// SPDX-License-Identifier: AGPL-3.0-or-later
import { cacheFolder, findNodeRed, startNodeRed } from '@essaim/dev-infra';
import { type ToolOfOthers, textOf } from './tool-of-others.ts';

/** An editor of flows, in JavaScript. It is told of no sign-out. */
export const nodeRed: ToolOfOthers = {
  name: 'Node-RED',
  profile: 'node-red',
  signInPath: '/auth/strategy',
  hearsSignOuts: false,
  prepare: async ({ folder, port }) => {
    const found = (await findNodeRed(cacheFolder())).found;
    return {
      options: [],
      start: (attached) =>
        startNodeRed({
          nodeRed: found,
          port,
          configuration: textOf(attached, 'file'),
          dataFolder: folder,
          logFolder: folder,
        }),
    };
  },
  arrived: (page) => page.locator('#red-ui-workspace').waitFor(),
};
