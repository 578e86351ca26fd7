// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { DemonstrationContext } from '@essaim/dev-infra';
import { HOSTED_TOOLS, type HostedTool } from './hosted-tools.ts';
import { installTool } from './install-tool.ts';
import { type Session, openSession } from './session.ts';

const PAUSE_MS = 2000;

/**
 * Plays the hoster while the demonstration runs: once somebody's request of a tool that can run here
 * has its client, installs it as the hoster would. Ends with the signal.
 */
export const playHoster = async (
  context: DemonstrationContext,
  stopped: AbortSignal,
): Promise<void> => {
  const awaited = HOSTED_TOOLS.filter(({ isActivated }) => !isActivated);
  await Promise.all(awaited.map((tool) => watch(context, tool, stopped)));
};

const watch = async (
  context: DemonstrationContext,
  tool: HostedTool,
  stopped: AbortSignal,
): Promise<void> => {
  const session = openSession(context, tool.operator);
  while (!stopped.aborted) {
    const activationId = await waitingFor(session, tool).catch(() => undefined);
    if (activationId !== undefined) {
      await installTool(context, session, tool, activationId).then(
        () => context.report(`${tool.name} is installed.`),
        (error: unknown) => context.report(`${tool.name} could not be installed: ${String(error)}`),
      );
    }
    await pause(stopped);
  }
};

const waitingFor = async ({ catalog }: Session, tool: HostedTool): Promise<string | undefined> => {
  const { items } = await unwrap(
    catalog.GET('/activations', { params: { query: { state: ['provisioning'], size: 50 } } }),
  );
  return items.find(
    ({ instanceName, blockedStep }) =>
      instanceName === tool.name && blockedStep === 'configuration',
  )?.id;
};

const pause = (stopped: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE_MS);
    stopped.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
