// SPDX-License-Identifier: AGPL-3.0-or-later
import type KeycloakAdminClient from '@keycloak/keycloak-admin-client';

type Answer<
  Resource extends keyof KeycloakAdminClient,
  Method extends keyof KeycloakAdminClient[Resource],
> = KeycloakAdminClient[Resource][Method] extends (...parameters: never[]) => Promise<infer Found>
  ? NonNullable<Found>
  : never;

/** Keycloak's own shapes, as its admin client answers them. */
export type ClientRepresentation = Answer<'clients', 'findOne'>;
export type ClientScopeRepresentation = Answer<'clientScopes', 'findOne'>;
export type FlowRepresentation = Answer<'authenticationManagement', 'getFlows'>[number];
export type GroupRepresentation = Answer<'groups', 'findOne'>;
export type ProviderRepresentation = Answer<'identityProviders', 'findOne'>;
export type MapperRepresentation = NonNullable<
  ClientScopeRepresentation['protocolMappers']
>[number];
export type SessionRepresentation = Answer<'users', 'listSessions'>[number];
export type UserRepresentation = Answer<'users', 'findOne'>;
/** Keycloak's organisation, as far as essaim reads it. */
export interface OrganisationRepresentation {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly enabled?: boolean;
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  readonly domains?: readonly { readonly name: string; readonly verified?: boolean }[];
}
