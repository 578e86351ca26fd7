// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Mail } from '@essaim/service-kit';
import { greeting, letter } from './letter.ts';

export interface ConfirmationWords {
  readonly givenName: string;
  readonly tool: string;
  /** Who leaves, a person or an organisation. */
  readonly who: string;
  readonly link: string;
  /** Last moment, in words of the reader's language. */
  readonly until: string;
}

/** Asks who operates a tool to remove an account there, and to say so. */
export const confirmationMail = (
  language: Language,
  { givenName, tool, who, link, until }: ConfirmationWords,
): Pick<Mail, 'subject' | 'text' | 'html'> =>
  letter(
    language,
    language === 'fr'
      ? {
          subject: `Compte à retirer de ${tool} : ${who}`,
          paragraphs: [
            greeting(language, givenName),
            `${who} quitte le réseau, ou la structure qui donnait accès à ${tool}. Cet outil ne peut pas fermer le compte de lui-même.`,
            `Retirez le compte dans ${tool}, puis confirmez-le avant le ${until}.`,
          ],
          action: 'Voir ce qui est à confirmer',
          link,
          last: 'Votre confirmation fera partie de la preuve de ce départ.',
        }
      : {
          subject: `An account to remove from ${tool}: ${who}`,
          paragraphs: [
            greeting(language, givenName),
            `${who} leaves the network, or the organisation that gave access to ${tool}. This tool cannot close the account by itself.`,
            `Remove the account in ${tool}, then confirm it before ${until}.`,
          ],
          action: 'See what is to be confirmed',
          link,
          last: 'Your confirmation will be part of the proof of this departure.',
        },
  );
