// SPDX-License-Identifier: AGPL-3.0-or-later
import { createIdentityClient, unwrap } from '@essaim/api-client';
import { type PersonaName, eventually, keycloakAdmin } from '@essaim/testkit';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalProof } from './domain/offboarding/canonical-proof.ts';
import { type Tokens, refresh, signIn, withPassword } from './test-support/accounts.ts';
import { mailTo } from './test-support/mailbox.ts';
import {
  type OffboardingTests,
  startOffboardingTests,
  TOOL_SECRET,
} from './test-support/offboarding-tests.ts';
import { persona } from './test-support/seed-network.ts';

let world: OffboardingTests;
const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;

beforeAll(async () => {
  world = await startOffboardingTests();
});

afterAll(() => world[Symbol.asyncDispose]());

describe('a person leaves', () => {
  const leaver: PersonaName = 'liaison@dep-53';
  let tokens: Tokens;
  let id: string;

  test('what would end is shown before, and nothing is written', async () => {
    await world.openedBy(world.instances.human, leaver);
    const preview = await unwrap(
      world.as('coordination@reg-52').GET('/people/{personId}/offboarding-preview', {
        params: {
          path: { personId: persona(world.people, leaver).personId },
          query: { organisationId: world.network['reg-52'].id },
        },
      }),
    );
    expect(preview).toMatchObject({ scopes: ['account', 'here'], kept: 0, status: 'active' });
    expect(preview.mandates.map(({ role }) => role)).toEqual(['liaison']);
    expect(preview.tools.map(({ name, promise }) => [name, promise])).toEqual([
      ['carte', 'human'],
      ['forum', 'at-once'],
      ['nuage', 'api'],
      ['sondage', 'human'],
    ]);
  });

  test('Keycloak refuses sign-in and refresh within 5 s, services within 10 s, with a tool down', async () => {
    world.tool.isDown = true;
    await withPassword(world.identity, persona(world.people, leaver));
    tokens = await signIn(world.identity, persona(world.people, leaver));
    const me = createIdentityClient({
      baseUrl: world.identity.url,
      token: () => tokens.access_token,
    });
    await unwrap(me.GET('/me'));
    await eventually(
      async () => expect(await world.copy.ask(tokens.access_token)).toBe('admitted'),
      30_000,
    );

    await keycloakAdmin('POST', `/${world.identity.realm.name}/clients`, {
      clientId: 'phone',
      publicClient: true,
      directAccessGrantsEnabled: true,
      optionalClientScopes: ['offline_access'],
    });
    const phone = { client_id: 'phone', client_secret: '' };
    const offline = await signIn(world.identity, persona(world.people, leaver), {
      ...phone,
      scope: 'offline_access openid',
    });
    const begun = performance.now();
    const departure = await unwrap(world.depart('coordination@reg-52', leaver, 'account'));
    id = departure.id;
    await eventually(async () => {
      const [renewed, kept, again] = [
        await refresh(world.identity, tokens.refresh_token),
        await refresh(world.identity, offline.refresh_token, phone),
        await signIn(world.identity, persona(world.people, leaver)),
      ];
      expect([renewed.error, kept.error]).toEqual(['invalid_grant', 'invalid_grant']);
      expect(again.error_description).toBe('Account disabled');
    }, 5_000);
    expect(performance.now() - begun).toBeLessThan(5_000);
    await eventually(async () => {
      expect(code(await me.GET('/me'))).toBe('session-revoked');
      expect(await world.copy.ask(tokens.access_token)).toBe('session-revoked');
    }, 10_000);
    expect(performance.now() - begun).toBeLessThan(10_000);
    // A token of the second in which the sessions ended is taken for one of them.
    await eventually(async () => {
      const { uid } = persona(world.people, leaver);
      const fresh = await world.identity.realm.token({ uid, mandateVersion: 99 });
      expect(await world.copy.ask(fresh)).toBe('account-disabled');
    });
  });

  test('each step is shown; what no tool can do by itself waits for a named human, who is written to', async () => {
    const shown = await eventually(async () => {
      const now = await world.read('coordination@reg-52', id);
      expect(now.steps.filter(({ state }) => state === 'waiting').map(({ name }) => name)).toEqual([
        'tools',
        'proof',
      ]);
      const api = now.tools.find(({ name }) => name === 'nuage');
      expect(api?.attempts).toBeGreaterThan(0);
      expect(now.tools.find(({ name }) => name === 'forum')?.state).toBe('waiting');
      expect(now.tools.find(({ name }) => name === 'sondage')?.state).toBe('done');
      return now;
    });
    const operator = persona(world.people, 'operator@heb-bocage');
    expect(shown.tools).toMatchObject([
      { name: 'carte', state: 'waiting', assignee: { id: operator.personId } },
      { name: 'forum', state: 'waiting', reasonCode: 'tool-did-not-answer' },
      { name: 'nuage', state: 'pending', reasonCode: 'tool-unreachable' },
      { name: 'sondage', state: 'done', outcome: 'absent', reasonCode: 'never-opened' },
    ]);
    const mail = await mailTo(world.operatorAddress);
    expect(mail.text).toContain('Alix liaison@dep-53');
    expect(mail.html).toContain('/departs');
    const proof = await world.as('coordination@reg-52').GET('/offboardings/{offboardingId}/proof', {
      params: { path: { offboardingId: id } },
    });
    expect(code(proof)).toBe('offboarding-not-finished');
  });

  test('the tool that is down for hours is tried again, across a restart, and in the end has no account', async () => {
    await world.identity.stop();
    world.clock.move({ hours: 5 });
    await world.identity.start();
    await world.identity.ready();
    await eventually(async () => {
      const { tools } = await world.read('coordination@reg-52', id);
      expect(tools.find(({ name }) => name === 'nuage')?.attempts).toBeGreaterThan(1);
    });
    world.tool.isDown = false;
    world.clock.move({ hours: 6 });
    await eventually(async () => {
      const { tools } = await world.read('coordination@reg-52', id);
      expect(tools.find(({ name }) => name === 'nuage')).toMatchObject({
        state: 'done',
        outcome: 'deactivated',
      });
    });
    const { uid } = persona(world.people, leaver);
    expect(world.tool.heard.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /scim/Users?filter=externalId eq "${uid}"`,
      'PATCH /scim/Users/a-1',
    ]);
    expect(world.tool.heard[0]?.authorization).toBe(
      `Basic ${Buffer.from(`tool-nuage:${encodeURIComponent(TOOL_SECRET)}`).toString('base64')}`,
    );
    expect(JSON.parse(world.tool.heard[1]?.body ?? '')).toMatchObject({
      Operations: [{ op: 'replace', path: 'active', value: false }],
    });
  });

  test('the humans confirm; the proof closes it, and its sum stands in the journal', async () => {
    const hoster = world.as('operator@heb-bocage');
    const query = { hosterOrganisationId: world.network['heb-bocage'].id };
    const { items } = await unwrap(hoster.GET('/offboarding-tools', { params: { query } }));
    expect(items.map(({ name }) => name).toSorted()).toEqual(['carte', 'forum']);
    for (const { id: toolTaskId, name } of items) {
      const path = { path: { toolTaskId } };
      const confirm = (outcome: 'removed' | 'not-removed', note?: string) =>
        hoster.POST('/offboarding-tools/{toolTaskId}/confirm', {
          params: path,
          body: { outcome, ...(note !== undefined && { note }) },
        });
      if (name === 'carte') {
        expect(code(await confirm('not-removed'))).toBe('offboarding-note-missing');
        expect(
          code(await hoster.POST('/offboarding-tools/{toolTaskId}/retry', { params: path })),
        ).toBe('offboarding-tool-by-hand');
        await unwrap(confirm('not-removed', 'Le compte porte les cartes de toute l’équipe.'));
        expect(code(await confirm('removed'))).toBe('offboarding-tool-over');
      } else await unwrap(confirm('removed'));
    }
    const over = await eventually(async () => {
      const now = await world.read('coordination@reg-52', id);
      expect(now.state).toBe('finished');
      return now;
    });
    expect(over.steps.every(({ state }) => state === 'done')).toBe(true);
    const proof = await unwrap(
      world.as('coordination@reg-52').GET('/offboardings/{offboardingId}/proof', {
        params: { path: { offboardingId: id } },
      }),
    );
    expect(createHash('sha256').update(canonicalProof(proof.record)).digest('hex')).toBe(
      proof.sha256,
    );
    expect(proof.record).toMatchObject({
      person: { uid: persona(world.people, leaver).uid },
      declared: { mandate: { role: 'coordination', organisationName: 'reg-52' } },
      tools: [
        { name: 'carte', promise: 'human', outcome: 'not-removed', note: /équipe/ },
        { name: 'forum', promise: 'at-once', outcome: 'removed' },
        { name: 'nuage', promise: 'api', outcome: 'deactivated' },
        { name: 'sondage', promise: 'human', outcome: 'absent' },
      ].map(({ note, ...toolProof }) => ({
        ...toolProof,
        ...(note && { note: expect.stringMatching(note) }),
      })),
    });
    const journal = await unwrap(
      world.as('coordination@reg-52').GET('/journal', {
        params: { query: { action: 'finishOffboarding' } },
      }),
    );
    expect(journal.items[0]?.summary).toMatchObject({ proofSha256: proof.sha256 });
    expect(JSON.stringify([proof, journal])).not.toContain(TOOL_SECRET);
  });
});

describe('who also has a hat beyond the reach', () => {
  test('is not disabled: only what is held here ends, and the account stays', async () => {
    const both = persona(world.people, 'training@dep-53');
    await unwrap(
      world.as('coordination@nat').POST('/mandates', {
        body: { personId: both.personId, organisationId: world.network.nat.id, role: 'liaison' },
      }),
    );
    const refused = await world.depart('coordination@reg-52', 'training@dep-53', 'account');
    expect(code(refused)).toBe('offboarding-only-here');
    const departure = await unwrap(world.depart('coordination@reg-52', 'training@dep-53', 'here'));
    await eventually(async () =>
      expect(
        (await world.read('coordination@reg-52', departure.id)).steps.find(
          ({ name }) => name === 'sessions',
        )?.state,
      ).toBe('done'),
    );
    const { items } = await unwrap(
      world.as('coordination@nat').GET('/mandates', {
        params: {
          query: { organisationId: world.network.nat.id, subtree: true, personId: both.personId },
        },
      }),
    );
    expect(items.map(({ role, organisation }) => [role, organisation.key])).toEqual([
      ['liaison', 'nat'],
    ]);
    const person = await world.identity.db
      .selectFrom('person')
      .select('status')
      .where('id', '=', both.personId)
      .executeTakeFirstOrThrow();
    expect(person.status).toBe('active');
  });

  test.each([
    ['coordination@dep-53', 'coordination@reg-52', 'dep-53', 'offboarding-nothing-in-reach'],
    ['coordination@dep-53', 'member@dep-72', 'dep-53', 'offboarding-nothing-in-reach'],
    ['coordination@dep-53', 'board@dep-53', 'dep-53', 'offboarding-nothing-in-reach'],
    ['coordination@reg-52', 'coordination@reg-52', 'reg-52', 'offboarding-oneself'],
    ['coordination@reg-44', 'member@dep-53', 'dep-53', 'forbidden'],
  ] as const)('%s cannot have %s leave', async (by, who, from, expected) => {
    expect(code(await world.depart(by, who, 'here', from))).toBe(expected);
  });
});

test('who stands in for somebody who leaves does so no longer', async () => {
  const region = world.as('coordination@reg-52');
  const principal = persona(world.people, 'communication@dep-53');
  const stand = persona(world.people, 'support@dep-72');
  await unwrap(
    region.POST('/mandates/{mandateId}/substitutes', {
      params: { path: { mandateId: principal.mandates[0]?.id ?? '' } },
      body: {
        personId: stand.personId,
        from: world.clock.today().toString(),
        to: world.clock.today().add({ days: 20 }).toString(),
      },
    }),
  );
  const held = async () =>
    (
      await unwrap(
        region.GET('/mandates', {
          params: {
            query: { organisationId: world.network['dep-53'].id, personId: stand.personId },
          },
        }),
      )
    ).items.map(({ role }) => role);
  expect(await held()).toEqual(['communication']);
  await unwrap(world.depart('coordination@reg-52', 'communication@dep-53', 'account'));
  expect(await held()).toEqual([]);
});
