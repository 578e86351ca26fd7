// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { ReasonSentence } from '../../sentences/reason-sentence.tsx';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { CRITERION_STATES } from '../../words/gate-words.ts';
import { EvidenceShown } from '../work/evidence-shown.tsx';

type Criterion = Planning['Criterion'];

/** The criteria of a gate, each with what it rests on and why it stands or not. */
export function CriteriaTable({ gate }: { gate: Planning['Gate'] }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const columns: Column<Criterion>[] = [
    {
      key: 'text',
      header: <Trans>Critère</Trans>,
      renderCell: (criterion) => (
        <>
          <PlaybookText text={criterion.text} />
          <span className="meta"> {criterion.key}</span>
          {!criterion.mandatory && (
            <span className="meta">
              {' '}
              · <Trans>peut manquer</Trans>
            </span>
          )}
          {criterion.evidence !== null && criterion.source !== null && (
            <div className="criterion-proof">
              <EvidenceShown taskId={criterion.source.id} evidence={criterion.evidence} untitled />
            </div>
          )}
        </>
      ),
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: (criterion) => {
        const words = CRITERION_STATES[criterion.state];
        const settled = criterion.state === 'met' || criterion.state === 'reported';
        return (
          <>
            <StateLabel tone={words.tone} glyph={words.glyph}>
              {i18n._(words.label)}
            </StateLabel>
            {!settled && (
              <p className="small muted">
                <ReasonSentence reason={criterion.reason} />
              </p>
            )}
            {criterion.expiresOn !== null && settled && (
              <p className="meta">
                <Trans>valable jusqu’au {shortDate(criterion.expiresOn, i18n.locale, today)}</Trans>
              </p>
            )}
          </>
        );
      },
    },
    {
      key: 'source',
      header: <Trans>Vient de</Trans>,
      label: t`Vient de`,
      renderCell: ({ source }) =>
        source === null ? (
          <Trans>cette campagne n’a pas cette tâche</Trans>
        ) : (
          <Link to="/taches/$taskId" params={{ taskId: source.id }}>
            <PlaybookText text={source.title} />
          </Link>
        ),
    },
  ];
  return (
    <DataTable
      caption={<Trans>Critères du jalon</Trans>}
      columns={columns}
      rows={gate.criteria}
      rowKey={(criterion) => criterion.key}
    />
  );
}
