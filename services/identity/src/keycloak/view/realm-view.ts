// SPDX-License-Identifier: AGPL-3.0-or-later
import type {
  ClientRepresentation,
  ClientScopeRepresentation,
  FlowRepresentation,
  GroupRepresentation,
  OrganisationRepresentation,
} from '../representations.ts';

/** What a comparison reads of the realm: object by object, or from lists that are read once. */
export interface RealmView {
  client(clientId: string): Promise<ClientRepresentation | null>;
  clients(): Promise<readonly ClientRepresentation[]>;
  flow(alias: string): Promise<FlowRepresentation | null>;
  flows(): Promise<readonly FlowRepresentation[]>;
  scope(name: string): Promise<ClientScopeRepresentation | null>;
  scopes(): Promise<readonly ClientScopeRepresentation[]>;
  /** The group of an access, with its attributes and roles. */
  accessGroup(name: string): Promise<GroupRepresentation | null>;
  accessGroups(): Promise<readonly GroupRepresentation[]>;
  /** An organisation by its alias. */
  organisation(alias: string): Promise<OrganisationRepresentation | null>;
  organisations(): Promise<readonly OrganisationRepresentation[]>;
}
