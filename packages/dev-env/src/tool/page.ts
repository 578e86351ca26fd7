// SPDX-License-Identifier: AGPL-3.0-or-later

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** The tool's one page: who is signed in, and the lines that were left. */
export const toolPage = (
  tool: string,
  person: string,
  lines: readonly string[],
): string => `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(tool)}</title></head>
<body>
<main>
<h1>${escape(tool)}</h1>
<p>Bonjour ${escape(person)}. Vous êtes connecté avec votre compte du réseau.</p>
<p>Ceci est un carnet d’essai livré avec essaim, et non un outil du réseau. Ses lignes s’effacent quand il redémarre.</p>
<ul>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>
<form method="post" action="/lines">
<label for="line">Une ligne à garder</label>
<input id="line" name="line" required maxlength="200">
<button>Ajouter la ligne</button>
</form>
<form method="post" action="/sign-out"><button>Se déconnecter</button></form>
</main>
</body></html>`;

/** A page for when a sign-in did not complete. */
export const failurePage = (tool: string, reason: string): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>${escape(tool)}</title></head>
<body><main><h1>Connexion impossible</h1><p>${escape(reason)}</p><p><a href="/">Recommencer</a></p></main></body></html>`;
