// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BrokeredProvider } from '../../app/ports.ts';
import { MEMBER_NUMBER } from '../realm/user-profile.ts';

/** A mapper of a provider: what it may fill of an account. */
export interface ProviderMapper {
  readonly name: string;
  readonly identityProviderMapper: string;
  readonly config: Readonly<Record<string, string>>;
}

const ATTRIBUTES = {
  email: 'email',
  givenName: 'firstName',
  familyName: 'lastName',
  memberNumber: MEMBER_NUMBER,
} as const;

/**
 * The only mappers that a provider has: the user name from its subject, names and address, and the
 * member number. None reads roles, groups or anything of ours.
 */
export const providerMappers = ({ contract, mapping }: BrokeredProvider): ProviderMapper[] => [
  contract.kind === 'oidc'
    ? userName('oidc-username-idp-mapper', '${ALIAS}.${CLAIM.sub}')
    : userName(
        'saml-username-idp-mapper',
        mapping.subject === null
          ? '${ALIAS}.${NAMEID}'
          : `\${ALIAS}.\${ATTRIBUTE.${mapping.subject}}`,
      ),
  ...(Object.keys(ATTRIBUTES) as (keyof typeof ATTRIBUTES)[]).flatMap((field) => {
    const name = mapping[field];
    return name === null ? [] : [attribute(contract.kind, name, ATTRIBUTES[field])];
  }),
];

const userName = (identityProviderMapper: string, template: string): ProviderMapper => ({
  name: 'essaim user name',
  identityProviderMapper,
  config: { template, target: 'LOCAL', syncMode: 'IMPORT' },
});

const attribute = (kind: 'oidc' | 'saml', source: string, target: string): ProviderMapper =>
  kind === 'oidc'
    ? {
        name: `essaim ${target}`,
        identityProviderMapper: 'oidc-user-attribute-idp-mapper',
        config: {
          claim: source.replaceAll('.', String.raw`\.`),
          'user.attribute': target,
          syncMode: 'IMPORT',
        },
      }
    : {
        name: `essaim ${target}`,
        identityProviderMapper: 'saml-user-attribute-idp-mapper',
        config: { 'attribute.name': source, 'user.attribute': target, syncMode: 'IMPORT' },
      };
