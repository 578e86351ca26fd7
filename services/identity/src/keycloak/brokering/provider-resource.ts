// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BrokeredProvider } from '../../app/ports.ts';
import { secretFingerprint } from '../../domain/secret-fingerprint.ts';
import type { Keycloak } from '../connection.ts';
import { MARKER, isMarked } from '../marker.ts';
import { orNull } from '../or-null.ts';
import type { Resource } from '../reconcile/resource.ts';
import type { ProviderRepresentation } from '../representations.ts';
import { FIRST_LOGIN_FLOW } from './first-login-flow.ts';
import { POST_BROKER_FLOW } from './post-broker-flow.ts';
import { providerConfig } from './provider-config.ts';
import { type ProviderMapper, providerMappers } from './provider-mappers.ts';

/** Keycloak never shows a secret back: its fingerprint stands beside it. */
const SECRET_MARK = 'essaim.secret';

const mapperLine = ({ name, identityProviderMapper, config }: ProviderMapper): string =>
  [
    name,
    identityProviderMapper,
    ...Object.entries(config)
      .map((pair) => pair.join('='))
      .toSorted(),
  ].join(' | ');

/**
 * A provider of an organisation. It may not vouch for addresses (`trustEmail`), nothing is linked by
 * itself, and its mappers are exactly ours.
 */
export const providerResource = (keycloak: Keycloak, provider: BrokeredProvider): Resource => {
  const { admin, realm, request } = keycloak;
  const { alias, contract, clientSecret } = provider;
  const config = { ...providerConfig(provider), [SECRET_MARK]: secretFingerprint(clientSecret) };
  const mappers = providerMappers(provider);
  const top = {
    displayName: provider.name,
    enabled: provider.isEnabled,
    providerId: contract.kind,
    trustEmail: false,
    storeToken: false,
    addReadTokenRoleOnCreate: false,
    linkOnly: false,
    firstBrokerLoginFlowAlias: FIRST_LOGIN_FLOW,
    postBrokerLoginFlowAlias: POST_BROKER_FLOW,
  };
  const desired = {
    ...top,
    ...Object.fromEntries(
      Object.entries(config).map(([name, value]) => [`setting ${name}`, value || null]),
    ),
    mappers: mappers.map(mapperLine).toSorted(),
  };

  const find = (): Promise<ProviderRepresentation | null> =>
    orNull(admin.identityProviders.findOne({ realm, alias }));
  const findMappers = async () =>
    (await orNull(admin.identityProviders.findMappers({ realm, alias }))) ?? [];

  const representation = {
    ...top,
    alias,
    config: {
      ...config,
      [MARKER]: 'true',
      ...(contract.kind === 'oidc' && { clientSecret }),
    },
  };

  const setMappers = async (): Promise<void> => {
    const lines = new Set(mappers.map(mapperLine));
    const kept = new Set<string>();
    for (const live of await findMappers()) {
      const line = mapperLine(live as ProviderMapper);
      if (lines.has(line)) kept.add(line);
      else await admin.identityProviders.delMapper({ realm, alias, id: String(live.id) });
    }
    for (const mapper of mappers.filter((one) => !kept.has(mapperLine(one)))) {
      await admin.identityProviders.createMapper({
        realm,
        alias,
        identityProviderMapper: { ...mapper, identityProviderAlias: alias },
      });
    }
  };

  return {
    kind: 'identity-provider',
    key: alias,
    desired,
    read: async () => {
      const live = await find();
      if (!live) return null;
      const settings = (live.config ?? {}) as Record<string, unknown>;
      const found = live as unknown as Record<string, unknown>;
      return {
        isOwned: isMarked(settings),
        fields: {
          ...Object.fromEntries(Object.keys(top).map((name) => [name, found[name]])),
          ...Object.fromEntries(
            Object.keys(config).map((name) => [`setting ${name}`, settings[name] || null]),
          ),
          mappers: (await findMappers())
            .map((mapper) => mapperLine(mapper as ProviderMapper))
            .toSorted(),
        },
      };
    },
    // Open only once its mappers are there.
    create: async () => {
      await admin.identityProviders.create({ realm, ...representation, enabled: false });
      await setMappers();
      if (provider.isEnabled) {
        await request('PUT', `/identity-provider/instances/${alias}`, representation);
      }
    },
    update: async () => {
      await setMappers();
      const live = await find();
      await request('PUT', `/identity-provider/instances/${alias}`, {
        ...live,
        ...representation,
      });
    },
  };
};

/** Removes a provider of ours, and with it the links of people to it. */
export const removeProvider = async ({ admin, realm }: Keycloak, alias: string): Promise<void> => {
  const live = await orNull(admin.identityProviders.findOne({ realm, alias }));
  if (!live || !isMarked(live.config as Record<string, unknown>)) return;
  await orNull(admin.identityProviders.del({ realm, alias }));
};
