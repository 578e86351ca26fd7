// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { importRenewals } from '../../api/membership-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { ChooseCsv } from '../../file/choose-csv.tsx';
import { useCsvImport } from '../../file/use-csv-import.ts';
import { fullDate } from '../../format/civil-date.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { LineFaults } from '../../ui/line-faults.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';

type Report = Identity['ImportReport'];

/** Renews the memberships of a CSV file: it is read first, each bad line is named, and only then recorded. */
export function RenewPanel({ until }: { until: string }) {
  const { i18n } = useLingui();
  const { read, sent, error, ...act } = useCsvImport(importRenewals);
  const day = fullDate(until, i18n.locale);
  const renewable = read === undefined ? 0 : renewedBy(read);
  return (
    <Panel
      className="c7"
      title={<Trans>Renouveler depuis un fichier CSV</Trans>}
      hint={
        <Trans>
          Une ligne par adhésion, avec les colonnes email et organisation_key. Un renouvellement
          vaut jusqu’au {day}.
        </Trans>
      }
    >
      {error !== null && <ActionError error={error} />}
      {sent !== undefined && (
        <Note tone="live" said="politely">
          <p>
            <Plural
              value={renewedBy(sent)}
              _0="Aucune adhésion n’était à renouveler."
              one="# adhésion est renouvelée."
              other="# adhésions sont renouvelées."
            />
          </p>
        </Note>
      )}
      {read !== undefined && <ReadReport report={read} />}
      <p className="actions">
        {renewable > 0 && (
          <Button look="main" pending={act.isSending} onClick={act.send}>
            <Plural value={renewable} one="Renouveler # adhésion" other="Renouveler # adhésions" />
          </Button>
        )}
        <ChooseCsv hasFile={read !== undefined} pending={act.isReading} onChoose={act.choose} />
      </p>
    </Panel>
  );
}

const renewedBy = ({ created, updated }: Report): number => created + updated;

/** What was read: what would be renewed, what was before, and each bad line with its number. */
function ReadReport({ report }: { report: Report }) {
  const { unchanged, errors } = report;
  return (
    <Note tone={errors.length > 0 ? 'late' : 'live'} said="politely">
      <p>
        <b>
          <Plural
            value={renewedBy(report)}
            _0="Aucune adhésion à renouveler dans ce fichier."
            one="# adhésion à renouveler."
            other="# adhésions à renouveler."
          />
        </b>{' '}
        <Trans>Rien n’est encore enregistré.</Trans>
        {unchanged > 0 && (
          <>
            {' '}
            <Plural
              value={unchanged}
              one="# est déjà renouvelée."
              other="# sont déjà renouvelées."
            />
          </>
        )}
      </p>
      <LineFaults faults={errors} />
    </Note>
  );
}
