// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ProviderSettings, defaultMapping } from '../domain/providers/provider.ts';
import type { Schemas } from './operation.ts';

/** The settings of a request, with what is usual where it says nothing. */
export const settingsOf = (body: Schemas['ProviderCreation']): ProviderSettings => ({
  kind: body.kind,
  hasLdap: body.hasLdap ?? false,
  name: body.name.trim(),
  address: body.address.trim(),
  clientId: body.kind === 'oidc' ? (body.clientId?.trim() ?? null) : null,
  scopes: body.scopes ?? 'openid profile email',
  mapping: body.mapping ?? defaultMapping(body.kind),
});

/** The client's secret of a request; null when it has none, or needs none. */
export const secretOfRequest = (body: Schemas['ProviderCreation']): string | null =>
  body.kind === 'oidc' ? (body.clientSecret?.trim() ?? null) : null;
