// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Mail } from '@essaim/service-kit';
import type { Approval } from '../../db/approvals.ts';
import { greeting, letter } from './letter.ts';
import { dayInWords } from './season-mails.ts';

type Words = Pick<Mail, 'subject' | 'text' | 'html'>;
type What = Pick<Approval, 'action' | 'name' | 'count' | 'state' | 'reason'>;

const WHAT: Readonly<Record<Language, Record<Approval['action'], (what: What) => string>>> = {
  fr: {
    'enable-provider': ({ name }) => `mettre en service le fournisseur « ${name} »`,
    'delete-provider': ({ name }) => `supprimer le fournisseur « ${name} »`,
    'renew-provider': ({ name }) => `reprendre ce que le fournisseur « ${name} » publie de nouveau`,
    'import-invitations': ({ count }) => `envoyer ${count} invitations`,
    'import-people': ({ count }) => `donner ${count} mandats depuis un fichier`,
  },
  en: {
    'enable-provider': ({ name }) => `put the provider “${name}” into service`,
    'delete-provider': ({ name }) => `delete the provider “${name}”`,
    'renew-provider': ({ name }) => `take over what the provider “${name}” publishes anew`,
    'import-invitations': ({ count }) => `send ${count} invitations`,
    'import-people': ({ count }) => `give ${count} mandates from a file`,
  },
};

export interface ApprovalWords {
  readonly givenName: string;
  readonly asker: string;
  readonly organisation: string;
  readonly what: What;
  readonly link: string;
  /** Instant at which the request ends. */
  readonly until: string;
}

/** Asks somebody to answer what another person asks for. */
export const approvalMail = (
  language: Language,
  { givenName, asker, organisation, what, link, until }: ApprovalWords,
): Words => {
  const action = WHAT[language][what.action](what);
  const day = dayInWords(until.slice(0, 10), language);
  return letter(
    language,
    language === 'fr'
      ? {
          subject: `Votre accord est demandé : ${organisation}`,
          paragraphs: [
            greeting(language, givenName),
            `${asker} demande de ${action} (${organisation}). Il faut être deux : rien ne se fait sans une deuxième personne.`,
            `Vérifiez auprès de cette personne que la demande vient d’elle, puis répondez avant le ${day}.`,
          ],
          action: 'Voir la demande',
          link,
          last: 'Vous recevez ce message parce que votre mandat permet d’y répondre.',
        }
      : {
          subject: `Your approval is asked for: ${organisation}`,
          paragraphs: [
            greeting(language, givenName),
            `${asker} asks to ${action} (${organisation}). It takes two people: nothing is done without a second one.`,
            `Make sure with that person that the request is theirs, then answer before ${day}.`,
          ],
          action: 'See the request',
          link,
          last: 'You receive this message because your mandate lets you answer.',
        },
  );
};

export interface AnswerWords {
  readonly givenName: string;
  readonly decider: string;
  readonly organisation: string;
  readonly what: What;
  readonly link: string;
}

/** Tells who asked what became of the request. */
export const answerMail = (
  language: Language,
  { givenName, decider, organisation, what, link }: AnswerWords,
): Words => {
  const action = WHAT[language][what.action](what);
  const because =
    what.reason === null ? '' : ` ${language === 'fr' ? 'Motif :' : 'Reason:'} ${what.reason}`;
  return letter(
    language,
    language === 'fr'
      ? {
          subject: `${FRENCH[what.state] ?? 'Demande close'} : ${organisation}`,
          paragraphs: [
            greeting(language, givenName),
            `Vous avez demandé de ${action} (${organisation}).`,
            `${
              what.state === 'approved'
                ? `${decider} a approuvé : c’est fait.`
                : what.state === 'refused'
                  ? `${decider} a refusé.`
                  : 'Personne n’a répondu en sept jours : rien n’est fait.'
            }${because}`,
          ],
          action: 'Voir la page',
          link,
          last: 'Si cette demande ne vient pas de vous, prévenez votre coordination.',
        }
      : {
          subject: `${ENGLISH[what.state] ?? 'Request closed'}: ${organisation}`,
          paragraphs: [
            greeting(language, givenName),
            `You asked to ${action} (${organisation}).`,
            `${
              what.state === 'approved'
                ? `${decider} approved: it is done.`
                : what.state === 'refused'
                  ? `${decider} refused.`
                  : 'Nobody answered within seven days: nothing is done.'
            }${because}`,
          ],
          action: 'See the page',
          link,
          last: 'If this request is not yours, tell your coordination.',
        },
  );
};

const FRENCH: Partial<Record<Approval['state'], string>> = {
  approved: 'Demande approuvée',
  refused: 'Demande refusée',
  expired: 'Demande sans réponse',
};
const ENGLISH: Partial<Record<Approval['state'], string>> = {
  approved: 'Request approved',
  refused: 'Request refused',
  expired: 'Request without an answer',
};
