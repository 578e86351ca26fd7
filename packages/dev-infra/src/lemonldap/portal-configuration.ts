// SPDX-License-Identifier: AGPL-3.0-or-later
import { generateKeyPairSync } from 'node:crypto';
import { LDAP_BASE } from './start-slapd.ts';

export type PortalClient = { clientId: string; clientSecret: string; redirectUris: string[] };

export type PortalSettings = {
  url: string;
  ldapUrl: string;
  folder: string;
  client: PortalClient;
};

/** LemonLDAP::NG's configuration: people from the directory, OpenID Connect for one client (its manual, "OpenID Connect server"). */
export function portalConfiguration({
  url,
  ldapUrl,
  folder,
  client,
}: PortalSettings): Record<string, unknown> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const files = (name: string) => ({
    Directory: `${folder}/${name}`,
    LockDirectory: `${folder}/${name}-locks`,
  });
  return {
    cfgNum: 1,
    cfgAuthor: 'essaim',
    cfgDate: 1,
    cfgVersion: '2.16.1',
    domain: 'localhost',
    portal: `${url}/`,
    key: 'a key for the sessions of a test',
    securedCookie: 0,
    requireToken: 0,
    captcha_mail_enabled: 0,
    captcha_register_enabled: 0,
    authentication: 'LDAP',
    userDB: 'Same',
    passwordDB: 'Null',
    registerDB: 'Null',
    ldapServer: ldapUrl,
    ldapBase: LDAP_BASE,
    ldapExportedVars: {
      uid: 'uid',
      mail: 'mail',
      sn: 'sn',
      givenName: 'givenName',
      employeeNumber: 'employeeNumber',
    },
    globalStorage: 'Apache::Session::File',
    globalStorageOptions: files('sessions'),
    persistentStorage: 'Apache::Session::File',
    persistentStorageOptions: files('history'),
    locationRules: { localhost: { default: 'accept' } },
    issuerDBOpenIDConnectActivation: 1,
    issuerDBOpenIDConnectRule: 1,
    oidcServiceMetaDataIssuer: url,
    oidcServicePrivateKeySig: privateKey,
    oidcServicePublicKeySig: publicKey,
    oidcServiceKeyIdSig: 'first',
    oidcServiceAllowAuthorizationCodeFlow: 1,
    oidcRPMetaDataOptions: {
      network: {
        oidcRPMetaDataOptionsClientID: client.clientId,
        oidcRPMetaDataOptionsClientSecret: client.clientSecret,
        oidcRPMetaDataOptionsRedirectUris: client.redirectUris.join(' '),
        oidcRPMetaDataOptionsIDTokenSignAlg: 'RS256',
        oidcRPMetaDataOptionsUserIDAttr: 'uid',
        oidcRPMetaDataOptionsBypassConsent: 1,
        oidcRPMetaDataOptionsRequirePKCE: 1,
      },
    },
    oidcRPMetaDataExportedVars: {
      network: {
        email: 'mail',
        given_name: 'givenName',
        family_name: 'sn',
        member_number: 'employeeNumber',
      },
    },
    oidcRPMetaDataOptionsExtraClaims: {
      network: { profile: 'given_name family_name member_number' },
    },
  };
}
