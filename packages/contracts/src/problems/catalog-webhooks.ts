// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Refusals around webhooks. */
export const webhookProblems = {
  'webhook-not-found': {
    status: 404,
    fr: 'Ce webhook n’existe pas, ou plus. Rouvrez la liste.',
    en: 'There is no such webhook, or no longer. Open the list again.',
  },
  'delivery-not-found': {
    status: 404,
    fr: 'Cet envoi n’existe pas, ou a été oublié après 90 jours. Rouvrez la liste.',
    en: 'There is no such delivery, or it was forgotten after 90 days. Open the list again.',
  },
  'webhook-not-active': {
    status: 409,
    fr: 'Ce webhook est en pause ou arrêté. Remettez-le en route, puis recommencez.',
    en: 'This webhook is paused or stopped. Take it up again, then try once more.',
  },
  'webhook-address-invalid': {
    status: 422,
    fr: '« {address} » n’est pas une adresse https. Donnez une adresse entière, par exemple https://exemple.org/essaim.',
    en: '“{address}” is not an https address. Give a whole address, for instance https://example.org/essaim.',
  },
  'webhook-address-private': {
    status: 422,
    fr: '« {host} » mène à un réseau privé. Donnez une adresse publique : essaim n’écrit pas à l’intérieur d’un réseau.',
    en: '“{host}” leads to a private network. Give a public address: essaim does not write inside a network.',
  },
  'webhook-address-unknown': {
    status: 422,
    fr: 'Le nom « {host} » n’existe pas. Vérifiez l’adresse, ou attendez que son enregistrement DNS soit publié.',
    en: 'The name “{host}” does not exist. Check the address, or wait until its DNS record is published.',
  },
} as const satisfies Record<string, ProblemText>;
