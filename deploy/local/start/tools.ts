// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kept, type Miniflux, type ToolClient, type ToolSlot } from '@essaim/dev-infra';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy } from './copy.ts';
import { launchTool } from './launch-tool.ts';
import type { Supervisor } from './supervisor.ts';

export type Tools = {
  slots: ToolSlot[];
  /** Starts the tool of a slot with a client, in place of an earlier one, and remembers the client for later starts. */
  start(slot: ToolSlot['slot'], client: ToolClient): Promise<void>;
  /** Starts those that were started at an earlier time. */
  resume(): Promise<void>;
  running(): { name: string; url: string }[];
};

export type ToolAddresses = { issuer: string; databaseUrl: string };

type Remembered = Partial<Record<ToolSlot['slot'], ToolClient>>;

/** The tools that people can open: Miniflux where it can be had, and our own small one. */
export async function hostedTools(
  copy: Copy,
  supervised: Supervisor,
  addresses: ToolAddresses,
  miniflux: Miniflux | null,
): Promise<Tools> {
  const file = join(copy.folders.data, 'tools.json');
  const remembered = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Remembered) : {};
  const slots = slotsOf(copy, miniflux !== null);
  const kept = new Map<ToolSlot['slot'], Kept<unknown>>();
  const running = new Map<ToolSlot['slot'], { name: string; url: string }>();
  const start: Tools['start'] = async (wanted, client) => {
    const tool = slots.find(({ slot }) => slot === wanted)!;
    remembered[wanted] = client;
    writeFileSync(file, JSON.stringify(remembered), { mode: 0o600 });
    await kept.get(wanted)?.stop();
    running.set(wanted, { name: client.name, url: tool.url });
    const started = await copy.steps.step(
      `tool ${client.name}`,
      () => supervised.keep(client.name, () => launchTool(copy, tool, client, addresses, miniflux)),
      () => tool.url,
    );
    kept.set(wanted, started);
  };
  return {
    slots,
    start,
    async resume() {
      const earlier = Object.entries(remembered) as [ToolSlot['slot'], ToolClient][];
      await Promise.all(earlier.map(([slot, client]) => start(slot, client)));
    },
    running: () => [...running.values()],
  };
}

function slotsOf({ ports }: Copy, hasMiniflux: boolean): ToolSlot[] {
  const at = (port: number) => `http://127.0.0.1:${port}`;
  return [
    { slot: 'first', kind: hasMiniflux ? 'miniflux' : 'small', url: at(ports.firstTool) },
    { slot: 'second', kind: 'small', url: at(ports.secondTool) },
    { slot: 'third', kind: 'small', url: at(ports.thirdTool) },
  ];
}
