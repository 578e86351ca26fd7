// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation } from '@essaim/directory';
import type { Tier, Uuid } from '@essaim/kernel';
import type { IdempotentRequest, JournalEntry, NewCommand, NewEvent } from '@essaim/postgres';
import type { Activation } from '../domain/activation/activation.ts';
import type { Health, ProbeResult } from '../domain/health/health.ts';
import type { Incident } from '../domain/health/incident.ts';
import type { Maintenance } from '../domain/health/maintenance.ts';
import type { Hoster } from '../domain/hoster/hoster.ts';
import type { Instance } from '../domain/instance/instance.ts';
import type { Offer } from '../domain/offer/offer.ts';
import type { ActivationRun, RunLine } from '../domain/run/run.ts';
import type { Delivery } from '../domain/webhook/delivery.ts';
import type { Webhook } from '../domain/webhook/webhook.ts';
import type { Held } from '../domain/support/desk-chain.ts';
import type { KnownProblem } from '../domain/support/known-problem.ts';
import type { Report } from '../domain/support/report.ts';
import type { ToolSheet } from '../domain/tool/tool-sheet.ts';

export interface StoredTool {
  readonly id: Uuid;
  readonly key: string;
  readonly version: number;
  readonly sheet: ToolSheet;
  /** The file that it was read from; null for a tool that nobody described yet. */
  readonly source: string | null;
}

/** Reads within a transaction hold what they read until its end, unless they say otherwise. */
export interface ToolRepository {
  byKeys(keys: readonly string[]): Promise<ReadonlyMap<string, StoredTool>>;
  put(tools: readonly StoredTool[]): Promise<void>;
}

export interface HosterRepository {
  byKeys(keys: readonly string[]): Promise<ReadonlyMap<string, Hoster>>;
  /** Without holding it. */
  find(organisationId: Uuid): Promise<Hoster | undefined>;
  put(hosters: readonly Hoster[]): Promise<void>;
}

export interface InstanceRepository {
  /** Without holding it. */
  find(id: Uuid): Promise<Instance | undefined>;
  lock(id: Uuid): Promise<Instance | undefined>;
  byAddresses(addresses: readonly string[]): Promise<ReadonlyMap<string, Instance>>;
  /** The one that has this entity id in SAML, without holding it. */
  byEntityId(entityId: string): Promise<Instance | undefined>;
  /** Ids of those whose client was not answered for in time, without holding them. */
  overdue(at: Temporal.Instant, limit: number): Promise<readonly Uuid[]>;
  put(instance: Instance): Promise<void>;
}

export interface OfferRepository {
  /** Without holding it. */
  find(id: Uuid): Promise<Offer | undefined>;
  lock(id: Uuid): Promise<Offer | undefined>;
  /** Without holding them. */
  all(): Promise<readonly Offer[]>;
  put(offers: readonly Offer[]): Promise<void>;
}

/** An activation and the instance that has to be held before it. */
interface ActivationPointer {
  readonly id: Uuid;
  readonly instanceId: Uuid;
}

export interface ActivationRepository {
  /** Without holding it. */
  find(id: Uuid): Promise<Activation | undefined>;
  lock(id: Uuid): Promise<Activation | undefined>;
  /** Those of an instance that are under way, in the order of their ids. */
  lockRunningAt(instanceId: Uuid): Promise<readonly Activation[]>;
  /** Those at an organisation or below it that wait for another offer, without holding them. */
  waitingForDependency(organisationId: Uuid): Promise<readonly ActivationPointer[]>;
  /** Those of some organisations that are not over, without holding them. */
  notOver(organisationIds: readonly Uuid[]): Promise<readonly Activation[]>;
  overdue(at: Temporal.Instant, limit: number): Promise<readonly ActivationPointer[]>;
  put(activation: Activation): Promise<void>;
}

/** An instance to look at. */
export interface ProbeTarget {
  readonly id: Uuid;
  readonly address: string;
  /** Whether people sign in there through the network's sign-on. */
  readonly asksSignOn: boolean;
}

export interface HealthRepository {
  /** Takes instances that are to be looked at; nobody else is given them before `nextAt`. */
  due(
    at: Temporal.Instant,
    limit: number,
    nextAt: Temporal.Instant,
  ): Promise<readonly ProbeTarget[]>;
  /** Begins the history of an instance that has none. */
  begin(instanceId: Uuid, at: Temporal.Instant): Promise<void>;
  /** Without holding it, with when it is looked at next. */
  find(instanceId: Uuid): Promise<(Health & { readonly nextAt: string }) | undefined>;
  lock(instanceId: Uuid): Promise<Health | undefined>;
  put(health: Health): Promise<void>;
  /** When to look again. */
  probeAt(instanceId: Uuid, at: Temporal.Instant): Promise<void>;
  recordChange(health: Health): Promise<void>;
  /** Counts a probe in its day's figures. */
  count(instanceId: Uuid, day: Temporal.PlainDate, probe: ProbeResult): Promise<void>;
  forgetBefore(day: Temporal.PlainDate): Promise<void>;
}

export interface MaintenanceRepository {
  lock(id: Uuid): Promise<Maintenance | undefined>;
  /** Whether something is planned now for an instance, or for all of its hoster's. */
  inForce(hosterOrganisationId: Uuid, instanceId: Uuid, at: Temporal.Instant): Promise<boolean>;
  put(window: Maintenance): Promise<void>;
}

export interface IncidentRepository {
  lock(id: Uuid): Promise<Incident | undefined>;
  /** The one that the probes opened at an instance and that is not over. */
  openByItself(instanceId: Uuid): Promise<Incident | undefined>;
  put(incident: Incident): Promise<void>;
}

/** One organisation and one offer that a run is to begin. */
export interface NewLine {
  readonly organisationId: Uuid;
  readonly offerId: Uuid;
}

export interface RunRepository {
  find(id: Uuid): Promise<ActivationRun | undefined>;
  lock(id: Uuid): Promise<ActivationRun | undefined>;
  /** Holds it against being moved, not against others that work on it too. */
  share(id: Uuid): Promise<ActivationRun | undefined>;
  /** Without holding them. */
  running(): Promise<readonly ActivationRun[]>;
  put(run: ActivationRun): Promise<void>;
  /** Those that it has already are left as they are. */
  addLines(runId: Uuid, lines: readonly NewLine[]): Promise<void>;
  /** The next line that was not looked at since; held, and passed over by others. */
  nextLine(runId: Uuid, since: string): Promise<NewLine | undefined>;
  putLine(line: RunLine, at: string): Promise<void>;
  hasWaiting(runId: Uuid): Promise<boolean>;
  /**
   * Organisations that a rule takes in for an offer: of its tiers, in the network, and which never
   * had an activation of that offer nor a line of that rule.
   */
  newcomers(run: ActivationRun, offerId: Uuid): Promise<readonly Uuid[]>;
  /** Organisations in the network, at one and below it, of some tiers. */
  below(organisationId: Uuid, tiers: readonly Tier[]): Promise<readonly Uuid[]>;
}

export interface WebhookRepository {
  lock(id: Uuid): Promise<Webhook | undefined>;
  /** The sealed secrets, without holding the webhook. */
  secretsOf(id: Uuid): Promise<{ readonly secret: Buffer; readonly previous: Buffer | null }>;
  create(webhook: Webhook, secret: Buffer): Promise<void>;
  put(webhook: Webhook): Promise<void>;
  /** Stores a new secret; the one before becomes the previous one. */
  replaceSecret(webhook: Webhook, secret: Buffer): Promise<void>;
  remove(id: Uuid): Promise<void>;
  /** Whether anybody listens at all. */
  areAny(): Promise<boolean>;
  /** Ids of the active ones that want a type of event. @param audience their organisations; null: any */
  listening(eventType: string, audience: readonly Uuid[] | null): Promise<readonly Uuid[]>;
  enqueue(deliveries: readonly Delivery[]): Promise<void>;
  /** Takes messages that are to be sent; nobody else is given them before `nextAt`. */
  due(at: Temporal.Instant, limit: number, nextAt: Temporal.Instant): Promise<readonly Delivery[]>;
  lockDelivery(id: Uuid): Promise<Delivery | undefined>;
  putDelivery(delivery: Delivery): Promise<void>;
  /** Lays everything ready again that failed for good; gives how many. */
  replayFailed(webhookId: Uuid, at: Temporal.Instant): Promise<number>;
  forgetBefore(at: Temporal.Instant): Promise<void>;
}

export interface SupportRepository {
  lock(id: Uuid): Promise<Report | undefined>;
  put(report: Report): Promise<void>;
  /** How many reports of a person wait for an answer. */
  openBy(personId: Uuid): Promise<number>;
  /** Ids of reports that nobody answered in time, without holding them. */
  climbing(at: Temporal.Instant, limit: number): Promise<readonly Uuid[]>;
  /** Mandates held at some organisations on a civil date. */
  held(organisationIds: readonly Uuid[], date: string): Promise<readonly Held[]>;
  lockKnown(id: Uuid): Promise<KnownProblem | undefined>;
  putKnown(known: KnownProblem): Promise<void>;
}

/** The copy of what identity owns. */
interface DirectoryReader {
  organisation(id: Uuid): Promise<Organisation | undefined>;
  organisations(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Organisation>>;
  organisationsByKey(keys: readonly string[]): Promise<ReadonlyMap<string, Organisation>>;
}

/** Everything that one transaction may read and write: all of it is kept, or nothing. */
export interface UnitOfWork {
  readonly tools: ToolRepository;
  readonly hosters: HosterRepository;
  readonly instances: InstanceRepository;
  readonly offers: OfferRepository;
  readonly activations: ActivationRepository;
  readonly health: HealthRepository;
  readonly maintenance: MaintenanceRepository;
  readonly incidents: IncidentRepository;
  readonly runs: RunRepository;
  readonly webhooks: WebhookRepository;
  readonly support: SupportRepository;
  readonly directory: DirectoryReader;
  publish(events: readonly NewEvent[]): Promise<void>;
  send(commands: readonly NewCommand[]): Promise<void>;
  journal(...entries: readonly JournalEntry[]): Promise<void>;
  /** Does the work once for an idempotency key; a repeat gets the first answer. */
  once<Answer>(request: IdempotentRequest, work: () => Promise<Answer>): Promise<Answer>;
}

/** Runs work in a transaction; it may run again after a deadlock. */
export type InTransaction = <Result>(
  work: (unit: UnitOfWork) => Promise<Result>,
) => Promise<Result>;
