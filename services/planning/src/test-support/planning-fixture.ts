// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningClient, createPlanningClient } from '@essaim/api-client';
import type { EventData } from '@essaim/contracts';
import { type Clock, type Uuid, fixedClock } from '@essaim/kernel';
import {
  type Origin,
  type Persona,
  type PersonaName,
  type Restartable,
  type ServiceStage,
  type TestNetwork,
  eventually,
  organisationSnapshot,
  publishPeople,
  restartable,
  serviceStage,
  startOrigin,
  testLogger,
  testServers,
} from '@essaim/testkit';
import { countryOrganisations } from './country.ts';
import { migrations } from '../db/migrations/index.ts';
import { type PlanningConfig, startPlanning } from '../service.ts';

const NOW = '2027-01-04T08:00:00Z';

export interface PlanningFixture extends ServiceStage, Restartable, AsyncDisposable {
  readonly catalog: Origin;
  readonly clock: Clock & { set(instant: string): void };
  /** A typed client that acts as somebody. */
  as(name: PersonaName | 'nobody', options?: { readonly language?: 'fr' | 'en' }): PlanningClient;
}

export interface FixtureOptions {
  readonly now?: string;
  /** Who lives in the network; everybody when absent. */
  readonly lives?: (name: Persona['name']) => boolean;
  readonly digestMinutes?: number;
  readonly tickMs?: number;
  readonly digestMs?: number;
  /** Forecasts begin only where a test waits for them. */
  readonly workMs?: number;
  readonly validateResponses?: boolean;
  /** The whole example network instead of the small one, whose people it has. */
  readonly isCountry?: boolean;
  /** Changes what an organisation says of itself. */
  readonly organisation?: (
    snapshot: EventData<'organisation.registered'>,
  ) => Partial<EventData<'organisation.registered'>>;
}

const HOSTED: Readonly<Record<string, readonly string[]>> = {
  'heb-bocage': ['reg-52'],
  'heb-rhin': ['reg-44'],
};

const hosterSheet = (key: string): EventData<'organisation.registered'>['hoster'] =>
  HOSTED[key] === undefined
    ? null
    : {
        legalForm: null,
        website: null,
        country: 'FR',
        departmentCode: null,
        hostingKind: null,
        state: 'open',
        capacityUsers: 1000,
        capacityGb: 2000,
        conformityDate: null,
        conformityEvidence: null,
        regionsServed: [...HOSTED[key]],
      };

/**
 * The planning service on real PostgreSQL, NATS and Keycloak's keys, with the small network of the
 * test kit; identity and catalog are stand-ins whose events go the real way. The clock stands still.
 */
export const startFixture = async (options: FixtureOptions = {}): Promise<PlanningFixture> => {
  await using stack = new AsyncDisposableStack();
  const stage = await serviceStage(stack, 'planning', migrations, options.lives);
  const { namespace, realm, network, people, identity, person } = stage;
  const catalog = stack.use(await startOrigin('catalog', namespace));
  const clock = fixedClock(options.now ?? NOW);
  const config: PlanningConfig = {
    port: 0,
    databaseUrl: stage.databaseUrl,
    nats: { url: testServers.natsUrl },
    issuer: realm.issuer,
    authorizedParties: [realm.clientId],
    identityUrl: null,
    mail: { smtpUrl: testServers.smtpUrl, from: 'essaim <ne-pas-repondre@reseau.example>' },
    digest: {
      minutes: options.digestMinutes ?? 1440,
      link: `https://essaim.example/${namespace}/a-faire`,
    },
    logLevel: 'silent',
    clock,
  };
  const start = () =>
    startPlanning(config, {
      namespace,
      logger: testLogger('planning'),
      validateResponses: options.validateResponses ?? true,
      requestsPerMinute: 1_000_000,
      tickMs: options.tickMs ?? 3_600_000,
      digestMs: options.digestMs ?? 3_600_000,
      workMs: options.workMs ?? 3_600_000,
      outlookMs: 3_600_000,
    });
  const service = await restartable(stack, start);
  const as: PlanningFixture['as'] = (name, { language = 'fr' } = {}) =>
    createPlanningClient({
      baseUrl: service.url,
      token: () => realm.token(person(name)),
      language,
    });

  await publish(identity, network, people, options);
  const last = people.at(-1)?.name ?? 'nobody';
  await eventually(async () => {
    const { response, error } = await as(last).GET('/work');
    const code = (error as { code?: string } | undefined)?.code;
    if (code === 'authz-catching-up' || response.status === 503) {
      throw new Error('the network is not there');
    }
  });
  const running = stack.move();
  return {
    get url() {
      return service.url;
    },
    ...stage,
    catalog,
    clock,
    as,
    restart: service.restart,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
};

const publish = async (
  identity: Origin,
  network: TestNetwork,
  people: readonly Persona[],
  options: FixtureOptions,
): Promise<void> => {
  const small = Object.values(network).map((one) => ({
    ...organisationSnapshot(one),
    hoster: hosterSheet(one.key),
  }));
  const country = options.isCountry === true ? countryOrganisations(network) : [];
  const known = new Set(country.map(({ key }) => key));
  for (const plain of [...country, ...small.filter(({ key }) => !known.has(key))]) {
    await identity.publish({
      type: 'organisation.registered',
      aggregate: 'organisation',
      aggregateId: plain.id as Uuid,
      data: { ...plain, ...options.organisation?.(plain) },
    });
  }
  await publishPeople(identity, people);
};
