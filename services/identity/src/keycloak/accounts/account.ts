// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';

/** A person's account, as essaim wants it. Credentials are Keycloak's own business. */
export interface Account {
  readonly uid: string;
  readonly username: string;
  readonly email: string;
  /** Empty until known; Keycloak then asks for it. */
  readonly givenName: string;
  readonly familyName: string;
  readonly language: Language;
  readonly isEnabled: boolean;
  readonly mandateVersion: number;
  /** The access groups that the person belongs to, by Keycloak's ids. */
  readonly groups: readonly { readonly id: string }[];
}
