// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from './connection.ts';
import { MARKER, isMarked } from './marker.ts';
import { secretFingerprint } from '../domain/secret-fingerprint.ts';
import type { FieldDifference } from './reconcile/difference.ts';
import type { Resource } from './reconcile/resource.ts';
import type { ClientRepresentation } from './representations.ts';
import { sorted } from './sorted.ts';
import { freshView } from './view/fresh-view.ts';

export interface ClientSpecification {
  readonly clientId: string;
  readonly name: string;
  readonly description: string;
  /** OpenID Connect when absent. */
  readonly protocol?: 'openid-connect' | 'saml';
  readonly kind: 'resource' | 'confidential' | 'public';
  readonly isEnabled?: boolean;
  readonly hasCodeFlow?: boolean;
  readonly hasPasswordGrant?: boolean;
  readonly secret?: string;
  readonly baseUrl?: string;
  readonly redirectUris?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly scopes: readonly string[];
  /** Id of the browser flow that replaces the realm's. */
  readonly browserFlowId?: string;
}

type Fields = Record<string, unknown>;

/** Before the name of an attribute, in the name of a field. */
const ATTRIBUTE = 'attribute ';

const representation = (specification: ClientSpecification): ClientRepresentation => ({
  clientId: specification.clientId,
  name: specification.name,
  description: specification.description,
  enabled: specification.isEnabled ?? true,
  protocol: specification.protocol ?? 'openid-connect',
  bearerOnly: specification.kind === 'resource',
  publicClient: specification.kind === 'public',
  standardFlowEnabled: specification.hasCodeFlow ?? false,
  directAccessGrantsEnabled: specification.hasPasswordGrant ?? false,
  implicitFlowEnabled: false,
  serviceAccountsEnabled: false,
  fullScopeAllowed: false,
  frontchannelLogout: false,
  baseUrl: specification.baseUrl ?? '',
  redirectUris: (specification.redirectUris ?? []).toSorted(),
  webOrigins: [],
  authenticationFlowBindingOverrides:
    specification.browserFlowId === undefined ? {} : { browser: specification.browserFlowId },
  attributes: { ...specification.attributes, [MARKER]: 'true' },
});

const OWNED = [
  'name',
  'description',
  'enabled',
  'bearerOnly',
  'publicClient',
  'standardFlowEnabled',
  'directAccessGrantsEnabled',
  'implicitFlowEnabled',
  'serviceAccountsEnabled',
  'fullScopeAllowed',
  'frontchannelLogout',
  'baseUrl',
  'redirectUris',
  'webOrigins',
  'authenticationFlowBindingOverrides',
] as const satisfies readonly (keyof ClientRepresentation)[];

/** Keycloak drops an attribute whose value is empty, so empty and absent are the same. */
const ownedFields = (client: ClientRepresentation, specification: ClientSpecification): Fields => ({
  ...Object.fromEntries(OWNED.map((field) => [field, sorted(client[field])])),
  baseUrl: client.baseUrl ?? '',
  ...Object.fromEntries(
    Object.keys(specification.attributes ?? {}).map((name) => [
      `${ATTRIBUTE}${name}`,
      (client.attributes?.[name] as string | undefined) || null,
    ]),
  ),
});

/** A client of essaim. Its secret appears only as a fingerprint. */
export const clientResource = (
  keycloak: Keycloak,
  specification: ClientSpecification,
): Resource => {
  const { admin, realm } = keycloak;
  const { clientId, secret } = specification;
  const scopes = specification.scopes.toSorted();

  const setScopes = async (id: string, live: readonly string[]): Promise<void> => {
    const known = await admin.clientScopes.find({ realm });
    const scopeId = (name: string) => String(known.find((scope) => scope.name === name)?.id);
    for (const name of live.filter((scope) => !scopes.includes(scope))) {
      await admin.clients.delDefaultClientScope({ realm, id, clientScopeId: scopeId(name) });
    }
    for (const name of scopes.filter((scope) => !live.includes(scope))) {
      await admin.clients.addDefaultClientScope({ realm, id, clientScopeId: scopeId(name) });
    }
  };

  return {
    kind: 'client',
    key: clientId,
    desired: {
      ...ownedFields(representation(specification), specification),
      scopes,
      ...(secret !== undefined && { secret: secretFingerprint(secret) }),
    },
    read: async (view) => {
      const live = await view.client(clientId);
      if (!live) return null;
      return {
        isOwned: isMarked(live.attributes),
        fields: {
          ...ownedFields(live, specification),
          scopes: (live.defaultClientScopes ?? []).toSorted(),
          ...(secret !== undefined && { secret: secretFingerprint(live.secret ?? '') }),
        },
      };
    },
    create: async () => {
      await admin.clients.create({
        realm,
        ...representation(specification),
        defaultClientScopes: scopes,
        optionalClientScopes: [],
        ...(secret !== undefined && { secret }),
      });
    },
    update: async (changed) => {
      const live = await freshView(keycloak).client(clientId);
      if (!live) return;
      const id = String(live.id);
      const isChanged = new Set(changed.map(({ field }) => field));
      await admin.clients.update(
        { realm, id },
        {
          ...live,
          ...changedFields(changed),
          attributes: { ...live.attributes, ...changedAttributes(changed), [MARKER]: 'true' },
          ...(secret !== undefined && isChanged.has('secret') && { secret }),
        },
      );
      if (isChanged.has('scopes')) await setScopes(id, live.defaultClientScopes ?? []);
    },
  };
};

/** The changed fields that stand at the top of a client, with the values that they are to have. */
const changedFields = (changed: readonly FieldDifference[]): Fields =>
  Object.fromEntries(
    changed
      .filter(({ field }) => (OWNED as readonly string[]).includes(field))
      .map(({ field, desired }) => [field, desired]),
  );

const changedAttributes = (changed: readonly FieldDifference[]): Record<string, string> =>
  Object.fromEntries(
    changed
      .filter(({ field }) => field.startsWith(ATTRIBUTE))
      .map(({ field, desired }) => [
        field.slice(ATTRIBUTE.length),
        typeof desired === 'string' ? desired : '',
      ]),
  );
