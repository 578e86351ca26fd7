// SPDX-License-Identifier: AGPL-3.0-or-later
import { type LemonLdapPart, cacheFolder, findLemonLdap, startLemonLdap } from '@essaim/dev-infra';
import { type BrowserPage, eventually, plainBrowser } from '@essaim/testkit';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faults, providerTests } from './test-support/provider-tests.ts';
import { seedNetwork } from './test-support/seed-network.ts';
import { CONSOLE_URL, type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

const CLIENT = { clientId: 'essaim', clientSecret: 'secret of a region, 52' };
const CLAUDE = {
  uid: 'claude',
  givenName: 'Claude',
  familyName: 'Riviere',
  email: 'claude@region.example',
  memberNumber: '52-0042',
  password: 'rivage-tilleul-52',
};

const folder = mkdtempSync(join(tmpdir(), 'essaim-lemonldap-'));
let identity: TestIdentity;
let peer: LemonLdapPart;
let tests: ReturnType<typeof providerTests>;

const signIn = (browser: ReturnType<typeof plainBrowser>, page: BrowserPage) =>
  browser.submit(page, { user: CLAUDE.uid, password: CLAUDE.password });

/** Its parts are Debian’s packages; where there are none, it cannot be had. */
describe.runIf(existsSync('/etc/debian_version'))('LemonLDAP::NG over a directory', () => {
  beforeAll(async () => {
    const lemon = await findLemonLdap(cacheFolder());
    peer = await startLemonLdap(lemon.found, folder, [CLAUDE]);
    identity = await startTestIdentity();
    const { network, people } = await seedNetwork(identity.db);
    tests = providerTests(identity, network, people);
  }, 120_000);

  afterAll(async () => {
    await peer.stop();
    await identity[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });

  test('is checked, tested, in service, and people come in by it', async () => {
    const { alias, redirectUris } = await tests.handover();
    await peer.register({ ...CLIENT, redirectUris });
    const { id, check } = await tests.create({
      kind: 'oidc',
      alias,
      address: `${peer.url}/.well-known/openid-configuration`,
      ...CLIENT,
      mapping: {
        subject: null,
        email: 'email',
        givenName: 'given_name',
        familyName: 'family_name',
        memberNumber: 'member_number',
      },
    });
    expect(faults(check)).toEqual([]);
    const { trial } = await tests.trial(id, signIn);
    expect(faults(trial)).toEqual([]);
    expect(trial?.account).toEqual({
      subject: CLAUDE.uid,
      email: CLAUDE.email,
      givenName: CLAUDE.givenName,
      familyName: CLAUDE.familyName,
      memberNumber: CLAUDE.memberNumber,
    });
    await tests.enable(id);

    const browser = plainBrowser([CONSOLE_URL]);
    const page = await signIn(browser, await browser.open(tests.signInAddress(alias)));
    expect(page.url.href).toMatch(/^http:\/\/localhost:4999\/auth\/callback\?.*code=/);
    await eventually(async () => {
      const [account] = await tests.accounts('email=claude@region.example&exact=true');
      expect(account?.attributes?.['essaim_uid']?.[0]).toMatch(/^e[a-z2-7]{25}$/);
      expect(account?.attributes?.['member_number']).toEqual([CLAUDE.memberNumber]);
    });
  });
});
