// SPDX-License-Identifier: AGPL-3.0-or-later

/** The providers in service, and the one to which a mail domain belongs. */
export interface SignInChoices {
  readonly items: readonly { readonly alias: string; readonly name: string }[];
  readonly alias: string | null;
}
