// SPDX-License-Identifier: AGPL-3.0-or-later
import { keepSecret } from '@essaim/dev-infra';

const read = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set: run integration tests with \`npm test -- int\``);
  }
  return value;
};

/** Addresses of the real servers that the integration run started. */
export const testServers = {
  get postgresUrl(): string {
    const url = read('ESSAIM_TEST_POSTGRES_URL');
    keepSecret('password of PostgreSQL', decodeURIComponent(new URL(url).password));
    return url;
  },
  get natsUrl(): string {
    return read('ESSAIM_TEST_NATS_URL');
  },
  get natsBinary(): string {
    return read('ESSAIM_TEST_NATS_BINARY');
  },
  get keycloakUrl(): string {
    return read('ESSAIM_TEST_KEYCLOAK_URL');
  },
  get keycloakAdmin(): { user: string; password: string } {
    const password = read('ESSAIM_TEST_KEYCLOAK_ADMIN_PASSWORD');
    keepSecret('password of Keycloak’s administrator', password);
    return { user: read('ESSAIM_TEST_KEYCLOAK_ADMIN_USER'), password };
  },
  get smtpUrl(): string {
    return read('ESSAIM_TEST_SMTP_URL');
  },
  get mailUrl(): string {
    return read('ESSAIM_TEST_MAIL_URL');
  },
};
