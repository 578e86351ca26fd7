// SPDX-License-Identifier: AGPL-3.0-or-later

/** An SMTP server, as Keycloak and identity itself send through it. */
export interface SmtpSettings {
  /** `smtp://host:port` or `smtps://user:password@host:port`. */
  readonly url: string;
  readonly fromName: string;
  readonly fromAddress: string;
}

/** What a deployment decides about its realm. */
export interface RealmSettings {
  readonly displayName: string;
  /** Public address of the console, without a trailing slash. */
  readonly consoleUrl: string;
  /** Where Keycloak reaches the console for back-channel logout; the public address by default. */
  readonly consoleBackchannelUrl: string;
  readonly consoleSecret: string;
  readonly smtp: SmtpSettings;
  /** On the local start: secret of the client that gives tokens for a password. Null elsewhere. */
  readonly localClientSecret: string | null;
}
