// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ToolProfile, command, file } from '../profile.ts';
import { apacheString, shellWord } from '../quote.ts';

const FOLDER = '/etc/apache2/mellon';

/** The names that `mellon_create_metadata` gives its files, from the entity id. */
const fileOf = (entityId: string, kind: 'key' | 'cert'): string =>
  `${FOLDER}/${entityId.replaceAll(/[^0-9A-Za-z.]+|_+/g, '_')}.${kind}`;

/**
 * In front of a tool that Apache serves, by SAML (its user guide). It makes its own metadata; two sessions with
 * one name would break its sign-out, so names are transient and the person is in the attributes.
 */
export const modAuthMellon: ToolProfile = {
  key: 'mod-auth-mellon',
  name: 'mod_auth_mellon',
  redirectPaths: ['/mellon/postResponse'],
  saml: {
    nameId: 'transient',
    entityId: (address) => `${address}/mellon/metadata`,
    logout: (address) => `${address}/mellon/logout`,
  },
  backchannelLogout: ({ address }) => `${address}/mellon/logout`,
  provesKeyExchange: false,
  parts: ({ address, clientId }, { samlMetadata }) => [
    command(FOLDER, [
      `mellon_create_metadata ${shellWord(clientId)} ${shellWord(`${address}/mellon`)}`,
      `curl --fail --output network.xml ${shellWord(samlMetadata)}`,
    ]),
    file('mellon.conf', [
      '<Location "/">',
      '  AuthType Mellon',
      '  Require valid-user',
      '  MellonEnable auth',
      '  MellonEndpointPath "/mellon"',
      `  MellonSPentityId ${apacheString(clientId)}`,
      `  MellonSPPrivateKeyFile ${apacheString(fileOf(clientId, 'key'))}`,
      `  MellonSPCertFile ${apacheString(fileOf(clientId, 'cert'))}`,
      `  MellonIdPMetadataFile "${FOLDER}/network.xml"`,
      '  MellonUser "username"',
      '  MellonSecureCookie On',
      '</Location>',
    ]),
  ],
  notes: [
    {
      fr: 'Les adresses de l’outil se donnent sans métadonnées ; avec --metadata, la connexion exige en plus que ses demandes soient signées.',
      en: 'The addresses of the tool are known without its metadata; with --metadata the sign-on also insists that its requests are signed.',
    },
  ],
};
