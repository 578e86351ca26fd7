// SPDX-License-Identifier: AGPL-3.0-or-later

interface Projected {
  readonly key: string;
  readonly name: string;
  readonly mailDomain: string | null;
}

/**
 * Organisations with names and mail domains that are each there once: Keycloak takes neither twice.
 * The first by key keeps them; a name that is taken gets its key behind it.
 */
export const uniquelyNamed = <Item extends Projected>(organisations: readonly Item[]): Item[] => {
  const names = new Set<string>();
  const domains = new Set<string>();
  return organisations
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map((organisation) => {
      const name = names.has(organisation.name)
        ? `${organisation.name} (${organisation.key})`
        : organisation.name;
      const domain = organisation.mailDomain?.toLowerCase() ?? null;
      const mailDomain = domain === null || domains.has(domain) ? null : domain;
      names.add(name);
      if (mailDomain !== null) domains.add(mailDomain);
      return { ...organisation, name, mailDomain };
    });
};
