// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { importRemarksQuery } from '../../api/import-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { RemarkTable } from './remark-table.tsx';
import { shownKind } from './shown-kind.ts';

/** What is to be said of the lines, refused or not, and the refused ones as a file to correct. */
export function RemarkList({ of }: { of: Identity['AssociationImport'] }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ from: '/imports/$importId' });
  const kind = shownKind(search.kind, of.refused);
  const page = Number(search.page ?? 1);
  const isAny = of.refused + of.warned > 0;
  const remarks = useQuery({
    ...importRemarksQuery({ importId: of.id, done: of.done, kind, page }),
    enabled: isAny,
  });
  const go = (next: { kind: string; page: string }) =>
    void navigate({
      to: '/imports/$importId',
      params: { importId: of.id },
      search: next,
      resetScroll: false,
    });
  const refused = i18n.number(of.refused);
  const warned = i18n.number(of.warned);
  return (
    <Panel
      className="c8"
      title={<Trans>Ce qu’il faut savoir des lignes</Trans>}
      aside={
        of.refused > 0 && (
          <a
            className={buttonClass('plain')}
            href={`/api/identity/association-imports/${of.id}/refused.csv`}
            download
          >
            <Icon name="down" />
            <Trans>Télécharger les lignes refusées</Trans>
          </a>
        )
      }
    >
      {isAny ? (
        <>
          <Segmented
            legend={<Trans>Montrer</Trans>}
            value={kind}
            onChange={(next) => go({ kind: next, page: '1' })}
            choices={[
              { value: 'refused', label: t`Refusées (${refused})` },
              { value: 'warning', label: t`Remarques (${warned})` },
            ]}
          />
          <RemarkTable
            kind={kind}
            remarks={remarks}
            onPage={(next) => go({ kind, page: String(next) })}
          />
        </>
      ) : (
        <Empty>
          <Trans>Rien à signaler : aucune ligne n’est refusée, aucune n’appelle de remarque.</Trans>
        </Empty>
      )}
    </Panel>
  );
}
