// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ClientSpecification, clientResource } from '../client-resource.ts';
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';
import { TOOL_SCOPE } from '../realm/scopes.ts';
import type { FieldDifference } from '../reconcile/difference.ts';
import type { Resource } from '../reconcile/resource.ts';
import { setClientEnabled } from './set-client-enabled.ts';
import type { ToolSpecification } from '../../app/ports.ts';
import { ACCESS_ROLE, flowAlias, instanceScope } from './tool.ts';

const ROLE_FIELD = `role ${ACCESS_ROLE}`;
const FLOW_FIELD = 'browser flow';

const clientSpecification = (
  tool: ToolSpecification,
  browserFlowId: string,
): ClientSpecification => ({
  clientId: tool.clientId,
  name: tool.name,
  description: 'essaim: an instance of a tool',
  kind: 'confidential',
  hasCodeFlow: true,
  isEnabled: false,
  secret: tool.secret,
  baseUrl: tool.address,
  redirectUris: tool.redirectUris,
  attributes: {
    'post.logout.redirect.uris': tool.postLogoutRedirectUris.toSorted().join('##'),
    'backchannel.logout.url': tool.backchannelLogoutUri ?? '',
    'backchannel.logout.session.required': 'true',
  },
  scopes: ['basic', 'profile', 'email', TOOL_SCOPE, instanceScope(tool.clientId)],
  browserFlowId,
});

/**
 * The client of a tool with its role and its own browser flow. It is opened last: while the role is
 * missing, Keycloak's role condition would let everybody in.
 */
export const toolClientResource = (keycloak: Keycloak, tool: ToolSpecification): Resource => {
  const { admin, realm } = keycloak;
  const { clientId } = tool;

  const flowId = async (): Promise<string> => {
    const flows = (await orNull(admin.authenticationManagement.getFlows({ realm }))) ?? [];
    return flows.find(({ alias }) => alias === flowAlias(clientId))?.id ?? 'none';
  };
  const inner = async (): Promise<Resource> =>
    clientResource(keycloak, clientSpecification(tool, await flowId()));

  const find = async () => (await orNull(admin.clients.find({ realm, clientId })))?.at(0) ?? null;

  const hasRole = async (id: string): Promise<boolean> =>
    (await orNull(admin.clients.findRole({ realm, id, roleName: ACCESS_ROLE }))) !== null;

  const open = async (): Promise<void> => {
    const id = String((await find())?.id);
    if (!(await hasRole(id))) {
      await admin.clients.createRole({
        realm,
        id,
        name: ACCESS_ROLE,
        description: 'May open this tool',
      });
    }
    await setClientEnabled(keycloak, clientId, true);
  };

  const { authenticationFlowBindingOverrides: _flow, ...desired } = clientResource(
    keycloak,
    clientSpecification(tool, ''),
  ).desired;

  return {
    kind: 'client',
    key: clientId,
    desired: { ...desired, enabled: true, [FLOW_FIELD]: true, [ROLE_FIELD]: true },
    read: async () => {
      const live = await (await inner()).read();
      const client = await find();
      if (!live || !client) return null;
      const overrides = client.authenticationFlowBindingOverrides ?? {};
      return {
        isOwned: live.isOwned,
        fields: {
          ...live.fields,
          [FLOW_FIELD]: overrides['browser'] === (await flowId()),
          [ROLE_FIELD]: await hasRole(String(client.id)),
        },
      };
    },
    create: async () => {
      await (await inner()).create();
      await open();
    },
    update: async (changed: readonly FieldDifference[]) => {
      await (await inner()).update(changed);
      await open();
    },
  };
};
