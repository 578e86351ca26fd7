// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi, Language } from '@essaim/contracts';
import { escapeHtml, plainPage } from './plain-page.ts';

type Tool = CatalogApi['components']['schemas']['LauncherTool'];

const TEXTS = {
  fr: {
    title: 'Mes outils',
    lead: 'Vous êtes connecté : ouvrez un outil sans redonner votre mot de passe.',
    none: 'Aucun outil ne vous est encore ouvert. Demandez à votre fédération départementale.',
    away: 'La liste des outils ne répond pas pour le moment. Réessayez dans une minute.',
    closed: 'Pas encore ouvert :',
    maintenance: 'En maintenance.',
  },
  en: {
    title: 'My tools',
    lead: 'You are signed in: open a tool without giving your password again.',
    none: 'No tool is open to you yet. Ask your departmental federation.',
    away: 'The list of tools does not answer for the moment. Try again in a minute.',
    closed: 'Not open yet:',
    maintenance: 'Under maintenance.',
  },
} as const;

/** Only web addresses become links. */
const isWeb = (address: string): boolean => /^https?:\/\//.test(address);

/** What keeps a tool from working now. */
const trouble = ({ health }: Tool, language: Language): string => {
  if (health.maintenance?.isNow === true) {
    return `${TEXTS[language].maintenance} ${health.maintenance.message}`;
  }
  return health.incident?.title ?? health.reason?.sentence ?? '';
};

const line = (tool: Tool, language: Language): string => {
  const short = escapeHtml(tool.short[language] ?? tool.short.fr ?? '');
  if (tool.address !== null && isWeb(tool.address)) {
    return `<li><a href="${escapeHtml(tool.address)}">${escapeHtml(tool.name)}</a> ${short} ${escapeHtml(trouble(tool, language))}</li>`;
  }
  const why = escapeHtml(tool.reason?.sentence ?? '');
  return `<li>${escapeHtml(tool.name)}. ${TEXTS[language].closed} ${why}</li>`;
};

/**
 * The launcher as a plain page that needs no script.
 * @param tools null when the catalogue does not answer
 */
export const toolListPage = (tools: readonly Tool[] | null, language: Language): string => {
  const texts = TEXTS[language];
  const items = (tools ?? []).map((tool) => line(tool, language)).join('\n');
  const empty = tools === null ? texts.away : texts.none;
  const list = items === '' ? `<p>${empty}</p>` : `<p>${texts.lead}</p>\n<ul>\n${items}\n</ul>`;
  return plainPage(texts.title, list, language);
};
