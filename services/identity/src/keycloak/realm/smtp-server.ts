// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SmtpSettings } from './settings.ts';

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'smtp:': '25', 'smtps:': '465' };

/** Keycloak's map of an SMTP server, without its password: Keycloak never shows that back. */
export const smtpServer = ({
  url,
  fromName,
  fromAddress,
}: SmtpSettings): Record<string, string> => {
  const { protocol, hostname, port, username } = new URL(url);
  return {
    host: hostname,
    port: port || (DEFAULT_PORTS[protocol] ?? '25'),
    from: fromAddress,
    fromDisplayName: fromName,
    ssl: String(protocol === 'smtps:'),
    starttls: String(protocol === 'smtp:' && username !== ''),
    auth: String(username !== ''),
    ...(username !== '' && { user: decodeURIComponent(username) }),
  };
};

/** The password in the address, or an empty text. */
export const smtpPassword = ({ url }: SmtpSettings): string =>
  decodeURIComponent(new URL(url).password);
