// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  findMiniflux,
  startChild,
  startMiniflux,
  type ToolClient,
  type ToolSlot,
  waitForChild,
} from '@essaim/dev-infra';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy } from './copy.ts';
import type { Supervisor } from './supervisor.ts';

export type Tools = {
  slots: ToolSlot[];
  start(slot: ToolSlot['slot'], client: ToolClient): Promise<void>;
  /** Starts those that were started at an earlier time. */
  resume(): Promise<void>;
  running(): { name: string; url: string }[];
};

type Remembered = Partial<Record<ToolSlot['slot'], ToolClient>>;

/** The tools that people can open: Miniflux where it can be had, and our own small one, twice. */
export async function hostedTools(
  copy: Copy,
  supervised: Supervisor,
  addresses: { issuer: string; databaseUrl: string },
): Promise<Tools> {
  const file = join(copy.folders.secrets, 'tools.json');
  const remembered: Remembered = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Remembered)
    : {};
  const miniflux = await findMiniflux(copy.cache).catch((error: Error) => {
    copy.steps.say(`  ${error.message}`);
    return null;
  });
  const slots: ToolSlot[] = [
    {
      slot: 'first',
      kind: miniflux ? 'miniflux' : 'small',
      url: `http://127.0.0.1:${copy.ports.firstTool}`,
    },
    { slot: 'second', kind: 'small', url: `http://127.0.0.1:${copy.ports.secondTool}` },
    { slot: 'third', kind: 'small', url: `http://127.0.0.1:${copy.ports.thirdTool}` },
  ];
  const running: { name: string; url: string }[] = [];
  const start: Tools['start'] = async (wanted, client) => {
    const tool = slots.find(({ slot }) => slot === wanted)!;
    const launch = () =>
      tool.kind === 'miniflux' && miniflux
        ? startMiniflux({
            miniflux: miniflux.found,
            port: copy.ports.firstTool,
            logFolder: copy.folders.logs,
            ledger: copy.ledger,
            ...addresses,
            ...client,
          })
        : startSmallTool(copy, tool, client, addresses.issuer);
    await copy.steps.step(`tool ${client.name}`, () => supervised.keep(client.name, launch));
    running.push({ name: client.name, url: tool.url });
    remembered[wanted] = client;
    writeFileSync(file, JSON.stringify(remembered), { mode: 0o600 });
  };
  return {
    slots,
    start,
    async resume() {
      const earlier = Object.entries(remembered) as [ToolSlot['slot'], ToolClient][];
      await Promise.all(earlier.map(([slot, client]) => start(slot, client)));
    },
    running: () => running,
  };
}

async function startSmallTool(
  copy: Copy,
  { slot, url }: ToolSlot,
  client: ToolClient,
  issuer: string,
) {
  const child = await startChild({
    name: client.name,
    command: process.execPath,
    args: ['--conditions=@essaim/source', join(copy.checkout, 'packages/dev-env/src/tool/main.ts')],
    cwd: copy.checkout,
    env: {
      PATH: copy.env['PATH'],
      ESSAIM_TOOL_NAME: client.name,
      ESSAIM_TOOL_PORT: new URL(url).port,
      ESSAIM_TOOL_PUBLIC_URL: url,
      ESSAIM_TOOL_ISSUER: issuer,
      ESSAIM_TOOL_CLIENT_ID: client.clientId,
      ESSAIM_TOOL_CLIENT_SECRET: client.clientSecret,
    },
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
