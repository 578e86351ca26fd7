// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part, PartOptions } from '../part.ts';
import { startChild } from '../process/start-child.ts';
import { waitForChild } from '../process/wait-for-child.ts';
import type { NodeRed } from './find-node-red.ts';

export type NodeRedOptions = PartOptions & {
  nodeRed: NodeRed;
  port: number;
  /** What a hoster is told to write into `settings.js`. */
  configuration: string;
};

/** Starts Node-RED on 127.0.0.1, with our sign-in as the only way into its editor, and without calling home. */
export async function startNodeRed(options: NodeRedOptions): Promise<Part> {
  const { nodeRed, port, configuration, dataFolder, logFolder, ledger } = options;
  mkdirSync(dataFolder, { recursive: true });
  const settings = join(dataFolder, 'settings.js');
  writeFileSync(
    settings,
    [
      'module.exports = {',
      'uiHost: "127.0.0.1",',
      `uiPort: ${port},`,
      'credentialSecret: false,',
      'telemetry: { enabled: false, updateNotification: false },',
      'editorTheme: { tours: false, palette: { catalogues: [] } },',
      configuration,
      '};',
      '',
    ].join('\n'),
  );
  const url = `http://127.0.0.1:${port}`;
  const child = await startChild({
    name: 'Node-RED',
    command: process.execPath,
    args: [nodeRed.program, '--userDir', dataFolder, '--settings', settings],
    cwd: dataFolder,
    env: { PATH: process.env['PATH'], HOME: dataFolder, NODE_PATH: nodeRed.modules },
    logFile: join(logFolder, 'node-red.log'),
    ledger,
  });
  await waitForChild(child, () => answers(url), 60_000);
  return { ...child, url };
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(`${url}/auth/login`, { signal: AbortSignal.timeout(2000) });
  return response.ok;
}
