// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Instance } from '../../domain/instance/instance.ts';
import type { Reads } from '../../db/reads/index.ts';
import type { Schemas } from '../http.ts';
import { presentReason } from './present-reason.ts';

const presentSaml = ({ saml }: Instance): Schemas['Instance']['saml'] =>
  saml && {
    entityId: saml.entityId,
    nameId: saml.nameId,
    signsRequests: saml.certificate !== null,
    logoutUri: saml.logoutRedirectUri ?? saml.logoutPostUri,
  };

/** Writes instances for a reader. */
export const instancePresenter = async (
  reads: Pick<Reads, 'hosterNames' | 'personNames'>,
  instances: readonly Instance[],
  language: Language,
): Promise<(instance: Instance) => Schemas['Instance']> => {
  const [hosters, people] = await Promise.all([
    reads.hosterNames(instances.map(({ hosterOrganisationId }) => hosterOrganisationId)),
    reads.personNames(instances.flatMap(({ configuredBy }) => configuredBy ?? [])),
  ]);
  return (instance) => {
    const hoster = hosters.get(instance.hosterOrganisationId) ?? '';
    const { reasonCode, ...client } = instance.client;
    const names = { tool: instance.toolName, organisation: '', hoster };
    return {
      id: instance.id,
      version: instance.version,
      toolKey: instance.toolKey,
      toolName: instance.toolName,
      signOn: instance.signOn,
      profile: instance.profile,
      name: instance.name,
      hosterOrganisationId: instance.hosterOrganisationId,
      hosterName: hoster,
      address: instance.address,
      toolVersion: instance.toolVersion,
      redirectUris: [...instance.redirectUris],
      postLogoutRedirectUris: [...instance.postLogoutRedirectUris],
      backchannelLogoutUri: instance.backchannelLogoutUri,
      protocol: instance.saml ? 'saml' : 'openid-connect',
      saml: presentSaml(instance),
      secondFactor: instance.secondFactor,
      incomplete: [...instance.incomplete],
      client: { ...client, reason: presentReason(reasonCode, language, names) },
      configuration: {
        confirmedAt: instance.configuredAt,
        confirmedBy: instance.configuredBy && {
          personId: instance.configuredBy,
          name: people.get(instance.configuredBy) ?? '',
        },
      },
      firstSignInAt: instance.firstSignInAt,
    };
  };
};
