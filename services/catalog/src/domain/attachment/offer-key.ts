// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

const LONGEST = 60;

/** The key of the offer of an attached instance to one organisation: readable, and the same each time. */
export const attachedOfferKey = (instanceId: Uuid, organisationKey: string): string =>
  `${organisationKey.toLowerCase()}-${instanceId.replaceAll('-', '').slice(-12)}`.slice(-LONGEST);
