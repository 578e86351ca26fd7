// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Miniflux,
  type Restartable,
  startChild,
  startMiniflux,
  type ToolClient,
  type ToolSlot,
  waitForChild,
} from '@essaim/dev-infra';
import { join } from 'node:path';
import type { Copy } from './copy.ts';
import { nodeProcess } from './node-process.ts';
import type { ToolAddresses } from './tools.ts';

/** Starts the tool of a slot, with the client through which it signs people in, and waits until it answers. */
export function launchTool(
  copy: Copy,
  tool: ToolSlot,
  client: ToolClient,
  addresses: ToolAddresses,
  miniflux: Miniflux | null,
): Promise<Restartable> {
  if (tool.kind === 'small' || !miniflux)
    return launchSmallTool(copy, tool, client, addresses.issuer);
  const { clientId, clientSecret } = client;
  return startMiniflux({
    miniflux,
    port: Number(new URL(tool.url).port),
    logFolder: copy.folders.logs,
    ledger: copy.ledger,
    ...addresses,
    clientId,
    clientSecret,
  });
}

async function launchSmallTool(
  copy: Copy,
  { slot, url }: ToolSlot,
  client: ToolClient,
  issuer: string,
): Promise<Restartable> {
  const child = await startChild({
    name: client.name,
    ...nodeProcess(join(copy.checkout, 'packages/dev-env/src/tool/main.ts'), copy.cache, {
      ESSAIM_TOOL_NAME: client.name,
      ESSAIM_TOOL_PORT: new URL(url).port,
      ESSAIM_TOOL_PUBLIC_URL: url,
      ESSAIM_TOOL_ISSUER: issuer,
      ESSAIM_TOOL_CLIENT_ID: client.clientId,
      ESSAIM_TOOL_CLIENT_SECRET: client.clientSecret,
      ESSAIM_TOOL_ACCOUNTS_FILE: join(copy.folders.data, `tool-${slot}-accounts.json`),
    }),
    cwd: copy.checkout,
    logFile: join(copy.folders.logs, `tool-${slot}.log`),
    ledger: copy.ledger,
  });
  await waitForChild(child, () => isLive(url), 30_000);
  return child;
}

async function isLive(url: string): Promise<boolean> {
  const response = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2000) });
  return response.ok;
}
