// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { answerReport, closeReport, passReport, replyToReport } from '../../api/report-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';

/** What may be done with a report: answered, added to, passed on, closed. */
export function ReportActions({ report }: { report: Catalog['Report'] }) {
  const { may } = report;
  const say = useCommand('catalog', (message: string) =>
    may.answer ? answerReport(report, message) : replyToReport(report, message),
  );
  const above = useCommand('catalog', (message: string) => passReport(report, 'above', message));
  const hoster = useCommand('catalog', (message: string) => passReport(report, 'hoster', message));
  const close = useCommand('catalog', () => closeReport(report));
  return (
    <div className="stack">
      {(may.answer || may.reply) && (
        <ReasonForm
          key={report.version}
          id="report-say"
          label={may.answer ? <Trans>Votre réponse</Trans> : <Trans>Ajouter quelque chose</Trans>}
          action={may.answer ? <Trans>Répondre</Trans> : <Trans>Ajouter</Trans>}
          pending={say.isPending}
          error={say.error}
          onSend={(message) => say.mutate(message)}
        />
      )}
      {may.pass && (
        <>
          <Disclosure summary={<Trans>Passer à la strate au-dessus</Trans>}>
            <ReasonForm
              id="report-above"
              label={<Trans>Ce que vous avez déjà essayé</Trans>}
              action={<Trans>Passer au-dessus</Trans>}
              pending={above.isPending}
              error={above.error}
              onSend={(message) => above.mutate(message)}
            />
          </Disclosure>
          <Disclosure summary={<Trans>Passer à l’hébergeur</Trans>}>
            <ReasonForm
              id="report-hoster"
              label={<Trans>Ce que l’hébergeur doit savoir</Trans>}
              action={<Trans>Passer à l’hébergeur</Trans>}
              pending={hoster.isPending}
              error={hoster.error}
              onSend={(message) => hoster.mutate(message)}
            />
          </Disclosure>
        </>
      )}
      {close.error !== null && <ActionError error={close.error} />}
      {may.close && (
        <p>
          <Button look="quiet" pending={close.isPending} onClick={() => close.mutate(undefined)}>
            <Trans>C’est réglé : fermer</Trans>
          </Button>
        </p>
      )}
    </div>
  );
}
