// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { AskedAndDecided } from '../../sentences/asked-and-decided.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { RUN_STATES } from '../../words/reconcile-words.ts';
import { ChangeList } from './change-list.tsx';
import { CountSentence } from './count-sentence.tsx';

type Row = Identity['ReconcileRun'];

/** The columns of the history: when, state, who asked and who decided, what was done. */
export function useRunColumns(): Column<Row>[] {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const when = (at: string) => <time dateTime={at}>{shortInstant(at, i18n.locale, today)}</time>;
  return [
    { key: 'when', header: <Trans>Demandé</Trans>, renderCell: ({ askedAt }) => when(askedAt) },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: ({ state }) => {
        const { label, look } = RUN_STATES[state];
        return <StateLabel {...look}>{i18n._(label)}</StateLabel>;
      },
    },
    {
      key: 'who',
      header: <Trans>Qui</Trans>,
      label: t`Qui`,
      renderCell: (asked) => <AskedAndDecided of={asked} />,
    },
    {
      key: 'what',
      header: <Trans>Quoi</Trans>,
      label: t`Quoi`,
      renderCell: (run) => (
        <>
          <CountSentence changes={run.changes} />
          {run.reason !== null && <span className="meta line">{run.reason}</span>}
          {run.changes.length > 0 && (
            <Disclosure summary={<Trans>Voir les objets</Trans>}>
              <ChangeList of={run} />
            </Disclosure>
          )}
        </>
      ),
    },
  ];
}
