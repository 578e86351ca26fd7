// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { importRenewals } from '../../api/membership-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDate } from '../../format/civil-date.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { LineFaults } from '../../ui/line-faults.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';

type Report = Identity['ImportReport'];
type Read = { readonly csv: string; readonly report: Report };

/** Renews the memberships of a CSV file: it is read first, each bad line is named, and only then recorded. */
export function RenewPanel({ until }: { until: string }) {
  const { i18n } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const read = useMutation({
    mutationFn: async (file: File): Promise<Read> => {
      const csv = await file.text();
      return { csv, report: await importRenewals(csv, { dryRun: true }) };
    },
  });
  const record = useCommand('identity', ({ csv }: Read) => importRenewals(csv, { partial: true }));
  const day = fullDate(until, i18n.locale);
  const renewable = read.data === undefined ? 0 : renewedBy(read.data.report);
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
      <input
        ref={input}
        className="vh"
        type="file"
        accept=".csv,text/csv"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file === undefined) return;
          record.reset();
          read.mutate(file);
        }}
      />
      {read.error !== null && <ActionError error={read.error} />}
      {record.error !== null && <ActionError error={record.error} />}
      {record.isSuccess ? (
        <Note tone="live" said="politely">
          <p>
            <Plural
              value={renewedBy(record.data)}
              _0="Aucune adhésion n’était à renouveler."
              one="# adhésion est renouvelée."
              other="# adhésions sont renouvelées."
            />
          </p>
        </Note>
      ) : (
        read.isSuccess && <ReadReport report={read.data.report} />
      )}
      <p className="actions">
        {read.isSuccess && !record.isSuccess && renewable > 0 && (
          <Button look="main" pending={record.isPending} onClick={() => record.mutate(read.data)}>
            <Plural value={renewable} one="Renouveler # adhésion" other="Renouveler # adhésions" />
          </Button>
        )}
        <Button icon="clip" pending={read.isPending} onClick={() => input.current?.click()}>
          {read.isSuccess && !record.isSuccess ? (
            <Trans>Changer de fichier</Trans>
          ) : (
            <Trans>Choisir un fichier</Trans>
          )}
        </Button>
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
