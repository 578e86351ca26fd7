// SPDX-License-Identifier: AGPL-3.0-or-later
import { SAML, type SamlConfig, ValidateInResponseTo } from '@node-saml/node-saml';
import type { ProviderAddresses } from '../../../domain/providers/addresses.ts';
import {
  type ProviderMapping,
  type SamlContract,
  failed,
  passed,
} from '../../../domain/providers/provider.ts';
import { parseXml } from '@essaim/saml';
import { assertionFaults } from './assertion-faults.ts';
import { type Judgement, claimTexts, stoppedAt } from './judgement.ts';

export interface SamlTrial {
  readonly contract: SamlContract;
  readonly addresses: ProviderAddresses;
  readonly requestId: string;
  readonly mapping: ProviderMapping;
}

const SKEW_MS = 60_000;

/**
 * Judges the SAML response of a test sign-in. What is wrong is read from the document, so that it can
 * be told; what is shown comes only from an assertion whose signature holds.
 * @param response base64, as it was posted
 */
export const judgeSaml = async (trial: SamlTrial, response: string): Promise<Judgement> => {
  const document = parseXml(Buffer.from(response, 'base64').toString('utf8'));
  if (!document) return stoppedAt(failed('sign-in', 'provider-trial-saml-unreadable'));
  const faults = assertionFaults(document, trial);
  if (faults.length > 0) return stoppedAt(...faults);
  const profile = await verified(trial, response);
  if (!profile) return stoppedAt(failed('token', 'provider-trial-saml-signature'));
  const { nameID, attributes } = profile;
  const { subject } = trial.mapping;
  const claims = claimTexts({ NameID: nameID, ...attributes });
  return {
    points: [
      passed('sign-in', 'provider-trial-answered'),
      passed('token', 'provider-trial-saml-right'),
    ],
    claims,
    subject: (subject === null ? nameID : claims[subject]) || null,
  };
};

const verified = async (
  { contract, addresses, requestId }: SamlTrial,
  response: string,
): Promise<{ nameID: string; attributes: Record<string, unknown> } | null> => {
  const settings: SamlConfig = {
    callbackUrl: addresses.acsUrls[1],
    entryPoint: contract.signOnUrl,
    issuer: addresses.entityId,
    idpIssuer: contract.issuer,
    idpCert: [...contract.certificates],
    audience: addresses.entityId,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    acceptedClockSkewMs: SKEW_MS,
    validateInResponseTo: ValidateInResponseTo.always,
    cacheProvider: {
      saveAsync: () => Promise.resolve(null),
      getAsync: (key) =>
        Promise.resolve(key === requestId ? Temporal.Now.instant().toString() : null),
      removeAsync: () => Promise.resolve(null),
    },
  };
  try {
    const { profile } = await new SAML(settings).validatePostResponseAsync({
      SAMLResponse: response,
    });
    if (!profile) return null;
    const attributes = (profile['attributes'] ?? {}) as Record<string, unknown>;
    return { nameID: profile.nameID, attributes };
  } catch {
    return null;
  }
};
