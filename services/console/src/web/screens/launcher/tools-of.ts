// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Catalog } from '../../api/schemas.ts';

type Tool = Catalog['LauncherTool'];

/** The organisations through which tools come, each once, by name. */
export function organisationsOf(tools: readonly Tool[]): Catalog['OrganisationName'][] {
  const known = new Map(
    tools.flatMap(({ organisations }) => organisations.map((one) => [one.organisationId, one])),
  );
  return [...known.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

/** The tools that come through an organisation; all of them when it is empty. */
export function toolsOf(tools: readonly Tool[], organisationId: string): Tool[] {
  if (organisationId === '') return [...tools];
  return tools.filter(({ organisations }) =>
    organisations.some((one) => one.organisationId === organisationId),
  );
}
