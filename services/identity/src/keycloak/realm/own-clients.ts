// SPDX-License-Identifier: AGPL-3.0-or-later
import { SECOND_FACTOR_ACR } from '@essaim/service-kit';
import type { ClientSpecification } from '../client-resource.ts';
import { AUDIENCE_SCOPE, PERSON_SCOPE, SERVICE_CLIENTS } from './scopes.ts';
import type { RealmSettings } from './settings.ts';

export const CONSOLE_CLIENT = 'essaim-console';
/** The command `essaim` on people's own machines: device flow only (RFC 8628), no secret. */
export const COMMAND_CLIENT = 'essaim-cli';
/** Carries the redirect of invitation mails only: it can start no sign-in. */
export const INVITATION_CLIENT = 'essaim-invitation';
/** Gives tokens for a password, on the local start only. */
export const LOCAL_CLIENT = 'essaim-local';

/** Names of the levels of authentication: the second is that of a recent second factor. */
export const LEVELS_OF_AUTHENTICATION = JSON.stringify({ '1': 1, [SECOND_FACTOR_ACR]: 2 });

const DEVICE_CODE_SECONDS = 600;
/** A working day: then one signs in again. */
const COMMAND_SESSION_SECONDS = 12 * 3600;

const PERSON_SCOPES = ['basic', 'profile', 'email', 'acr', PERSON_SCOPE, AUDIENCE_SCOPE];

/** The clients that essaim itself needs. */
export const ownClients = (settings: RealmSettings): ClientSpecification[] => {
  const { consoleUrl, consoleBackchannelUrl, consoleSecret, localClientSecret } = settings;
  return [
    ...SERVICE_CLIENTS.map((clientId): ClientSpecification => ({
      clientId,
      name: clientId,
      description: 'essaim: a service, named as audience',
      kind: 'resource',
      scopes: [],
    })),
    {
      clientId: CONSOLE_CLIENT,
      name: 'essaim',
      description: 'essaim: the console',
      kind: 'confidential',
      hasCodeFlow: true,
      secret: consoleSecret,
      baseUrl: consoleUrl,
      redirectUris: [`${consoleUrl}/auth/callback`],
      attributes: {
        'acr.loa.map': LEVELS_OF_AUTHENTICATION,
        'pkce.code.challenge.method': 'S256',
        'post.logout.redirect.uris': `${consoleUrl}/`,
        'backchannel.logout.url': `${consoleBackchannelUrl}/auth/backchannel-logout`,
        'backchannel.logout.session.required': 'true',
      },
      scopes: PERSON_SCOPES,
    },
    {
      clientId: COMMAND_CLIENT,
      name: 'essaim, ligne de commande',
      description: 'essaim: the command line, signed in by a code typed in a browser',
      kind: 'public',
      attributes: {
        'oauth2.device.authorization.grant.enabled': 'true',
        'oauth2.device.code.lifespan': String(DEVICE_CODE_SECONDS),
        'acr.loa.map': LEVELS_OF_AUTHENTICATION,
        'pkce.code.challenge.method': 'S256',
        'client.session.idle.timeout': String(COMMAND_SESSION_SECONDS),
        'client.session.max.lifespan': String(COMMAND_SESSION_SECONDS),
      },
      scopes: PERSON_SCOPES,
    },
    {
      clientId: INVITATION_CLIENT,
      name: 'essaim',
      description: 'essaim: where the links of invitations lead',
      kind: 'public',
      baseUrl: consoleUrl,
      redirectUris: [`${consoleUrl}/invitation/*`],
      scopes: [],
    },
    ...(localClientSecret !== null
      ? [
          {
            clientId: LOCAL_CLIENT,
            name: 'essaim, local start',
            description: 'essaim: tokens for demonstration accounts, never outside the local start',
            kind: 'confidential',
            hasPasswordGrant: true,
            secret: localClientSecret,
            scopes: PERSON_SCOPES,
          } as const,
        ]
      : []),
  ];
};
