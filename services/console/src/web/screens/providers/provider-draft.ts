// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Identity } from '../../api/schemas.ts';

export type Front = 'oidc' | 'saml';
type Mapping = Identity['ProviderMapping'];

/** What is typed of a provider. */
export type ProviderDraft = {
  kind: Front;
  hasLdap: boolean;
  name: string;
  address: string;
  clientId: string;
  clientSecret: string;
  scopes: string;
  mapping: { [Field in keyof Mapping]: string };
};

/** The usual names of claims and attributes. */
export const USUAL: Record<Front, ProviderDraft['mapping']> = {
  oidc: {
    subject: '',
    email: 'email',
    givenName: 'given_name',
    familyName: 'family_name',
    memberNumber: '',
  },
  saml: { subject: '', email: 'email', givenName: 'givenName', familyName: 'sn', memberNumber: '' },
};

export const emptyDraft = (): ProviderDraft => ({
  kind: 'oidc',
  hasLdap: false,
  name: '',
  address: '',
  clientId: '',
  clientSecret: '',
  scopes: 'openid profile email',
  mapping: USUAL.oidc,
});

/** A provider as it is stored; its secret is never known here. */
export const draftOf = (provider: Identity['IdentityProvider']): ProviderDraft => ({
  kind: provider.kind,
  hasLdap: provider.hasLdap,
  name: provider.name,
  address: provider.address,
  clientId: provider.clientId ?? '',
  clientSecret: '',
  scopes: provider.scopes,
  mapping: Object.fromEntries(
    Object.entries(provider.mapping).map(([field, name]) => [field, name ?? '']),
  ) as ProviderDraft['mapping'],
});

/** What is sent of a draft, without empty texts. */
export const settingsOf = (draft: ProviderDraft) => ({
  hasLdap: draft.hasLdap,
  name: draft.name.trim(),
  address: draft.address.trim(),
  scopes: draft.scopes.trim(),
  mapping: Object.fromEntries(
    Object.entries(draft.mapping).map(([field, name]) => [field, name.trim() || null]),
  ) as Mapping,
  ...(draft.kind === 'oidc' && draft.clientId.trim() !== '' && { clientId: draft.clientId.trim() }),
  ...(draft.kind === 'oidc' &&
    draft.clientSecret.trim() !== '' && { clientSecret: draft.clientSecret.trim() }),
});
