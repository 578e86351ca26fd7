// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Mail } from '@essaim/service-kit';
import { greeting, letter } from './letter.ts';

type Words = Pick<Mail, 'subject' | 'text' | 'html'>;

const list = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

export interface LapseWords {
  readonly givenName: string;
  readonly organisations: readonly string[];
  /** Last day, in words of the reader's language. */
  readonly lastDay: string;
  readonly link: string;
}

/** Tells a person that memberships end with the season. */
export const lapseMail = (
  language: Language,
  { givenName, organisations, lastDay, link }: LapseWords,
): Words => {
  const where = list(organisations, language);
  return letter(
    language,
    language === 'fr'
      ? {
          subject: `Votre adhésion finit le ${lastDay}`,
          paragraphs: [
            greeting(language, givenName),
            `Votre adhésion à ${where} finit le ${lastDay}. Après ce jour, vos outils se ferment ; votre compte et vos données restent.`,
            'Pour continuer, renouvelez votre adhésion auprès de votre structure. Tout revient alors comme avant.',
          ],
          action: 'Voir mon compte',
          link,
          last: 'Si vous avez déjà renouvelé, votre structure ne l’a pas encore enregistré : vous n’avez rien à faire.',
        }
      : {
          subject: `Your membership ends on ${lastDay}`,
          paragraphs: [
            greeting(language, givenName),
            `Your membership of ${where} ends on ${lastDay}. After that day your tools close; your account and your data stay.`,
            'To go on, renew your membership with your organisation. Everything then comes back as before.',
          ],
          action: 'See my account',
          link,
          last: 'If you have renewed already, your organisation has not recorded it yet: there is nothing for you to do.',
        },
  );
};

export interface LapseDigestWords {
  readonly givenName: string;
  readonly organisation: string;
  readonly count: number;
  readonly lastDay: string;
  readonly link: string;
}

/** Tells who runs an organisation how many memberships end with the season. */
export const lapseDigestMail = (
  language: Language,
  { givenName, organisation, count, lastDay, link }: LapseDigestWords,
): Words =>
  letter(
    language,
    language === 'fr'
      ? {
          subject: `${organisation} : ${count} ${count > 1 ? 'adhésions' : 'adhésion'} à renouveler avant le ${lastDay}`,
          paragraphs: [
            greeting(language, givenName),
            `À ${organisation}, ${count > 1 ? `${count} adhésions finissent` : 'une adhésion finit'} le ${lastDay}. Ensuite ces personnes perdent l’accès aux outils jusqu’à leur renouvellement.`,
            'Enregistrez les renouvellements par un fichier CSV ; un annuaire relié le fait de lui-même.',
          ],
          action: 'Voir les renouvellements',
          link,
          last: 'Chaque personne concernée a reçu un message de son côté.',
        }
      : {
          subject: `${organisation}: ${count} ${count > 1 ? 'memberships' : 'membership'} to renew before ${lastDay}`,
          paragraphs: [
            greeting(language, givenName),
            `At ${organisation}, ${count > 1 ? `${count} memberships end` : 'one membership ends'} on ${lastDay}. These people then lose access to the tools until they renew.`,
            'Record renewals with a CSV file; a connected directory does it by itself.',
          ],
          action: 'See the renewals',
          link,
          last: 'Each person concerned was written to as well.',
        },
  );

/** A civil date as people of the language write it. */
export const dayInWords = (day: string, language: Language): string =>
  Temporal.PlainDate.from(day).toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
