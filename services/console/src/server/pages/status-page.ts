// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi, Language } from '@essaim/contracts';
import { escapeHtml, plainPage } from './plain-page.ts';

type Status = CatalogApi['components']['schemas']['Status'];
type Hoster = Status['hosters'][number];
type Instance = Hoster['instances'][number];

const TEXTS = {
  fr: {
    title: 'État des services',
    away: 'L’état des services n’est pas connu pour le moment. Réessayez dans une minute.',
    none: 'Aucun service n’est encore déclaré.',
    asOf: 'Au',
    other: '<a href="/etat?lang=en" lang="en" hreflang="en">English version</a>',
    states: {
      up: 'en service',
      down: 'en panne',
      maintenance: 'en maintenance',
      unknown: 'pas encore vérifié',
    },
    since: 'depuis le',
    incidents: 'Incidents',
    resolved: 'terminé',
    open: 'en cours',
    maintenance: 'Maintenance',
  },
  en: {
    title: 'State of the services',
    away: 'The state of the services is not known for the moment. Try again in a minute.',
    none: 'No service is declared yet.',
    asOf: 'As of',
    other: '<a href="/etat?lang=fr" lang="fr" hreflang="fr">Version française</a>',
    states: {
      up: 'in service',
      down: 'down',
      maintenance: 'under maintenance',
      unknown: 'not checked yet',
    },
    since: 'since',
    incidents: 'Incidents',
    resolved: 'over',
    open: 'open',
    maintenance: 'Maintenance',
  },
} as const;

const when = (instant: string, language: Language): string => {
  const text = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(new Date(instant));
  return `<time datetime="${escapeHtml(instant)}">${escapeHtml(text)}</time>`;
};

const instanceLine = (instance: Instance, language: Language): string => {
  const texts = TEXTS[language];
  const since = instance.since === null ? '' : `, ${texts.since} ${when(instance.since, language)}`;
  const reason = instance.reason === null ? '' : ` ${escapeHtml(instance.reason.sentence)}`;
  const name = `${escapeHtml(instance.name)} (${escapeHtml(instance.toolName)})`;
  return `<li>${name} : <strong>${texts.states[instance.state]}</strong>${since}.${reason}</li>`;
};

const listOf = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<h3>${title}</h3>\n<ul>\n${lines.join('\n')}\n</ul>`;

const hosterSection = (hoster: Hoster, language: Language): string => {
  const texts = TEXTS[language];
  const incidents = hoster.incidents.map(({ title, openedAt, resolvedAt, updates }) => {
    const last = updates.at(-1)?.message ?? '';
    const state = resolvedAt === null ? texts.open : texts.resolved;
    return `<li>${when(openedAt, language)} : ${escapeHtml(title)} (${state}). ${escapeHtml(last)}</li>`;
  });
  const windows = hoster.maintenance.map(
    ({ startsAt, endsAt, message }) =>
      `<li>${when(startsAt, language)} – ${when(endsAt, language)} : ${escapeHtml(message)}</li>`,
  );
  const instances = hoster.instances.map((instance) => instanceLine(instance, language));
  return `<h2>${escapeHtml(hoster.name)}</h2>
<ul>
${instances.join('\n')}
</ul>
${listOf(texts.incidents, incidents)}
${listOf(texts.maintenance, windows)}`;
};

/**
 * How the services are, for everybody, without script or sign-in.
 * @param status null when the catalogue does not answer
 */
export const statusPage = (status: Status | null, language: Language): string => {
  const texts = TEXTS[language];
  const content =
    status === null
      ? `<p>${texts.away}</p>`
      : `<p>${texts.asOf} ${when(status.asOf, language)}.</p>\n${
          status.hosters.length === 0
            ? `<p>${texts.none}</p>`
            : status.hosters.map((hoster) => hosterSection(hoster, language)).join('\n')
        }`;
  return plainPage(texts.title, `<p>${texts.other}</p>\n${content}`, language);
};
