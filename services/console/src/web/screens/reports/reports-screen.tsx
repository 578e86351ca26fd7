// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { PageHead } from '../../ui/page-head.tsx';
import { ReportList } from './report-list.tsx';

/** Problems with tools: those of the person, and those that the hat may read. */
export function ReportsScreen() {
  const { t } = useLingui();
  return (
    <>
      <PageHead
        title={t`Signalements`}
        lead={
          <Trans>
            Un problème avec un outil va à l’accompagnement de votre structure. Sans réponse en deux
            jours, il monte d’une strate.
          </Trans>
        }
      />
      <div className="stack end">
        <ReportList
          scope="waiting"
          title={<Trans>Ceux qui attendent votre réponse</Trans>}
          caption={<Trans>Signalements qui attendent votre réponse</Trans>}
        />
        <ReportList
          scope="mine"
          title={<Trans>Les vôtres</Trans>}
          caption={<Trans>Vos signalements</Trans>}
          empty={
            <Trans>
              Vous n’avez rien signalé. Un problème ? Le lien est sur l’outil, dans « Mes outils ».
            </Trans>
          }
        />
        <ReportList
          scope="all"
          title={<Trans>Tous ceux que vous pouvez lire</Trans>}
          caption={<Trans>Tous les signalements que vous pouvez lire</Trans>}
        />
      </div>
    </>
  );
}
