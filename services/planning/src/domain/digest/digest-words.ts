// SPDX-License-Identifier: AGPL-3.0-or-later
import type { WaitingKind } from './digest-lines.ts';

/** The words of the e-mail that tells a person what waits for them. */
interface DigestWords {
  hello(name: string): string;
  subject(count: number): string;
  intro(count: number): string;
  readonly kinds: Readonly<Record<WaitingKind, string>>;
  before(day: string): string;
  late(day: string): string;
  more(count: number): string;
  readonly action: string;
  readonly why: string;
}

/** By language. */
export const DIGEST_WORDS: Readonly<Record<'fr' | 'en', DigestWords>> = {
  fr: {
    hello: (name: string) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
    subject: (count: number) =>
      count === 1 ? 'Une chose vous attend' : `${count} choses vous attendent`,
    intro: (count: number) =>
      count === 1
        ? 'Une chose vous attend dans essaim.'
        : `${count} choses vous attendent dans essaim.`,
    kinds: {
      unblock: 'Bloqué : on attend quelqu’un',
      climbed: 'Retards remontés jusqu’à vous',
      answer: 'On vous demande une réponse',
      decide: 'À décider',
      accept: 'À accepter',
      do: 'À faire',
      read: 'Vous avez une réponse',
    },
    before: (day: string) => `avant le ${day}`,
    late: (day: string) => `en retard, prévu le ${day}`,
    more: (count: number) => `et ${count} de plus`,
    action: 'Ouvrir « À faire »',
    why: 'Vous recevez ce message parce que quelque chose vous attend. Sans rien en attente, vous ne recevez rien.',
  },
  en: {
    hello: (name: string) => (name === '' ? 'Hello,' : `Hello ${name},`),
    subject: (count: number) =>
      count === 1 ? 'One thing waits for you' : `${count} things wait for you`,
    intro: (count: number) =>
      count === 1
        ? 'One thing waits for you in essaim.'
        : `${count} things wait for you in essaim.`,
    kinds: {
      unblock: 'Blocked: somebody is waited for',
      climbed: 'Delays that climbed to you',
      answer: 'You are asked for an answer',
      decide: 'To decide',
      accept: 'To accept',
      do: 'To do',
      read: 'You have an answer',
    },
    before: (day: string) => `by ${day}`,
    late: (day: string) => `late, planned for ${day}`,
    more: (count: number) => `and ${count} more`,
    action: 'Open “To do”',
    why: 'You get this message because something waits for you. When nothing does, you get none.',
  },
};
