// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type {
  DesiredState,
  ProjectedOrganisation,
  ReconcileChange,
  ReconcileDecisions,
  ReconcilePlan,
} from './reconcile/ports.ts';
import { clientHandle } from '../domain/client-handle.ts';
import type { SamlTool } from '../domain/saml-tool.ts';
import type { ToolClaim, ToolClaims } from '../domain/tool-claims.ts';
import type { ProviderContract, ProviderMapping } from '../domain/providers/provider.ts';

/** A person's account, as essaim wants it. Credentials are Keycloak's own business. */
export interface Account {
  readonly uid: string;
  readonly username: string;
  /** Empty for who has none. */
  readonly email: string;
  /** Empty until known; Keycloak then asks for it. */
  readonly givenName: string;
  readonly familyName: string;
  readonly language: Language;
  readonly isEnabled: boolean;
  readonly mandateVersion: number;
  /** The access groups that the person belongs to. */
  readonly groups: readonly KnownAccessGroup[];
  /** What tools are told beside who the person is. */
  readonly toolClaims: readonly ToolClaims[];
}

export interface EnsuredAccount {
  /** Keycloak's id of the account. */
  readonly id: string;
  /** Names as Keycloak has them: the person may have typed them there. */
  readonly givenName: string;
  readonly familyName: string;
}

/** The client of a tool's instance, as essaim wants it. */
export interface ToolSpecification {
  readonly clientId: string;
  readonly name: string;
  readonly address: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly backchannelLogoutUri: string | null;
  readonly secret: string;
  /** Null for a tool of OpenID Connect; of SAML, which then has no use for the secret. */
  readonly saml: SamlTool | null;
  /** The secret before, and for how long it is to hold beside the new one; null for none. */
  readonly previous: { readonly secret: string; readonly secondsLeft: number } | null;
  /** Whether Keycloak insists on a code challenge (RFC 7636, S256). */
  readonly keyExchange: boolean;
  /** What its tokens say beside who the person is. */
  readonly claims: readonly ToolClaim[];
  /** Whether a sign-in there takes a second factor of the last ten minutes. */
  readonly secondFactor: boolean;
}

/** One organisation's access to one tool. */
export interface AccessGroup {
  readonly clientId: string;
  readonly organisationKey: string;
}

/** An access group that Keycloak has. */
export interface KnownAccessGroup extends AccessGroup {
  /** Keycloak's id of the group. */
  readonly id: string;
}

/** The name of the group of an access, which is also its key in a plan. */
export const accessGroupName = ({ clientId, organisationKey }: AccessGroup): string =>
  `${clientHandle(clientId)} ${organisationKey}`;

/** An organisation's identity provider, as Keycloak is to hold it. */
export interface BrokeredProvider {
  readonly alias: string;
  readonly name: string;
  readonly isEnabled: boolean;
  readonly contract: ProviderContract;
  readonly mapping: ProviderMapping;
  /** Empty for SAML. */
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: string;
  /** The network's SAML entity id. */
  readonly entityId: string;
}

export interface InvitationMail {
  readonly accountId: string;
  /** What the mail says, in the person's language. */
  readonly organisation: string;
  readonly role: string;
  readonly inviter: string;
  /** The console's page that accepts the invitation; carries essaim's token. */
  readonly landing: string;
  readonly lifespanSeconds: number;
  /** Whether Keycloak has to ask for the names. */
  readonly asksNames: boolean;
}

/** A second factor of an account: an authenticator app, a passkey, or recovery codes. */
export interface SecondFactor {
  readonly id: string;
  readonly kind: 'app' | 'passkey' | 'recovery-codes';
  /** As its owner called it. */
  readonly label: string | null;
  readonly since: Temporal.Instant;
}

export interface AccountSession {
  readonly id: string;
  readonly startedAt: Temporal.Instant;
  readonly lastAccessAt: Temporal.Instant;
  readonly ipAddress: string | null;
  /** The applications that the session opened, by name; those without a name by their client id. */
  readonly clients: readonly string[];
  readonly isOffline: boolean;
}

/** What a person let an application have. */
export interface AccountConsent {
  readonly clientId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** Whether it keeps a session while the person is away. */
  readonly isOffline: boolean;
  readonly at: Temporal.Instant | null;
}

export interface LoginEvent {
  readonly at: Temporal.Instant;
  readonly clientId: string;
  /** Keycloak's id of the account. */
  readonly accountId: string;
}

/** An account as Keycloak holds it, for somebody who came by themselves. */
export interface FoundAccount {
  readonly id: string;
  readonly uid: string | null;
  readonly username: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly language: Language | null;
  /** Whether the person has followed a link that Keycloak sent to the address. */
  readonly isEmailProven: boolean;
  /** Aliases of the providers that it is linked to. */
  readonly aliases: readonly string[];
}

/**
 * Keycloak, as identity uses it: one realm. Every call brings it to a state and may be repeated.
 * Calls throw `ProviderError`.
 */
export interface IdentityProvider {
  readonly realm: string;
  /** Creates the account or writes what differs; `knownId` is Keycloak's id from an earlier time. */
  ensureAccount(account: Account, knownId: string | null): Promise<EnsuredAccount>;
  /** Null when there is no such account. */
  findAccount(accountId: string): Promise<FoundAccount | null>;
  /** Takes the links of an account to providers away. */
  removeLinks(accountId: string): Promise<void>;
  /** Takes one link of an account to a provider away. */
  removeLink(accountId: string, alias: string): Promise<void>;
  hasPassword(accountId: string): Promise<boolean>;
  hasCredentials(accountId: string): Promise<boolean>;
  sendInvitation(mail: InvitationMail): Promise<void>;
  /** Gives a password that has to be replaced at the first sign-in. */
  setProvisionalPassword(accountId: string, password: string): Promise<void>;
  secondFactors(accountId: string): Promise<SecondFactor[]>;
  listSessions(accountId: string): Promise<AccountSession[]>;
  listConsents(accountId: string): Promise<AccountConsent[]>;
  withdrawConsent(accountId: string, clientId: string): Promise<void>;
  /** Ends all sessions, online and offline, and says how many there were. */
  endSessions(accountId: string): Promise<number>;
  /** @throws ProviderError `conflict` when an object of that name is not essaim's */
  /** @returns whether the secret before holds too, where one was given */
  ensureTool(tool: ToolSpecification): Promise<{ readonly holdsPrevious: boolean }>;
  /** @throws ProviderError `conflict` when a provider of that alias is not essaim's */
  ensureProvider(provider: BrokeredProvider): Promise<void>;
  /** @throws ProviderError `conflict` when an organisation of that alias is not essaim's */
  ensureOrganisations(organisations: readonly ProjectedOrganisation[]): Promise<void>;
  /** Removes a provider of ours and its links to people. */
  removeProvider(alias: string): Promise<void>;
  /** @returns Keycloak's id of the group that gives the access */
  ensureAccess(access: AccessGroup): Promise<string>;
  removeAccess(access: AccessGroup): Promise<void>;
  addToAccess(accountId: string, groupId: string): Promise<void>;
  /** The sign-ins since an instant, oldest first. */
  loginEvents(since: Temporal.Instant): Promise<LoginEvent[]>;
  /** Compares everything and writes nothing. */
  plan(desired: DesiredState): Promise<ReconcilePlan>;
  /** Does essaim's own changes and what was decided, object by object; says what was done. */
  apply(desired: DesiredState, decisions: ReconcileDecisions): Promise<ReconcileChange[]>;
  /** When somebody else last wrote in the realm after an instant, accounts apart; null when nobody did. */
  lastTouched(after: Temporal.Instant): Promise<Temporal.Instant | null>;
  /** The certificate that the realm signs with, as base64 of its DER; null when it has none. */
  signingCertificate(): Promise<string | null>;
  version(): Promise<string | null>;
  isReachable(): Promise<boolean>;
}

/** A tool that closes accounts when asked: where, and the secret that it shares with essaim. */
export interface ToolClient {
  /** Base address of its SCIM 2.0 service. */
  readonly address: string;
  readonly clientId: string;
  readonly secret: string;
}

/** A person's account in a tool, as essaim wants it. */
export interface ToolAccount {
  /** What the tool knows the person by (`externalId`): `essaim_uid`. */
  readonly uid: string;
  readonly username: string;
  /** Empty for who has none. */
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly language: Language;
}

/** People's accounts in the tools. */
export interface ToolAccounts {
  /**
   * Makes a person's account in a tool, or brings it to what is wanted, open; again if need be.
   * @throws ToolError
   */
  ensure(tool: ToolClient, account: ToolAccount): Promise<'created' | 'updated' | 'unchanged'>;
  /**
   * Closes a person's account in a tool; again if need be.
   * @param uid what the tool knows the person by (`externalId`)
   * @throws ToolError
   */
  deactivate(tool: ToolClient, uid: string): Promise<'deactivated' | 'absent'>;
  /** Whether something answers at an address of a tool. */
  answers(address: string): Promise<boolean>;
}

export type ToolFault =
  | 'tool-unreachable'
  | 'tool-refused'
  | 'tool-answer-unreadable'
  /** Somebody changed the account meanwhile. */
  | 'tool-account-changed';

/** A tool did not do what it was asked. It carries no body: that may hold secrets. */
export class ToolError extends Error {
  readonly fault: ToolFault;

  constructor(fault: ToolFault) {
    super(fault);
    this.name = 'ToolError';
    this.fault = fault;
  }
}

/** Reads TXT records of the DNS; an empty list where there is none. */
export type ReadTxt = (name: string) => Promise<string[]>;
