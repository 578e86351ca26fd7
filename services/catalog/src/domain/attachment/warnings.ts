// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ToolProfile, toolProfile } from '@essaim/tool-profiles';
import type { Instance } from '../instance/instance.ts';

/** What to know after a tool was attached; none of it stands in the way of a sign-in. */
export interface Warning {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
}

interface Facts {
  readonly instance: Pick<Instance, 'profile' | 'toolKey' | 'address' | 'redirectUris'> &
    Pick<Instance, 'backchannelLogoutUri'>;
  readonly isForHoster: boolean;
  readonly isActivated: boolean;
  readonly organisationName: string;
}

/** Everything that is worth a word. */
export const attachmentWarnings = ({
  instance,
  isForHoster,
  isActivated,
  organisationName,
}: Facts): Warning[] => {
  const { origin } = new URL(instance.address);
  const elsewhere = instance.redirectUris.filter((uri) => new URL(uri).origin !== origin);
  const profile = toolProfile(instance.profile ?? instance.toolKey);
  return [
    ...(isForHoster ? [nobodyYet] : []),
    ...(!isForHoster && !isActivated ? [notRequested(organisationName)] : []),
    ...elsewhere.map(otherOrigin),
    ...(instance.backchannelLogoutUri === null ? [noLogout] : []),
    ...(profile ? notesOf(profile) : []),
  ];
};

const nobodyYet: Warning = {
  code: 'nobody-uses-it-yet',
  fr: 'Personne n’y a accès : rattachez l’outil à une structure, ou publiez une offre qu’elles demanderont.',
  en: 'Nobody has access to it: attach the tool for an organisation, or publish an offer that they will request.',
};

const notRequested = (name: string): Warning => ({
  code: 'not-requested',
  fr: `Personne n’y a accès encore : l’offre est prête, et ${name} doit la demander dans le catalogue.`,
  en: `Nobody has access to it yet: the offer is ready, and ${name} has to request it in the catalogue.`,
});

const otherOrigin = (uri: string): Warning => ({
  code: 'redirect-uri-elsewhere',
  fr: `L’adresse de retour ${uri} n’est pas celle de l’outil : vérifiez qu’elle est bien à vous.`,
  en: `The redirect address ${uri} is not that of the tool: check that it is yours.`,
});

const noLogout: Warning = {
  code: 'no-logout',
  fr: 'L’outil n’est pas prévenu des déconnexions : une session y dure jusqu’à sa propre fin.',
  en: 'The tool is not told of sign-outs: a session there lasts until it ends by itself.',
};

const notesOf = ({ key, notes }: ToolProfile): Warning[] =>
  notes.map((note) => ({ code: `note-${key}`, ...note }));
