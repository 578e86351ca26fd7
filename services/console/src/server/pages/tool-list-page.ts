// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi, Language } from '@essaim/contracts';

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

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

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
  const short = escape(tool.short[language] ?? tool.short.fr ?? '');
  if (tool.address !== null && isWeb(tool.address)) {
    return `<li><a href="${escape(tool.address)}">${escape(tool.name)}</a> ${short} ${escape(trouble(tool, language))}</li>`;
  }
  const why = escape(tool.reason?.sentence ?? '');
  return `<li>${escape(tool.name)}. ${TEXTS[language].closed} ${why}</li>`;
};

/**
 * The launcher as a plain page that needs no script.
 * @param tools null when the catalogue does not answer
 */
export const toolListPage = (tools: readonly Tool[] | null, language: Language): string => {
  const texts = TEXTS[language];
  const items = (tools ?? []).map((tool) => line(tool, language)).join('\n');
  const empty = tools === null ? texts.away : texts.none;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title} · essaim</title>
</head>
<body>
<main>
<h1>${texts.title}</h1>
${items === '' ? `<p>${empty}</p>` : `<p>${texts.lead}</p>\n<ul>\n${items}\n</ul>`}
</main>
</body>
</html>
`;
};
