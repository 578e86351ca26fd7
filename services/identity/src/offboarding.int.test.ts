// SPDX-License-Identifier: AGPL-3.0-or-later
import { createIdentityClient, unwrap } from '@essaim/api-client';
import { type Uuid, newId } from '@essaim/kernel';
import {
  type Persona,
  type PersonaName,
  type TestNetwork,
  eventually,
  keycloakAdmin,
  testServers,
} from '@essaim/testkit';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalProof } from './domain/offboarding/canonical-proof.ts';
import { createSecretBox } from './secret-box.ts';
import { type Tokens, refresh, signIn, withPassword } from './test-support/accounts.ts';
import { type BreakableProxy, breakableProxy } from './test-support/breakable-proxy.ts';
import { type DirectoryCopy, directoryCopy } from './test-support/directory-copy.ts';
import { mailTo } from './test-support/mailbox.ts';
import { type MovableClock, movableClock } from './test-support/movable-clock.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';
import { type ToolServer, toolServer } from './test-support/tool-server.ts';

const stack = new AsyncDisposableStack();
const SECRET = 'a secret of a tool that is long enough';
let clock: MovableClock;
let keycloak: BreakableProxy;
let nats: BreakableProxy;
let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];
let tool: ToolServer;
let copy: DirectoryCopy;
const operatorAddress = `operator-${newId()}@courriel.example`;
const instances = { api: newId(), atOnce: newId(), human: newId(), unused: newId() };

const as = (name: PersonaName) => identity.as(persona(people, name));
const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;

const addTool = async (
  instanceId: Uuid,
  name: string,
  extra: { backchannel_logout_uri?: string; deprovisioning_uri?: string } = {},
): Promise<void> => {
  await identity.db
    .insertInto('client')
    .values({
      instance_id: instanceId,
      client_id: `tool-${name}`,
      name,
      address: `https://${name}.example`,
      redirect_uris: [`https://${name}.example/cb`],
      post_logout_redirect_uris: [],
      backchannel_logout_uri: null,
      deprovisioning_uri: null,
      ...extra,
      hoster_organisation_id: network['heb-bocage'].id,
      state: 'ready',
      reason_code: null,
      secret: createSecretBox(identity.config.encryptionKey).seal(SECRET),
      secret_fingerprint: '0123456789ab',
      secret_read_at: null,
      secret_read_by: null,
      since: '2026-01-01T08:00:00Z',
      version: 0,
      correlation_id: newId(),
    })
    .execute();
};

const giveAccess = async (instanceId: Uuid, organisationId: Uuid): Promise<void> => {
  await identity.db
    .insertInto('access')
    .values({
      id: newId(),
      instance_id: instanceId,
      organisation_id: organisationId,
      activation_id: newId(),
      state: 'granted',
      reason_code: null,
      keycloak_group_id: null,
      since: '2026-01-01T08:00:00Z',
      version: 0,
      correlation_id: newId(),
    })
    .execute();
};

const openedBy = async (instanceId: Uuid, name: PersonaName): Promise<void> => {
  await identity.db
    .insertInto('sign_in')
    .values({
      id: newId(),
      instance_id: instanceId,
      person_id: persona(people, name).personId,
      first_at: '2026-02-01T08:00:00Z',
    })
    .execute();
};

const read = (by: PersonaName, offboardingId: string) =>
  unwrap(as(by).GET('/offboardings/{offboardingId}', { params: { path: { offboardingId } } }));

const depart = (by: PersonaName, who: PersonaName, scope: 'account' | 'here', from = 'reg-52') =>
  as(by).POST('/offboardings', {
    body: {
      personId: persona(people, who).personId,
      organisationId: network[from as 'reg-52'].id,
      scope,
      reason: 'A quitté la fédération',
    },
  });

beforeAll(async () => {
  clock = movableClock();
  keycloak = stack.use(await breakableProxy(testServers.keycloakUrl));
  nats = stack.use(await breakableProxy(testServers.natsUrl));
  tool = stack.use(await toolServer());
  identity = stack.use(
    await startTestIdentity({
      clock,
      keycloakUrl: keycloak.url,
      natsUrl: nats.url.replace('http:', 'nats:'),
    }),
  );
  ({ network, people } = await seedNetwork(identity.db));
  copy = stack.use(await directoryCopy(identity.namespace, network, people));
  await addTool(instances.api, 'nuage', { deprovisioning_uri: `${tool.address}/scim` });
  await addTool(instances.atOnce, 'forum', { backchannel_logout_uri: `${tool.address}/logout` });
  await addTool(instances.human, 'carte');
  await addTool(instances.unused, 'sondage');
  for (const id of Object.values(instances)) await giveAccess(id, network['dep-53'].id);
  await identity.db
    .updateTable('person')
    .set({ email: operatorAddress })
    .where('id', '=', persona(people, 'operator@heb-bocage').personId)
    .execute();
});

afterAll(() => stack[Symbol.asyncDispose]());

describe('a person leaves', () => {
  const leaver: PersonaName = 'liaison@dep-53';
  let tokens: Tokens;
  let id: string;

  test('what would end is shown before, and nothing is written', async () => {
    await openedBy(instances.human, leaver);
    const preview = await unwrap(
      as('coordination@reg-52').GET('/people/{personId}/offboarding-preview', {
        params: {
          path: { personId: persona(people, leaver).personId },
          query: { organisationId: network['reg-52'].id },
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
    tool.isDown = true;
    await withPassword(identity, persona(people, leaver));
    tokens = await signIn(identity, persona(people, leaver));
    const me = createIdentityClient({ baseUrl: identity.url, token: () => tokens.access_token });
    await unwrap(me.GET('/me'));
    await eventually(
      async () => expect(await copy.ask(tokens.access_token)).toBe('admitted'),
      30_000,
    );

    await keycloakAdmin('POST', `/${identity.realm.name}/clients`, {
      clientId: 'phone',
      publicClient: true,
      directAccessGrantsEnabled: true,
      optionalClientScopes: ['offline_access'],
    });
    const phone = { client_id: 'phone', client_secret: '' };
    const offline = await signIn(identity, persona(people, leaver), {
      ...phone,
      scope: 'offline_access openid',
    });
    const begun = performance.now();
    const departure = await unwrap(depart('coordination@reg-52', leaver, 'account'));
    id = departure.id;
    await eventually(async () => {
      const [renewed, kept, again] = [
        await refresh(identity, tokens.refresh_token),
        await refresh(identity, offline.refresh_token, phone),
        await signIn(identity, persona(people, leaver)),
      ];
      expect([renewed.error, kept.error]).toEqual(['invalid_grant', 'invalid_grant']);
      expect(again.error_description).toBe('Account disabled');
    }, 5_000);
    expect(performance.now() - begun).toBeLessThan(5_000);
    await eventually(async () => {
      expect(code(await me.GET('/me'))).toBe('session-revoked');
      expect(await copy.ask(tokens.access_token)).toBe('session-revoked');
    }, 10_000);
    expect(performance.now() - begun).toBeLessThan(10_000);
    // A token of the second in which the sessions ended is taken for one of them.
    await eventually(async () => {
      const { uid } = persona(people, leaver);
      const fresh = await identity.realm.token({ uid, mandateVersion: 99 });
      expect(await copy.ask(fresh)).toBe('account-disabled');
    });
  });

  test('each step is shown; what no tool can do by itself waits for a named human, who is written to', async () => {
    const shown = await eventually(async () => {
      const now = await read('coordination@reg-52', id);
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
    const operator = persona(people, 'operator@heb-bocage');
    expect(shown.tools).toMatchObject([
      { name: 'carte', state: 'waiting', assignee: { id: operator.personId } },
      { name: 'forum', state: 'waiting', reasonCode: 'tool-did-not-answer' },
      { name: 'nuage', state: 'pending', reasonCode: 'tool-unreachable' },
      { name: 'sondage', state: 'done', outcome: 'absent', reasonCode: 'never-opened' },
    ]);
    const mail = await mailTo(operatorAddress);
    expect(mail.text).toContain('Alix liaison@dep-53');
    expect(mail.html).toContain('/departs');
    const proof = await as('coordination@reg-52').GET('/offboardings/{offboardingId}/proof', {
      params: { path: { offboardingId: id } },
    });
    expect(code(proof)).toBe('offboarding-not-finished');
  });

  test('the tool that is down for hours is tried again, across a restart, and in the end has no account', async () => {
    await identity.stop();
    clock.move({ hours: 5 });
    await identity.start();
    await identity.ready();
    await eventually(async () => {
      const { tools } = await read('coordination@reg-52', id);
      expect(tools.find(({ name }) => name === 'nuage')?.attempts).toBeGreaterThan(1);
    });
    tool.isDown = false;
    clock.move({ hours: 6 });
    await eventually(async () => {
      const { tools } = await read('coordination@reg-52', id);
      expect(tools.find(({ name }) => name === 'nuage')).toMatchObject({
        state: 'done',
        outcome: 'deactivated',
      });
    });
    const { uid } = persona(people, leaver);
    expect(tool.heard.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /scim/Users?filter=externalId eq "${uid}"`,
      'PATCH /scim/Users/a-1',
    ]);
    expect(tool.heard[0]?.authorization).toBe(
      `Basic ${Buffer.from(`tool-nuage:${encodeURIComponent(SECRET)}`).toString('base64')}`,
    );
    expect(JSON.parse(tool.heard[1]?.body ?? '')).toMatchObject({
      Operations: [{ op: 'replace', path: 'active', value: false }],
    });
  });

  test('the humans confirm; the proof closes it, and its sum stands in the journal', async () => {
    const hoster = as('operator@heb-bocage');
    const query = { hosterOrganisationId: network['heb-bocage'].id };
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
      const now = await read('coordination@reg-52', id);
      expect(now.state).toBe('finished');
      return now;
    });
    expect(over.steps.every(({ state }) => state === 'done')).toBe(true);
    const proof = await unwrap(
      as('coordination@reg-52').GET('/offboardings/{offboardingId}/proof', {
        params: { path: { offboardingId: id } },
      }),
    );
    expect(createHash('sha256').update(canonicalProof(proof.record)).digest('hex')).toBe(
      proof.sha256,
    );
    expect(proof.record).toMatchObject({
      person: { uid: persona(people, leaver).uid },
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
      as('coordination@reg-52').GET('/journal', {
        params: { query: { action: 'finishOffboarding' } },
      }),
    );
    expect(journal.items[0]?.summary).toMatchObject({ proofSha256: proof.sha256 });
    expect(JSON.stringify([proof, journal])).not.toContain(SECRET);
  });
});

describe('who also has a hat beyond the reach', () => {
  test('is not disabled: only what is held here ends, and the account stays', async () => {
    const both = persona(people, 'training@dep-53');
    await unwrap(
      as('coordination@nat').POST('/mandates', {
        body: { personId: both.personId, organisationId: network.nat.id, role: 'liaison' },
      }),
    );
    const refused = await depart('coordination@reg-52', 'training@dep-53', 'account');
    expect(code(refused)).toBe('offboarding-only-here');
    const departure = await unwrap(depart('coordination@reg-52', 'training@dep-53', 'here'));
    await eventually(async () =>
      expect(
        (await read('coordination@reg-52', departure.id)).steps.find(
          ({ name }) => name === 'sessions',
        )?.state,
      ).toBe('done'),
    );
    const { items } = await unwrap(
      as('coordination@nat').GET('/mandates', {
        params: {
          query: { organisationId: network.nat.id, subtree: true, personId: both.personId },
        },
      }),
    );
    expect(items.map(({ role, organisation }) => [role, organisation.key])).toEqual([
      ['liaison', 'nat'],
    ]);
    const person = await identity.db
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
    expect(code(await depart(by, who, 'here', from))).toBe(expected);
  });
});

test('who stands in for somebody who leaves does so no longer', async () => {
  const region = as('coordination@reg-52');
  const principal = persona(people, 'communication@dep-53');
  const stand = persona(people, 'support@dep-72');
  await unwrap(
    region.POST('/mandates/{mandateId}/substitutes', {
      params: { path: { mandateId: principal.mandates[0]?.id ?? '' } },
      body: {
        personId: stand.personId,
        from: clock.today().toString(),
        to: clock.today().add({ days: 20 }).toString(),
      },
    }),
  );
  const held = async () =>
    (
      await unwrap(
        region.GET('/mandates', {
          params: {
            query: { organisationId: network['dep-53'].id, personId: stand.personId },
          },
        }),
      )
    ).items.map(({ role }) => role);
  expect(await held()).toEqual(['communication']);
  await unwrap(depart('coordination@reg-52', 'communication@dep-53', 'account'));
  expect(await held()).toEqual([]);
});

describe('when something is away', () => {
  test('Keycloak and NATS cut, identity stopped in between: all of it happens once they are back', async () => {
    const who = persona(people, 'technical@dep-53');
    await withPassword(identity, who);
    const tokens = await signIn(identity, who);
    await eventually(async () => expect(await copy.ask(tokens.access_token)).toBe('admitted'));
    keycloak.cut();
    nats.cut();
    const departure = await unwrap(depart('coordination@reg-52', 'technical@dep-53', 'account'));
    await eventually(async () => {
      const { steps } = await read('coordination@reg-52', departure.id);
      expect(steps.find(({ name }) => name === 'account')).toMatchObject({
        state: 'waiting',
        obstacle: 'keycloak-unreachable',
      });
    });
    await identity.stop();
    await identity.start();
    keycloak.mend();
    nats.mend();
    await identity.ready();
    await eventually(async () => {
      expect((await refresh(identity, tokens.refresh_token)).error).toBe('invalid_grant');
      expect(await copy.ask(tokens.access_token)).toBe('session-revoked');
      const { steps, tools } = await read('coordination@reg-52', departure.id);
      expect(steps.find(({ name }) => name === 'sessions')?.state).toBe('done');
      expect(tools.find(({ name }) => name === 'forum')?.outcome).toBe('told');
      expect(tools.find(({ name }) => name === 'nuage')?.outcome).toBe('deactivated');
    }, 40_000);
  });

  test('a tool that stays down for 72 hours lands in the dead letters; it can be tried again or decided', async () => {
    tool.isDown = true;
    const departure = await unwrap(depart('coordination@reg-52', 'facilitation@dep-53', 'account'));
    await eventually(async () => {
      const { tools } = await read('coordination@reg-52', departure.id);
      expect(tools.find(({ name }) => name === 'nuage')?.attempts).toBeGreaterThan(0);
    });
    clock.move({ hours: 73 });
    const hoster = as('operator@heb-bocage');
    const dead = await eventually(async () => {
      const query = { hosterOrganisationId: network['heb-bocage'].id, state: 'dead' as const };
      const { items } = await unwrap(hoster.GET('/offboarding-tools', { params: { query } }));
      const found = items.find(
        ({ offboardingId, name }) => offboardingId === departure.id && name === 'nuage',
      );
      if (!found) throw new Error('not given up yet');
      return found;
    });
    expect((await read('coordination@reg-52', departure.id)).state).toBe('attention');
    tool.isDown = false;
    await unwrap(
      hoster.POST('/offboarding-tools/{toolTaskId}/retry', {
        params: { path: { toolTaskId: dead.id } },
      }),
    );
    await eventually(async () => {
      const { tools } = await read('coordination@reg-52', departure.id);
      expect(tools.find(({ name }) => name === 'nuage')?.outcome).toBe('deactivated');
    });
  });
});

test('who is invited again before it is over keeps the accounts that were not removed yet', async () => {
  const departure = await unwrap(depart('coordination@reg-52', 'treasury@dep-53', 'account'));
  const { tools } = await read('coordination@reg-52', departure.id);
  expect(tools.some(({ state }) => state !== 'done')).toBe(true);
  await unwrap(
    as('coordination@reg-52').POST('/invitations', {
      body: {
        email: 'treasury.dep-53@reseau.example',
        organisationId: network['dep-53'].id,
        role: 'liaison',
      },
    }),
  );
  const over = await eventually(async () => {
    const now = await read('coordination@reg-52', departure.id);
    expect(now.state).toBe('finished');
    return now;
  });
  expect(over.tools.some(({ reasonCode }) => reasonCode === 'came-back')).toBe(true);
});

describe('an organisation leaves', () => {
  const leave = (by: PersonaName, key: 'dep-53' | '53-00013', body: object) =>
    as(by).POST('/organisations/{organisationId}/offboarding', {
      params: { path: { organisationId: network[key].id } },
      body: body as { scope: 'left' },
    });

  test('not while members hang below it, and not by its own hand', async () => {
    expect(code(await leave('coordination@reg-52', 'dep-53', { scope: 'left' }))).toBe(
      'organisation-has-members',
    );
    expect(code(await leave('board@53-00013', '53-00013', { scope: 'left' }))).toBe('forbidden');
  });

  test('a hoster is left: its accesses end, people keep their mandates, nobody confirms twice', async () => {
    await openedBy(instances.human, 'member@dep-53');
    await openedBy(instances.human, 'support@dep-53');
    const departure = await unwrap(
      leave('coordination@dep-53', 'dep-53', {
        scope: 'hoster',
        hosterOrganisationId: network['heb-bocage'].id,
      }),
    );
    const now = await eventually(async () => {
      const shown = await read('coordination@dep-53', departure.id);
      expect(shown.steps.map(({ name, state }) => `${name} ${state}`)).toEqual([
        'accesses done',
        'people done',
        'tools waiting',
        'proof waiting',
      ]);
      return shown;
    }, 60_000);
    expect(now.people.total).toBeGreaterThan(5);
    expect(now.tools.map(({ name, state }) => [name, state])).toEqual([['carte', 'waiting']]);
    const { total } = await unwrap(
      as('coordination@dep-53').GET('/mandates', {
        params: { query: { organisationId: network['dep-53'].id, role: 'member' } },
      }),
    );
    expect(total).toBe(1);
  });

  test('an association leaves: its mandates end, its status is published, the proof names everybody', async () => {
    const departure = await unwrap(
      leave('coordination@dep-53', '53-00013', { scope: 'left', reason: 'Dissoute' }),
    );
    const over = await eventually(async () => {
      const shown = await read('coordination@dep-53', departure.id);
      expect(shown.state).toBe('finished');
      return shown;
    }, 30_000);
    expect(over.people).toEqual({ total: 3, finished: 3 });
    const proof = await unwrap(
      as('coordination@dep-53').GET('/offboardings/{offboardingId}/proof', {
        params: { path: { offboardingId: departure.id } },
      }),
    );
    expect(proof.record['people']).toHaveLength(3);
    await eventually(async () => {
      const row = await copy.db
        .selectFrom('directory_organisation')
        .select('status')
        .where('id', '=', network['53-00013'].id)
        .executeTakeFirst();
      expect(row?.status).toBe('left');
    });
    const given = await as('coordination@dep-53').POST('/mandates', {
      body: {
        personId: persona(people, 'liaison@dep-72').personId,
        organisationId: network['53-00013'].id,
        role: 'member',
      },
    });
    expect(code(given)).toBe('organisation-has-left');
    const printed = await as('coordination@dep-53').POST('/printable-invitations', {
      body: {
        givenName: 'Léontine',
        familyName: 'Roncier',
        organisationId: network['53-00013'].id,
        role: 'member',
      },
    });
    expect(code(printed)).toBe('organisation-has-left');
    expect(code(await leave('coordination@dep-53', '53-00013', { scope: 'left' }))).toBe(
      'organisation-already-left',
    );
  });
});
