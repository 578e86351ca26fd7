// SPDX-License-Identifier: AGPL-3.0-or-later
import { SECOND_FACTOR_ACR } from '@essaim/service-kit';
import { type ClientSpecification, clientResource } from '../client-resource.ts';
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';
import { TOOL_SCOPE } from '../realm/scopes.ts';
import type { FieldDifference } from '../reconcile/difference.ts';
import type { Resource } from '../reconcile/resource.ts';
import { setClientEnabled } from './set-client-enabled.ts';
import type { ToolSpecification } from '../../app/ports.ts';
import { freshView } from '../view/fresh-view.ts';
import type { RealmView } from '../view/realm-view.ts';
import { LEVELS_OF_AUTHENTICATION } from '../realm/own-clients.ts';
import { samlPart } from './saml-part.ts';
import { ACCESS_ROLE, flowAlias, instanceScope } from './tool.ts';

const ROLE_FIELD = `role ${ACCESS_ROLE}`;
const FLOW_FIELD = 'browser flow';
const FLOW_BINDING = 'authenticationFlowBindingOverrides';
/** What is written after the rest, and not as a field of the client. */
const LAST_FIELDS: ReadonlySet<string> = new Set([ROLE_FIELD, FLOW_FIELD, 'enabled']);

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
  baseUrl: tool.address,
  redirectUris: tool.redirectUris,
  browserFlowId,
  ...(tool.saml ? samlPart(tool, tool.saml) : openIdPart(tool)),
});

const openIdPart = (
  tool: ToolSpecification,
): Pick<ClientSpecification, 'secret' | 'attributes' | 'scopes'> => ({
  secret: tool.secret,
  attributes: {
    'post.logout.redirect.uris': tool.postLogoutRedirectUris.toSorted().join('##'),
    'backchannel.logout.url': tool.backchannelLogoutUri ?? '',
    'backchannel.logout.session.required': 'true',
    'pkce.code.challenge.method': tool.keyExchange ? 'S256' : '',
    'acr.loa.map': tool.secondFactor ? LEVELS_OF_AUTHENTICATION : '',
    'default.acr.values': tool.secondFactor ? SECOND_FACTOR_ACR : '',
  },
  scopes: ['basic', 'profile', 'email', TOOL_SCOPE, instanceScope(tool.clientId)],
});

/**
 * The client of a tool with its role and its own browser flow. It is opened last: while the role is
 * missing, Keycloak's role condition would let everybody in.
 */
export const toolClientResource = (keycloak: Keycloak, tool: ToolSpecification): Resource => {
  const { admin, realm } = keycloak;
  const { clientId } = tool;
  const fresh = freshView(keycloak);

  const flowId = async (view: RealmView): Promise<string> =>
    (await view.flow(flowAlias(clientId)))?.id ?? 'none';

  const hasRole = async (id: string): Promise<boolean> =>
    (await orNull(admin.clients.findRole({ realm, id, roleName: ACCESS_ROLE }))) !== null;

  const ensureRole = async (): Promise<void> => {
    const id = String((await fresh.client(clientId))?.id);
    if (await hasRole(id)) return;
    await admin.clients.createRole({
      realm,
      id,
      name: ACCESS_ROLE,
      description: 'May open this tool',
    });
  };

  const inner = clientResource(keycloak, clientSpecification(tool, ''));
  const { [FLOW_BINDING]: _binding, ...desired } = inner.desired;

  return {
    kind: 'client',
    key: clientId,
    desired: { ...desired, enabled: true, [FLOW_FIELD]: true, [ROLE_FIELD]: true },
    read: async (view) => {
      const live = await inner.read(view);
      const client = await view.client(clientId);
      if (!live || !client) return null;
      const overrides = client.authenticationFlowBindingOverrides ?? {};
      return {
        isOwned: live.isOwned,
        fields: {
          ...live.fields,
          [FLOW_FIELD]: overrides['browser'] === (await flowId(view)),
          [ROLE_FIELD]: await hasRole(String(client.id)),
        },
      };
    },
    create: async () => {
      await clientResource(keycloak, clientSpecification(tool, await flowId(fresh))).create();
      await ensureRole();
      await setClientEnabled(keycloak, clientId, true);
    },
    update: async (changed: readonly FieldDifference[]) => {
      const isChanged = new Set(changed.map(({ field }) => field));
      const plain = changed.filter(({ field }) => !LAST_FIELDS.has(field));
      const binding = isChanged.has(FLOW_FIELD)
        ? [{ field: FLOW_BINDING, live: null, desired: { browser: await flowId(fresh) } }]
        : [];
      if (plain.length + binding.length > 0) await inner.update([...plain, ...binding]);
      if (isChanged.has(ROLE_FIELD)) await ensureRole();
      const enabled = changed.find(({ field }) => field === 'enabled');
      if (enabled) await setClientEnabled(keycloak, clientId, enabled.desired === true);
    },
  };
};
