// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { knownProblemsQuery } from '../../api/report-queries.ts';
import type { Catalog } from '../../api/schemas.ts';
import { Note } from '../../ui/note.tsx';
import { HealthLine } from '../launcher/health-line.tsx';

/** What is known already of a tool, before somebody writes. */
export function KnownProblems({ tool }: { tool: Catalog['LauncherTool'] }) {
  const { data } = useQuery(knownProblemsQuery(tool.instanceId));
  const { state, incident, maintenance } = tool.health;
  const isTroubled = state === 'down' || incident !== null || maintenance?.isNow === true;
  const known = data?.items ?? [];
  if (!isTroubled && known.length === 0) return null;
  return (
    <Note tone="late">
      <p>
        <b>
          <Trans>Peut-être le savons-nous déjà :</Trans>
        </b>
      </p>
      <HealthLine health={tool.health} />
      <ul>
        {known.map(({ id, title, advice }) => (
          <li key={id}>
            <b>{title}</b> <span className="small">{advice}</span>
          </li>
        ))}
      </ul>
    </Note>
  );
}
