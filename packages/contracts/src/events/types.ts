// SPDX-License-Identifier: AGPL-3.0-or-later
import type { webhooks as CatalogWebhooks } from '../generated/events/catalog.ts';
import type { webhooks as IdentityWebhooks } from '../generated/events/identity.ts';
import type { webhooks as PlanningWebhooks } from '../generated/events/planning.ts';
import type { ServiceName } from '../documents.ts';

/** A document without webhooks is typed as a record of anything; it adds nothing. */
type Listed<Found> = string extends keyof Found ? unknown : Found;

type Webhooks = Listed<IdentityWebhooks> & Listed<CatalogWebhooks> & Listed<PlanningWebhooks>;

type DataOf<Webhook> = Webhook extends { post: { requestBody?: infer Body } }
  ? Exclude<Body, undefined> extends { content: { 'application/json': infer Data } }
    ? Data
    : never
  : never;

/** Commands are named after the service that receives them. */
export type CommandName = Extract<keyof Webhooks, `${ServiceName}.${string}`>;

/** Events are named after their aggregate, in the past tense. */
export type EventType = Exclude<keyof Webhooks, CommandName>;

export type EventData<Type extends EventType> = DataOf<Webhooks[Type]>;
export type CommandData<Name extends CommandName> = DataOf<Webhooks[Name]>;
