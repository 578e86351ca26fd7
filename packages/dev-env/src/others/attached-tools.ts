// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Part, SetupError, freePort } from '@essaim/dev-infra';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { essaim } from './essaim.ts';
import type { Attached, Place, ToolOfOthers } from './tool-of-others.ts';

/** A tool that the command attached, and that runs. */
export interface AttachedTool {
  readonly tool: ToolOfOthers;
  readonly place: Place;
  readonly attached: Attached;
  /** Starts it anew with other answers of the command. */
  restart(attached: Attached): Promise<void>;
}

export interface AttachedTools extends AsyncDisposable {
  readonly tools: readonly AttachedTool[];
  /** Those that could not be had here: the name, and why. */
  readonly skipped: readonly string[];
}

/** Attaches tools to an organisation by the command, one after the other, and starts each as it is told. */
export const attachTools = async (
  home: string,
  organisation: string,
  wanted: readonly ToolOfOthers[],
): Promise<AttachedTools> => {
  const stack = new AsyncDisposableStack();
  const tools: AttachedTool[] = [];
  const skipped: string[] = [];
  for (const tool of wanted) {
    const place = await placeOf(stack);
    const prepared = await tool.prepare(place).catch((error: unknown) => {
      if (!(error instanceof SetupError)) throw error;
      skipped.push(`${tool.name}: ${error.message}`);
      return null;
    });
    if (!prepared) continue;
    const about = ['--profile', tool.profile, '--url', place.url, '--organisation', organisation];
    const attached = await essaim<Attached>(home, 'tool', 'attach', ...about, ...prepared.options);
    let part: Part | null = await prepared.start(attached);
    stack.defer(async () => part?.stop());
    const restart = async (answer: Attached): Promise<void> => {
      await part?.stop();
      part = null;
      part = await prepared.start(answer);
    };
    tools.push({ tool, place, attached, restart });
  }
  return { tools, skipped, [Symbol.asyncDispose]: () => stack.disposeAsync() };
};

const placeOf = async (stack: AsyncDisposableStack): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'essaim-tool-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  const port = await freePort();
  return { folder, port, url: `http://127.0.0.1:${port}` };
};
