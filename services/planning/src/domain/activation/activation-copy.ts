// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';

/** The catalogue's activation, as last published. */
export type ActivationCopy = EventData<'activation.requested'>;
