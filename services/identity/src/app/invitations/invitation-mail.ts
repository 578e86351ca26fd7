// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Mail } from '@essaim/service-kit';
import { greeting, letter } from '../mails/letter.ts';

export interface InvitationWords {
  readonly givenName: string;
  readonly organisation: string;
  readonly role: string;
  readonly inviter: string;
  readonly link: string;
  /** Last moment, in words of the reader's language. */
  readonly until: string;
}

interface Texts {
  readonly subject: string;
  readonly hello: string;
  readonly what: string;
  readonly how: string;
  readonly action: string;
  readonly until: string;
  readonly not: string;
}

const texts: Readonly<Record<Language, (words: InvitationWords) => Texts>> = {
  fr: (words) => ({
    subject: `Invitation : ${words.role}, ${words.organisation}`,
    hello: greeting('fr', words.givenName),
    what: `${words.inviter} vous invite à rejoindre ${words.organisation}, au titre de : ${words.role}.`,
    how: 'Vous avez déjà un compte : connectez-vous avec cette adresse pour accepter.',
    action: 'Accepter l’invitation',
    until: `Ce lien est personnel et vaut jusqu’au ${words.until}.`,
    not: 'Si vous n’attendiez pas ce message, ne faites rien : sans réponse, l’invitation s’éteint.',
  }),
  en: (words) => ({
    subject: `Invitation: ${words.role}, ${words.organisation}`,
    hello: greeting('en', words.givenName),
    what: `${words.inviter} invites you to join ${words.organisation}, as: ${words.role}.`,
    how: 'You already have an account: sign in with this address to accept.',
    action: 'Accept the invitation',
    until: `This link is personal and works until ${words.until}.`,
    not: 'If you did not expect this message, do nothing: without an answer the invitation lapses.',
  }),
};

/** The mail to somebody who has an account already, as text and HTML. */
export const invitationMail = (
  language: Language,
  words: InvitationWords,
): Pick<Mail, 'subject' | 'text' | 'html'> => {
  const { hello, what, how, until, not, ...said } = texts[language](words);
  return letter(language, {
    ...said,
    paragraphs: [hello, what, how],
    link: words.link,
    last: `${until} ${not}`,
  });
};

/** An instant as people of the language write it, in the network's time zone. */
export const momentInWords = (instant: Temporal.Instant, language: Language): string =>
  instant.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: 'Europe/Paris',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
