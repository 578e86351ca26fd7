// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ClientFacts } from './client-facts.ts';
import { type ToolConfiguration, configurationFor } from './configuration-for.ts';
import { ALL_PROFILES } from './profiles/all-profiles.ts';

const commonFacts: ClientFacts = {
  address: 'https://outil.federation.example',
  issuer: 'https://connexion.essaim.example/auth/realms/essaim',
  clientId: 'outil-nuage49',
  secret: 'dev"$o\'nly`#{x}\\',
  redirectUris: ['https://outil.federation.example/upstream/callback/01JABCDEFGHJKMNPQRSTVWXYZ0'],
  backchannelLogoutUri: null,
  certificate: 'MIICmzCCAYMCBgGY'.repeat(5),
};

const written = ({ parts }: ToolConfiguration): string =>
  parts
    .map((part) =>
      part.kind === 'screen'
        ? `== screen ${part.where}\n${part.fields.map(([label, value]) => `${label}: ${value}\n`).join('')}`
        : `== ${part.kind} ${part.where ?? ''}\n${part.content}`,
    )
    .join('\n');

describe.each(ALL_PROFILES.map(({ key, saml }) => [key, saml !== undefined] as const))(
  '%s',
  (key, isSaml) => {
    const facts: ClientFacts = { ...commonFacts, protocol: isSaml ? 'saml' : 'openid-connect' };
    const configuration = configurationFor(key, facts);

    test('says what its golden file says', () => {
      const golden = new URL(`../golden/${key}.txt`, import.meta.url);
      expect(existsSync(golden), 'there is a golden file').toBe(true);
      expect(written(configuration)).toBe(readFileSync(golden, 'utf8'));
    });

    test('names the client and the sign-on', () => {
      expect(configuration.profile).toBe(key);
      if (!isSaml) expect(written(configuration)).toContain(facts.clientId);
      expect(written(configuration)).toContain(new URL(facts.issuer).origin);
    });

    test('says its notes in both languages', () => {
      for (const { fr, en } of configuration.notes) {
        expect(fr).not.toBe('');
        expect(en).not.toBe(fr);
      }
    });
  },
);

test('a tool without a profile has the general one', () => {
  expect(configurationFor('unknown', commonFacts)).toMatchObject({
    profile: 'generic-oidc',
    notes: [],
  });
  const saml = { ...commonFacts, protocol: 'saml' } as const;
  expect(configurationFor('unknown', saml).profile).toBe('generic-saml');
  expect(configurationFor('nextcloud', saml).profile).toBe('nextcloud-saml');
});
