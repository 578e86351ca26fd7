// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Catalog } from '../../api/schemas.ts';

const KNOWN: Record<Catalog['EventType'], true> = {
  'tool.registered': true,
  'tool.updated': true,
  'hoster.registered': true,
  'hoster.updated': true,
  'instance.registered': true,
  'instance.updated': true,
  'offer.registered': true,
  'offer.updated': true,
  'activation.requested': true,
  'activation.accepted': true,
  'activation.refused': true,
  'activation.step-changed': true,
  'activation.active': true,
  'activation.suspended': true,
  'activation.resumed': true,
  'activation.ending': true,
  'activation.ended': true,
  'health.changed': true,
};

/** Every type of event that a webhook can be told. */
export const EVENT_TYPES = Object.keys(KNOWN) as Catalog['EventType'][];
