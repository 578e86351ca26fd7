// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import { MARKER, isMarked } from '../marker.ts';
import type { FieldDifference } from '../reconcile/difference.ts';
import type { Resource } from '../reconcile/resource.ts';
import type { ClientScopeRepresentation, MapperRepresentation } from '../representations.ts';
import { freshView } from '../view/fresh-view.ts';

export interface Mapper {
  readonly name: string;
  readonly protocolMapper: string;
  readonly config: Readonly<Record<string, string>>;
}

export interface ClientScopeSpecification {
  readonly name: string;
  readonly description: string;
  /** OpenID Connect when absent. */
  readonly protocol?: 'openid-connect' | 'saml';
  readonly mappers: readonly Mapper[];
  /** Names of mappers that are taken away when they are not among these. */
  readonly ownedMappers?: readonly string[];
}

const mapperField = (name: string): string => `mapper ${name}`;

const attributes = {
  [MARKER]: 'true',
  'include.in.token.scope': 'false',
  'display.on.consent.screen': 'false',
};

/** A client scope of essaim, with its mappers: what goes into tokens. */
export const clientScopeResource = (
  keycloak: Keycloak,
  specification: ClientScopeSpecification,
): Resource => {
  const { admin, realm } = keycloak;
  const { name, description, mappers, protocol = 'openid-connect' } = specification;
  const written = (mapper: Mapper): MapperRepresentation => ({
    name: mapper.name,
    protocol,
    protocolMapper: mapper.protocolMapper,
    config: { ...mapper.config },
  });
  const wanted = new Set(mappers.map((mapper) => mapper.name));
  const unwanted = (specification.ownedMappers ?? []).filter((owned) => !wanted.has(owned));
  const updateMapper = async (scope: ClientScopeRepresentation, mapper: Mapper): Promise<void> => {
    const live = scope.protocolMappers?.find((found) => found.name === mapper.name);
    const id = String(scope.id);
    await (live?.id === undefined
      ? admin.clientScopes.addProtocolMapper({ realm, id }, written(mapper))
      : admin.clientScopes.updateProtocolMapper(
          { realm, id, mapperId: live.id },
          { ...written(mapper), id: live.id },
        ));
  };

  const update = async (changed: readonly FieldDifference[]): Promise<void> => {
    const scope = await freshView(keycloak).scope(name);
    if (!scope) return;
    const fields = new Set(changed.map(({ field }) => field));
    if (fields.has('description')) {
      const text = String(changed.find(({ field }) => field === 'description')?.desired);
      await admin.clientScopes.update(
        { realm, id: String(scope.id) },
        { ...scope, description: text, attributes: { ...scope.attributes, ...attributes } },
      );
    }
    for (const mapper of mappers) {
      if (fields.has(mapperField(mapper.name))) await updateMapper(scope, mapper);
    }
    for (const { id: mapperId, name: found = '' } of scope.protocolMappers ?? []) {
      if (!unwanted.includes(found) || !fields.has(mapperField(found))) continue;
      await admin.clientScopes.delProtocolMapper({
        realm,
        id: String(scope.id),
        mapperId: String(mapperId),
      });
    }
  };

  return {
    kind: 'client-scope',
    key: name,
    desired: {
      description,
      ...Object.fromEntries(
        mappers.map((mapper) => [
          mapperField(mapper.name),
          { protocolMapper: mapper.protocolMapper, config: mapper.config },
        ]),
      ),
      ...Object.fromEntries(unwanted.map((owned) => [mapperField(owned), null])),
    },
    read: async (view) => {
      const scope = await view.scope(name);
      if (!scope) return null;
      return {
        isOwned: isMarked(scope.attributes),
        fields: {
          description: scope.description,
          ...Object.fromEntries(
            (scope.protocolMappers ?? []).map((mapper) => [
              mapperField(mapper.name ?? ''),
              { protocolMapper: mapper.protocolMapper, config: mapper.config },
            ]),
          ),
        },
      };
    },
    create: async () => {
      await admin.clientScopes.create({
        realm,
        name,
        description,
        protocol,
        attributes,
        protocolMappers: mappers.map(written),
      });
    },
    update,
  };
};
