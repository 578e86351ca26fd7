// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { DemonstrationContext } from '@essaim/dev-infra';
import type { HostedTool } from './hosted-tools.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

const CLIENT_READY_MS = 60_000;

/**
 * Plays the hoster of an activation: when its client is ready, reads the secret once from identity,
 * starts the tool with it, and says that the configuration is installed.
 */
export const installTool = async (
  context: Pick<DemonstrationContext, 'startTool'>,
  { catalog, identity }: Session,
  tool: HostedTool,
  activationId: string,
): Promise<void> => {
  const path = { activationId };
  const activation = await until(`the client of ${tool.name}`, CLIENT_READY_MS, async () => {
    const found = await unwrap(catalog.GET('/activations/{activationId}', { params: { path } }));
    const configuration = found.steps.find(({ key }) => key === 'configuration');
    const isReady = configuration?.state === 'waiting' || configuration?.state === 'done';
    return isReady ? { ...found, isInstalled: configuration.state === 'done' } : undefined;
  });
  if (activation.isInstalled) return;
  const { instanceId } = activation;
  const { clientId, secret } = await unwrap(
    identity.POST('/clients/{instanceId}/secret', { params: { path: { instanceId } } }),
  );
  await context.startTool(tool.slot, { name: tool.name, clientId, clientSecret: secret });
  await unwrap(
    catalog.POST('/activations/{activationId}/steps/{stepKey}/confirm', {
      params: { path: { activationId, stepKey: 'configuration' } },
      body: {},
    }),
  );
};
